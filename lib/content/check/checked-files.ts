import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourceDigest } from '@/lib/process/source-digest';
import { NONE, orNone } from '../none';
import type { SiteLink } from '../read/loaded';

/** A link to this site: its line, and where in the file's text its address stands. */
type Place = [line: number, start: number, length: number];

/** Something that was found without problem, by its digest, as it is remembered. */
export type Remembered = [digest: string, links: Place[]];

/**
 * The files whose words were checked and found without problem, remembered from process to process:
 * parsing the words of 5,000 releases takes twenty seconds, reading that they are the same takes none.
 *
 * A file is known by the digest of its bytes, its links by numbers alone: words that are embargoed are
 * never written. What cannot be read, or was checked by other rules, is as good as nothing; what cannot
 * be written is found out again by the next process.
 */
export class CheckedFiles {
  private readonly places: Map<string, Place[]>;
  private changed = false;

  /**
   * @param file where they are remembered; without one, within this process alone
   * @param rules stands for the rules that files are checked by
   */
  constructor(
    private readonly file?: string,
    private readonly rules = '',
  ) {
    this.places = this.read();
  }

  /** The links to this site of a file that is known to be without problem; undefined where it must be checked. */
  siteLinks(digest: string, text: string): SiteLink[] | undefined {
    return this.places.get(digest)?.map(([line, start, length]) => ({ path: text.slice(start, start + length), line }));
  }

  /** Whether something was found without problem: a file, or files that agree. */
  knows(digest: string): boolean {
    return this.places.has(digest);
  }

  /** Remembers a file that was found without problem. */
  remember(digest: string, text: string, siteLinks: readonly SiteLink[]): void {
    if (this.places.has(digest)) return;
    const places = siteLinks.map(({ path, line }): Place => [line, text.indexOf(path), path.length]);
    // An address that its author wrote in other characters, as in &amp;, has no place to be read from.
    if (places.some(([, start]) => start < 0)) return;
    this.places.set(digest, orNone(places));
    this.changed = true;
  }

  get size(): number {
    return this.places.size;
  }

  get all(): Remembered[] {
    return [...this.places];
  }

  /** Remembers what another thread of this process has found without problem. */
  add(found: readonly Remembered[]): void {
    for (const [digest, places] of found) this.places.set(digest, places);
    this.changed ||= found.length > 0;
  }

  /** Forgets files that are gone, and writes down the others for the next process. */
  keepOnly(digests: ReadonlySet<string>): void {
    for (const digest of this.places.keys()) {
      if (!digests.has(digest)) this.changed = this.places.delete(digest);
    }
    if (this.changed) this.write();
    this.changed = false;
  }

  private read(): Map<string, Place[]> {
    const places = new Map<string, Place[]>();
    if (!this.file) return places;
    try {
      const [seal, ...lines] = readFileSync(/* turbopackIgnore: true */ this.file, 'utf8').split('\n');
      if (seal !== this.seal(lines)) return places;
      for (const line of lines) {
        // Most have no link.
        if (!line.includes(' ')) {
          places.set(line, NONE);
          continue;
        }
        const [digest = '', ...links] = line.split(' ');
        places.set(
          digest,
          links.map((link) => link.split(',').map(Number) as Place),
        );
      }
    } catch {
      // Nothing was remembered, or not for this process.
    }
    return places;
  }

  private write(): void {
    if (!this.file) return;
    const lines = [...this.places].map(([digest, places]) => [digest, ...places].join(' '));
    const unfinished = `${this.file}.${process.pid}`;
    try {
      mkdirSync(/* turbopackIgnore: true */ dirname(this.file), { recursive: true });
      writeFileSync(/* turbopackIgnore: true */ unfinished, [this.seal(lines), ...lines].join('\n'));
      renameSync(/* turbopackIgnore: true */ unfinished, this.file);
    } catch {
      // The next process checks again.
    }
  }

  /** Differs wherever a line or a rule does. */
  private seal(lines: readonly string[]): string {
    return createHash('sha256')
      .update([this.rules, ...lines].join('\n'))
      .digest('hex');
  }
}

/** Reads and checks files: whatever decides whether one is without problem is imported from here. */
const RULES = ['lib/content/load.ts'];

/**
 * The files that processes of this project found without problem. The rules are read once, while they are those
 * that this process has loaded.
 * @param root the project's directory
 */
export function checkedFiles(root = process.cwd()): CheckedFiles {
  try {
    const file = join(/* turbopackIgnore: true */ root, 'node_modules/.cache/newsroom/checked-files');
    return new CheckedFiles(file, sourceDigest(root, RULES));
  } catch {
    // Without its sources, nobody can tell whether the rules are the same.
    return new CheckedFiles();
  }
}
