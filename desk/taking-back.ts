import { wallTimeAt } from '@/lib/domain/wall-time';
import { now } from '@/lib/process/clock';
import { log } from '@/lib/process/log';
import { formerText, recordAtOnce, writeAtOnce } from './at-once';
import { takenBack } from './changes/take-back';
import type { Desk } from './desk';
import { requireAuthor } from './may';
import type { Person } from './people';
import { ClashError } from './publish/write-out';
import { Refusal } from './refusal';
import { words } from './words';

/**
 * Takes a file of the content back: by whoever is at the desk, whatever it says by now, without a second person. If it
 * cannot be written where it is, it goes to the withdrawal list, which the site reads too; on a full disk it is set aside.
 * @param note what visitors are told; empty: nothing, as if it had never been there
 */
export function takeBack(desk: Desk, person: Person, path: string, note: string): void {
  const former = desk.textOf(path);
  const at = wallTimeAt(now(), desk.zoneOf(former));
  const text = takenBack(former, { at, note: note.replace(/\s+/g, ' ').trim() });
  const change = { path, former, text, what: 'took back', reason: note } as const;
  try {
    writeAtOnce(desk, person, change);
  } catch (error) {
    if (error instanceof ClashError) throw error;
    desk.withdrawals.add(path, text);
    recordIfPossible(desk, person, change);
  }
}

/** It is off the site by now: a full disk that keeps the record from being written is no reason to say otherwise. */
function recordIfPossible(desk: Desk, person: Person, change: Parameters<typeof recordAtOnce>[2]): void {
  try {
    recordAtOnce(desk, person, change);
  } catch (error) {
    log('error', 'What was done cannot be written into the record.', { error: String(error) });
  }
}

/** Puts a file back as it was, while it is as the desk left it. */
export function putBack(desk: Desk, person: Person, path: string): void {
  requireAuthor(person);
  if (desk.isContentPath(path) && desk.withdrawals.has(path)) {
    desk.withdrawals.remove(path);
    const text = desk.textOf(path);
    recordIfPossible(desk, person, { path, former: text, text, what: 'put back' });
    return;
  }
  const present = desk.textOf(path);
  const before = formerText(desk, path, present);
  if (before === undefined) throw new Refusal(409, words.takeBack.changed.title, words.takeBack.changed.text);
  writeAtOnce(desk, person, { path, former: present, text: before.text, what: 'put back' });
}
