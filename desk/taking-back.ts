import { wallTimeAt } from '@/lib/domain/wall-time';
import { now } from '@/lib/process/clock';
import { takenBack } from './changes/take-back';
import type { Desk } from './desk';
import { sha256 } from './drafts/digest';
import { requireAuthor } from './may';
import type { Person } from './people';
import type { RecordEntry } from './record';
import { Refusal } from './refusal';
import { words } from './words';

/** What was done without a second person can be undone without one. */
const UNDONE: readonly RecordEntry['what'][] = ['took back', 'said that it has ended'];

/** Says that an event has ended, now: its webcast closes at once. */
export function sayEnded(desk: Desk, person: Person, path: string): void {
  requireAuthor(person);
  const former = desk.textOf(path);
  const zone = /^timeZone: (\S+)$/m.exec(former)?.[1] ?? desk.company.timeZone;
  const [fields = ''] = /^---\r?\n[\s\S]*?^---[ \t]*(?:\r?\n|$)/m.exec(former) ?? [];
  const end = fields.lastIndexOf('---');
  if (end <= 0 || /^ended:/m.test(fields)) throw new Refusal(409, words.ended.refused.title, words.ended.refused.text);
  const text = `${former.slice(0, end)}ended: ${wallTimeAt(now(), zone)}\n${former.slice(end)}`;
  write(desk, person, { path, former, text, what: 'said that it has ended', reason: '' });
}

/**
 * Takes a file of the content back: by whoever is at the desk, whatever it says by now, without a second person.
 * @param note what visitors are told; empty: nothing, as if it had never been there
 */
export function takeBack(desk: Desk, person: Person, path: string, note: string): void {
  const former = desk.textOf(path);
  const { timeZone } = desk.company;
  const zone = /^timeZone: (\S+)$/m.exec(former)?.[1] ?? timeZone;
  const text = takenBack(former, { at: wallTimeAt(now(), zone), note: note.replace(/\s+/g, ' ').trim() });
  write(desk, person, { path, former, text, what: 'took back', reason: note });
}

/** Puts a file back as it was, while it is as the desk left it. */
export function putBack(desk: Desk, person: Person, path: string): void {
  requireAuthor(person);
  const former = desk.textOf(path);
  const text = takenBackText(desk, path, former);
  if (text === undefined) throw new Refusal(409, words.takeBack.changed.title, words.takeBack.changed.text);
  write(desk, person, { path, former, text, what: 'put back', reason: '' });
}

/** What a file said before something was done to it here alone; undefined if nothing was, or it was changed since. */
export function takenBackText(desk: Desk, path: string, present: string): string | undefined {
  const entry = desk.record.entries().find(({ files = [] }) => files.some((file) => file.path === path));
  const file = entry?.files?.find((each) => each.path === path);
  if (!entry || !UNDONE.includes(entry.what) || !file?.former || file.sha256 !== sha256(present)) return undefined;
  return desk.record.text(file.former);
}

interface Change {
  path: string;
  former: string;
  text: string;
  what: 'took back' | 'put back' | 'said that it has ended';
  reason: string;
}

function write(desk: Desk, { name }: Person, { path, former, text, what, reason }: Change): void {
  const base = sha256(former);
  desk.writeOut.write(sha256(path).slice(0, 12), [{ path, text, base }]);
  const files = [{ path, sha256: sha256(text), former: base }];
  const title = /^title: (.*)$/m.exec(former)?.[1] ?? path;
  const entry = { at: now(), by: name, what, draft: '', title, digest: sha256(text), files };
  desk.record.add(reason.trim() === '' ? entry : { ...entry, reason: reason.trim() }, [former, text]);
}
