import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { CheckedFiles } from './check/checked-files';
import type { Problem } from './problem';

/** What was understood of a file, and what was wrong with it. */
export interface Parsed<T> {
  /** Hash of the file's bytes. */
  digest: string;
  value: T | undefined;
  problems: Problem[];
}

/** Parses files, and each of them again only when it has changed: content of twenty years is corrected in a moment. */
export class ParsedFiles {
  private readonly entries = new Map<string, { signature: string; parsed: Parsed<unknown> }>();

  /** @param checked the files whose words need no check; those that are found without problem are added */
  constructor(readonly checked = new CheckedFiles()) {}

  /** @param parse takes the file's text and the digest of its bytes; must always be the same for a file */
  get<T>(file: string, parse: (text: string, problems: Problem[], digest: string) => T | undefined): Parsed<T> {
    const problems: Problem[] = [];
    try {
      const { size, mtimeMs, ino } = statSync(/* turbopackIgnore: true */ file);
      const signature = `${size} ${mtimeMs} ${ino}`;
      const known = this.entries.get(file);
      if (known?.signature === signature) return known.parsed as Parsed<T>;

      const bytes = readFileSync(/* turbopackIgnore: true */ file);
      const digest = createHash('sha256').update(bytes).digest('base64url');
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      const parsed = { digest, value: parse(text, problems, digest), problems };
      this.entries.set(file, { signature, parsed });
      return parsed;
    } catch (error) {
      const undecodable = error instanceof TypeError;
      const { code } = error as NodeJS.ErrnoException;
      if (!undecodable && !code) throw error;
      problems.push({
        file,
        field: 'file',
        found: undecodable ? 'bytes that are not UTF-8' : `a file that cannot be read (${code})`,
        fix: undecodable ? 'save the file as UTF-8' : 'put the file there, readable by the server',
      });
      return { digest: '', value: undefined, problems };
    }
  }

  /** Forgets files that are gone, and whatever else was checked but what is given. */
  keepOnly(files: ReadonlySet<string>, checked: ReadonlySet<string> = new Set()): void {
    for (const file of this.entries.keys()) if (!files.has(file)) this.entries.delete(file);
    const digests = [...this.entries.values()].map(({ parsed }) => parsed.digest);
    this.checked.keepOnly(new Set([...digests, ...checked]));
  }
}
