import { wallTimeAt } from '@/lib/domain/wall-time';
import { now } from '@/lib/process/clock';
import { formerText, writeAtOnce } from './at-once';
import { takenBack } from './changes/take-back';
import type { Desk } from './desk';
import { requireAuthor } from './may';
import type { Person } from './people';
import { Refusal } from './refusal';
import { words } from './words';

/**
 * Takes a file of the content back: by whoever is at the desk, whatever it says by now, without a second person.
 * @param note what visitors are told; empty: nothing, as if it had never been there
 */
export function takeBack(desk: Desk, person: Person, path: string, note: string): void {
  const former = desk.textOf(path);
  const at = wallTimeAt(now(), desk.zoneOf(former));
  const text = takenBack(former, { at, note: note.replace(/\s+/g, ' ').trim() });
  writeAtOnce(desk, person, { path, former, text, what: 'took back', reason: note });
}

/** Puts a file back as it was, while it is as the desk left it. */
export function putBack(desk: Desk, person: Person, path: string): void {
  requireAuthor(person);
  const former = desk.textOf(path);
  const before = formerText(desk, path, former);
  if (before === undefined) throw new Refusal(409, words.takeBack.changed.title, words.takeBack.changed.text);
  writeAtOnce(desk, person, { path, former, text: before.text, what: 'put back' });
}
