import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CheckedFiles } from './check/checked-files';
import type { Parser } from './parse-file';
import type { Problem } from './problem';
import type { SourceFile } from './read/loaded';
import { signatureOf } from './read/signature';

/** One version of a file, and what was understood of it. */
export interface ParsedFile<T> {
  /** Below the content directory, as in `releases/results.mdx`. */
  path: string;
  /** Hash of the file's bytes; empty where they could not be read. */
  digest: string;
  /** The file's bytes as text, with all of them: also the marks of a file that is otherwise not understood. */
  text: string;
  /** Undefined where it is not understood. */
  value: T | undefined;
  /** What is wrong with it by itself. */
  problems: Problem[];
}

/** Parses files, and each of them again only when it has changed: content of twenty years is corrected in a moment. */
export class ParsedFiles {
  private readonly entries = new Map<string, { signature: string; parsed: ParsedFile<unknown> }>();

  /**
   * @param directory absolute path of the content
   * @param checked the files whose words need no check; those that are found without problem are added
   */
  constructor(
    private readonly directory: string,
    readonly checked = new CheckedFiles(),
  ) {}

  /**
   * @param signature as the file was looked at
   * @param parser must always be the same for a file
   * @returns what was understood of the file before, if it is being written: it will be looked at again
   */
  get<T extends { source: SourceFile }>(path: string, signature: string, parser: Parser<T>): ParsedFile<T> {
    const known = this.entries.get(path) as { signature: string; parsed: ParsedFile<T> } | undefined;
    if (known?.signature === signature) return known.parsed;
    const file = join(/* turbopackIgnore: true */ this.directory, path);
    const unread = (rule: string, found: string, fix: string): ParsedFile<T> => {
      const problems = [{ file, field: 'file', rule, found, fix }];
      return { path, digest: '', text: '', value: undefined, problems };
    };
    let bytes: Uint8Array | undefined;
    try {
      bytes = readVersion(file, signature);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT')
        return unread('unreadable', `a file that cannot be read (${code})`, 'let the server read the file');
    }
    if (!bytes)
      return (
        known?.parsed ?? unread('being-written', 'a file that is being written', 'nothing: it is read once it is whole')
      );
    const digest = createHash('sha256').update(bytes).digest('base64url');
    // Touched, copied over itself, brought back: whatever was made of it stays.
    const parsed = known?.parsed.digest === digest ? known.parsed : this.parse(path, file, bytes, digest, parser);
    this.entries.set(path, { signature, parsed });
    return parsed;
  }

  private parse<T extends { source: SourceFile }>(
    path: string,
    file: string,
    bytes: Uint8Array,
    digest: string,
    parser: Parser<T>,
  ): ParsedFile<T> {
    const problems: Problem[] = [];
    const text = decode(bytes, file, problems);
    if (problems.length > 0) return { path, digest, text, value: undefined, problems };
    const value = parser.parse(text.replace(/^\uFEFF/, ''), file, problems, this.checked.siteLinks(digest, text));
    if (value && problems.length === 0) this.checked.remember(digest, text, value.source.siteLinks);
    return { path, digest, text, value, problems };
  }

  /** Forgets files that are gone, and whatever else was checked but what is given. */
  keepOnly(paths: { has(path: string): boolean }, checked: Iterable<string> = []): void {
    for (const path of this.entries.keys()) if (!paths.has(path)) this.entries.delete(path);
    const digests = [...this.entries.values()].map(({ parsed }) => parsed.digest);
    this.checked.keepOnly(new Set([...digests, ...checked]));
  }
}

/** The bytes of a file if it is the one that was looked at, before and after it is read. */
function readVersion(file: string, signature: string): Uint8Array | undefined {
  const descriptor = openSync(/* turbopackIgnore: true */ file, 'r');
  try {
    const bytes = readFileSync(descriptor);
    return signatureOf(fstatSync(descriptor, { bigint: true })) === signature ? bytes : undefined;
  } finally {
    closeSync(descriptor);
  }
}

function decode(bytes: Uint8Array, file: string, problems: Problem[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    problems.push({
      file,
      field: 'file',
      rule: 'not-utf-8',
      found: 'bytes that are not UTF-8',
      fix: 'save the file as UTF-8',
    });
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
}
