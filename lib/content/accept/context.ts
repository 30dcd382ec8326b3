import { join } from 'node:path';
import type { Instant } from '@/lib/domain/instant';
import type { CheckedFiles } from '../check/checked-files';
import type { Names } from '../check/cross-file';
import type { Parser } from '../parse-file';
import type { ParsedFile } from '../parsed-files';
import type { Found, PublicEntry, PublicRecord } from './types';

/** What content is accepted with. */
export interface Context {
  /** The newest version of each file. */
  found: Found;
  /** What was public before. */
  record: PublicRecord;
  /** Nothing was ever recorded: what a file says of itself is believed. */
  isFirst: boolean;
  now: Instant;
  /** Anything dated later is dated ahead: a rehearsal of the past may read what was written since. */
  latest: Instant;
  /** The files that are known to agree; whatever agrees is added. */
  checked: CheckedFiles;
}

/** A file, and what of it was public last. */
export interface Candidate<T> {
  slug: string;
  file: ParsedFile<T>;
  entry: PublicEntry | undefined;
}

/** The files of a folder in the order of their names: those that are there, and those that cannot be looked at. */
export function candidates<T>(
  { found, record }: Context,
  folder: string,
  files: ReadonlyMap<string, ParsedFile<T>>,
): Candidate<T>[] {
  const all = new Map(files);
  for (const path of record.keys()) {
    if (!path.startsWith(`${folder}/`) || !found.isUnreadable(path)) continue;
    const slug = path.slice(folder.length + 1, -'.mdx'.length);
    if (!all.has(slug)) all.set(slug, missing(found, path));
  }
  return [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slug, file]) => ({ slug, file, entry: record.get(file.path) }));
}

/** A file that is known from before and cannot be looked at now. */
export function missing<T>({ directory }: Found, path: string): ParsedFile<T> {
  const file = join(directory, path);
  const fix = 'put the file there, readable by the server';
  const problem = { file, field: 'file', rule: 'unreadable', found: 'a file that cannot be looked at', fix };
  return { path, digest: '', text: '', value: undefined, problems: [problem] };
}

/** The files that can be named. */
export function namesIn({ found, record }: Context): Names {
  const known = (folder: 'releases' | 'events') => ({
    has(name: string) {
      const path = `${folder}/${name}.mdx`;
      return found[folder].has(name) || (record.has(path) && found.isUnreadable(path));
    },
  });
  return { releases: known('releases'), events: known('events') };
}

const understood = new WeakMap<PublicEntry, unknown>();

/** What was public last, understood once: what newer rules refuse is left out of it. */
export function lastPublic<T>(
  { directory }: Found,
  { path, entry, parser }: { path: string; entry: PublicEntry | undefined; parser: Parser<T> },
): T | undefined {
  if (!entry) return undefined;
  if (!understood.has(entry)) {
    const text = entry.text();
    understood.set(entry, text === undefined ? undefined : parser.trust(text, join(directory, path)));
  }
  return understood.get(entry) as T | undefined;
}

/** The newest version as far as newer rules take it, of a file that was public as it is. */
export function trusted<T>({ directory }: Found, { path, text }: ParsedFile<T>, parser: Parser<T>): T | undefined {
  return parser.trust(text, join(directory, path));
}
