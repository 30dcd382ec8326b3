import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Acceptance, PublicRecord } from '@/lib/content/accept/types';
import { loadContent } from '@/lib/content/load';
import { byPlace, ContentError, type Problem } from '@/lib/content/problem';
import type { Content } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { test as base } from './unit';

/** The default instant at which tests load content: a week before the shipped call. */
const PRESENT = Date.parse('2012-01-20T15:00:00Z');

export const COMPANY = 'company.yaml';
export const RELEASE = 'releases/q2-fy2012-results-call-announcement.mdx';
export const EVENT = 'events/q2-fy2012-results-call.mdx';

/** A copy of the shipped content that a test may change. */
export class ContentCopy {
  constructor(readonly directory: string) {}

  read(file: string): string {
    return readFileSync(join(this.directory, file), 'utf8');
  }

  /** Writes a file and its folders. */
  write(file: string, text: string | Uint8Array): this {
    const path = join(this.directory, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return this;
  }

  /** Replaces the only occurrence of a text in a file. Fails if there is none or more than one. */
  replace(file: string, found: string, replacement: string): this {
    const parts = this.read(file).split(found);
    if (parts.length !== 2) throw new Error(`"${found}" stands ${parts.length - 1} times in ${file}, not once.`);
    return this.write(file, parts.join(replacement));
  }

  /** Empties the release, so that it states nothing that the event must agree with. */
  silence(): this {
    const [, fields = ''] = this.read(RELEASE).split('---\n');
    return this.write(RELEASE, `---\n${fields}---\n\nWALTHAM, Mass. Words.\n`);
  }

  /** Adds a paragraph at the end of a file. */
  append(file: string, text: string): this {
    return this.write(file, `${this.read(file)}\n\n${text}\n`);
  }

  /** Removes a file or a folder. */
  remove(file: string): this {
    rmSync(join(this.directory, file), { recursive: true });
    return this;
  }

  /** The line of the first occurrence of a text in a file, counted from 1. */
  lineOf(file: string, text: string): number {
    const line = this.read(file)
      .split('\n')
      .findIndex((words) => words.includes(text));
    if (line < 0) throw new Error(`"${text}" does not stand in ${file}.`);
    return line + 1;
  }

  /** The accepted content. @param record what was public before */
  accept(now: Instant = PRESENT, record: PublicRecord = new Map()): Acceptance {
    return loadContent(this.directory, now, { record });
  }

  /** The accepted content. @throws ContentError if anything is held back */
  load(): Content {
    const problems = this.found();
    if (problems.length > 0) throw new ContentError(problems, this.directory);
    return this.accept().content;
  }

  /** All problems, with files as paths below the directory. */
  problems(): Problem[] {
    return this.found().map((problem) => ({ ...problem, file: relative(this.directory, problem.file) }));
  }

  warnings(): Problem[] {
    return this.accept().warnings;
  }

  private found(): Problem[] {
    try {
      const { heldBack, problems, warnings } = this.accept();
      const withheld = warnings.filter(({ severity }) => severity === 'withheld');
      return [...heldBack.flatMap((file) => file.problems), ...problems, ...withheld].sort(byPlace);
    } catch (error) {
      if (error instanceof ContentError) return error.problems;
      throw error;
    }
  }
}

/** The test function for tests of content, with a copy of the shipped content that is removed afterwards. */
export const test = base.extend<{ content: ContentCopy }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the required fixtures from this pattern
  content: async ({}, use) => {
    const directory = mkdtempSync(join(tmpdir(), 'content-'));
    cpSync('content', directory, { recursive: true });
    await use(new ContentCopy(directory));
    rmSync(directory, { recursive: true });
  },
});
