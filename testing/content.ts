import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Acceptance, PublicRecord } from '@/lib/content/accept/types';
import { loadContent } from '@/lib/content/load';
import { byPlace, ContentError, type Problem } from '@/lib/content/problem';
import type { Content } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { test as base } from './unit';

/** When tests read content, unless they say otherwise: a week before the shipped call. */
const PRESENT = Date.parse('2012-01-20T15:00:00Z');

export const COMPANY = 'company.yaml';
export const RELEASE = 'releases/q2-fy2012-results-call-announcement.mdx';
export const EVENT = 'events/q2-fy2012-results-call.mdx';

/** The shipped content in a directory of one test's own, to be changed at will. */
export class ContentCopy {
  constructor(readonly directory: string) {}

  read(file: string): string {
    return readFileSync(join(this.directory, file), 'utf8');
  }

  /** Writes a file, and the folders that it lies in. */
  write(file: string, text: string | Uint8Array): this {
    const path = join(this.directory, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return this;
  }

  /** Replaces what stands in a file once. Fails where it does not, so that no test changes nothing. */
  replace(file: string, found: string, replacement: string): this {
    const parts = this.read(file).split(found);
    if (parts.length !== 2) throw new Error(`"${found}" stands ${parts.length - 1} times in ${file}, not once.`);
    return this.write(file, parts.join(replacement));
  }

  /** Takes the words from the release, so that it states nothing that the event would have to agree with. */
  silence(): this {
    const [, fields = ''] = this.read(RELEASE).split('---\n');
    return this.write(RELEASE, `---\n${fields}---\n\nWALTHAM, Mass. Words.\n`);
  }

  /** Adds words at the end of a file. */
  append(file: string, text: string): this {
    return this.write(file, `${this.read(file)}\n\n${text}\n`);
  }

  /** Removes a file or a folder. */
  remove(file: string): this {
    rmSync(join(this.directory, file), { recursive: true });
    return this;
  }

  /** The line, counted from 1, on which something first stands in a file. */
  lineOf(file: string, text: string): number {
    const line = this.read(file)
      .split('\n')
      .findIndex((words) => words.includes(text));
    if (line < 0) throw new Error(`"${text}" does not stand in ${file}.`);
    return line + 1;
  }

  /** What is accepted of it. @param record what was public before */
  accept(now: Instant = PRESENT, record: PublicRecord = new Map()): Acceptance {
    return loadContent(this.directory, now, { record });
  }

  /** What is accepted of it. @throws ContentError if anything is held back */
  load(): Content {
    const problems = this.found();
    if (problems.length > 0) throw new ContentError(problems, this.directory);
    return this.accept().content;
  }

  /** What is wrong with it, of any file, their files as paths below the directory. */
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

/** The test function for whatever reads content: with a copy of the shipped content, removed afterwards. */
export const test = base.extend<{ content: ContentCopy }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner takes a fixture's needs from this pattern
  content: async ({}, use) => {
    const directory = mkdtempSync(join(tmpdir(), 'content-'));
    cpSync('content', directory, { recursive: true });
    await use(new ContentCopy(directory));
    rmSync(directory, { recursive: true });
  },
});
