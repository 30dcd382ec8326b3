import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ChainedLog, type Head } from '@/lib/process/chained-log';
import { HashedFiles } from '@/lib/process/hashed-files';
import { recordProblems } from '@/lib/process/record-problems';
import { signatureOf } from '../read/signature';
import type { Withdrawal } from '../types';

/** When, by whom and by which rules a change was taken over. */
export interface Takeover {
  /** ISO instant of the site's clock. */
  at: string;
  /** User and machine of the process that took it over. */
  by: string;
  /** Digest of the sources that decide what is public. */
  build: string;
}

/** One change of what is public, as it was taken over. Lines of before the chain have neither `by` nor `build`. */
export type Change = Takeover & { path: string } & (
    | { state: 'gone' }
    | {
        state: 'public' | 'withdrawn';
        /** Base64url SHA-256 of the whole file. */
        source: string;
        /** SHA-256 and length of its public text. */
        version: string;
        bytes: number;
        id?: string | undefined;
        withdrawal?: Withdrawal | undefined;
      }
  );

/** The texts of all public versions. */
export function versionsIn(directory: string): HashedFiles {
  return new HashedFiles(join(directory, 'versions'));
}

/** The journal of what was public, in STATE_DIR: every change that was taken over, in a chained log. */
export class Journal {
  readonly log: ChainedLog<Change>;

  /** @param directory must exist once something is added */
  constructor(private readonly directory: string) {
    this.log = new ChainedLog(this.file);
  }

  /** Changes whenever something is added. */
  get signature(): string {
    const stat = statSync(this.file, { bigint: true, throwIfNoEntry: false });
    return stat ? signatureOf(stat) : '';
  }

  /** Where it ends, if it is chained. */
  get end(): Head | undefined {
    return this.log.end;
  }

  /** The changes after a former end; undefined if it does not go on from there. */
  since(end: Head): Change[] | undefined {
    return this.log.since(end);
  }

  changes(): Change[] {
    return this.isChained ? this.log.entries() : this.unchained();
  }

  /** What is not as it was written, in words; empty if all is. */
  problems(): string[] {
    const named = this.changes().flatMap((change) => (change.state === 'gone' ? [] : [change.version]));
    return recordProblems(this.log, versionsIn(this.directory), named);
  }

  /** The public text of a change; undefined if it is not as it was written, or nothing was public. */
  textOf(change: Change): string | undefined {
    return change.state === 'gone' ? undefined : versionsIn(this.directory).text(change.version);
  }

  /** On the disk once this returns. */
  add(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    if (!this.isChained) this.chain();
    this.log.append(...changes);
  }

  private get isChained(): boolean {
    return existsSync(this.file) || existsSync(`${this.file}.head`);
  }

  private get file(): string {
    return join(this.directory, 'journal');
  }

  /** Takes over what was kept before the journal was chained, whole or not at all. */
  private chain(): void {
    const former = this.unchained();
    if (former.length === 0) return;
    const unfinished = `${this.file}.unfinished`;
    for (const file of [unfinished, `${unfinished}.head`]) rmSync(file, { force: true });
    new ChainedLog<Change>(unfinished).append(...former);
    renameSync(unfinished, this.file);
    renameSync(`${unfinished}.head`, `${this.file}.head`);
  }

  /** The complete lines of a journal that was not chained. */
  private unchained(): Change[] {
    const file = join(this.directory, 'journal.jsonl');
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((text) => {
        try {
          const line: Partial<Change> | null = JSON.parse(text);
          const isWhole =
            line?.state === 'gone' || (line && 'version' in line && /^[0-9a-f]{64}$/.test(line.version ?? ''));
          return typeof line?.path === 'string' && isWhole ? [line as Change] : [];
        } catch {
          // Its process was killed while writing it.
          return [];
        }
      });
  }
}
