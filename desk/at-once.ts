import { now } from '@/lib/process/clock';
import { AT_ONCE } from './acts';
import type { Desk } from './desk';
import { sha256 } from './drafts/digest';
import { titleIn } from './drafts/title-in';
import type { Person } from './people';
import type { RecordEntry } from './record';

interface AtOnce {
  /** Below the content directory. */
  path: string;
  former: string;
  text: string;
  what: (typeof AT_ONCE)[number];
  reason?: string;
}

/** Writes one file now, and the record of it. @throws ClashError and WriteError of publish/write-out.ts */
export function writeAtOnce(desk: Desk, person: Person, change: AtOnce): void {
  const { path, former, text } = change;
  desk.writeOut.write(sha256(path).slice(0, 12), [{ path, text, base: sha256(former) }]);
  recordAtOnce(desk, person, change);
}

export function recordAtOnce(desk: Desk, { name }: Person, { path, former, text, what, reason = '' }: AtOnce): void {
  const files = [{ path, sha256: sha256(text), former: sha256(former) }];
  const title = titleIn(former) ?? path;
  const entry = { at: now(), by: name, what, draft: '', title, digest: sha256(text), files };
  desk.record.add(reason.trim() === '' ? entry : { ...entry, reason: reason.trim() }, [former, text]);
}

/** What a file said before something was done to it at once; undefined if nothing was, or it was changed since. */
export function formerText(
  desk: Desk,
  path: string,
  present: string,
): { text: string; what: RecordEntry['what'] } | undefined {
  const entry = desk.record.entries().find(({ files = [] }) => files.some((file) => file.path === path));
  const file = entry?.files?.find((each) => each.path === path);
  const canBeUndone = entry && entry.what !== 'put back' && AT_ONCE.some((each) => each === entry.what);
  if (!canBeUndone || !file?.former || file.sha256 !== sha256(present)) return undefined;
  const text = desk.record.text(file.former);
  return text === undefined ? undefined : { text, what: entry.what };
}
