import { join } from 'node:path';
import type { Instant } from '@/lib/domain/instant';
import type { CheckedFiles } from '../check/checked-files';
import type { Names } from '../check/cross-file';
import type { Parser } from '../parse-file';
import type { ParsedFile } from '../parsed-file';
import { translationName } from '../read/translation';
import type { FoundFiles, PublicEntry, PublicRecord } from './types';

/** The input of one run of `accept`. */
export interface Context {
  /** The newest version of each file. */
  found: FoundFiles;
  /** What was public after the previous run. */
  record: PublicRecord;
  /** True if no public record exists yet. The files' own dates then tell what was public. */
  isFirst: boolean;
  now: Instant;
  /** A date after this instant counts as dated ahead. Later than `now` in a rehearsal of the past. */
  latest: Instant;
  /** Cache of files that were found consistent. New ones are added. */
  checked: CheckedFiles;
}

/** A file with its last public version. */
export interface Candidate<T> {
  slug: string;
  file: ParsedFile<T>;
  entry: PublicEntry | undefined;
}

/** The files of a folder, sorted by slug. Includes recorded files that are unreadable now. */
export function candidates<T>(
  { found, record }: Context,
  folder: string,
  files: ReadonlyMap<string, ParsedFile<T>>,
): Candidate<T>[] {
  const all = new Map(files);
  for (const path of record.keys()) {
    const slug = path.slice(folder.length + 1, -'.mdx'.length);
    if (!path.startsWith(`${folder}/`) || files.has(slug) || translationName(path)) continue;
    if (found.isUnreadable(path)) all.set(slug, missing(found, path));
  }
  return [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slug, file]) => ({ slug, file, entry: record.get(file.path) }));
}

/** Stands in for a file that is missing or unreadable. */
export function missing<T>({ directory }: FoundFiles, path: string): ParsedFile<T> {
  const file = join(directory, path);
  const fix = 'create the file, or make it readable for the server';
  const problem = { file, field: 'file', rule: 'unreadable', found: 'a missing or unreadable file', fix };
  return { path, digest: '', text: '', value: undefined, problems: [problem] };
}

/** The releases and events that other files may refer to. Includes recorded files that are unreadable now. */
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

/** The last public version, parsed once per entry. Fields that the current schema rejects are dropped. */
export function lastPublic<T>(
  { directory }: FoundFiles,
  { path, entry, parser }: { path: string; entry: PublicEntry | undefined; parser: Parser<T> },
): T | undefined {
  if (!entry) return undefined;
  if (!understood.has(entry)) {
    const text = entry.text();
    understood.set(entry, text === undefined ? undefined : parser.trust(text, join(directory, path)));
  }
  return understood.get(entry) as T | undefined;
}

/** The newest version of a file that is already public with these bytes, without fields that the schema now rejects. */
export function trusted<T>({ directory }: FoundFiles, { path, text }: ParsedFile<T>, parser: Parser<T>): T | undefined {
  return parser.trust(text, join(directory, path));
}
