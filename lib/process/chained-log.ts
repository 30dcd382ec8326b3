import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Hash before the first entry. */
const BEGINNING = '0'.repeat(64);

/** What is wrong with a log, and at which entry, counted from 1. */
export interface BrokenEntry {
  entry: number;
  why: 'not what was written' | 'not where it was written' | 'missing at the end';
}

/**
 * A log that only grows. Each line holds the hash of the one before it and its own, so that a bit that changes, a line
 * that goes or lines that change places are found. A second file holds the last hash: lines cut off at the end are found.
 */
export class ChainedLog<T extends object> {
  /** @param file its directory must exist */
  constructor(private readonly file: string) {}

  /** Whole entries, as far as each follows from the one before it. */
  entries(): T[] {
    return this.read().entries;
  }

  /** The first entry that is not as it was written; undefined if all are. */
  verify(): BrokenEntry | undefined {
    return this.read().broken;
  }

  /**
   * Adds an entry, on the disk once this returns. What a killed process left half written is taken off before.
   * @throws Error if the log is not what was written: nothing is added to a broken one
   */
  append(entry: T): void {
    const { broken, whole, hash, entries } = this.read();
    if (broken) throw new Error(`Entry ${broken.entry} of ${this.file} is ${broken.why}.`);
    const body = JSON.stringify(entry);
    const next = hashOf(hash, body);
    const line = `${hash} ${next} ${body}\n`;
    // The unfinished line of a killed process would join this one.
    if (whole !== textOf(this.file)) writeDurably(this.file, 'w', whole);
    writeDurably(this.file, 'a', line);
    writeDurably(`${this.file}.head.new`, 'w', `${entries.length + 1} ${next}\n`);
    renameSync(`${this.file}.head.new`, `${this.file}.head`);
  }

  private read(): { entries: T[]; broken: BrokenEntry | undefined; whole: string; hash: string } {
    const text = textOf(this.file);
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const entries: T[] = [];
    let hash = BEGINNING;
    let broken: BrokenEntry | undefined;
    for (const line of whole.split('\n').slice(0, -1)) {
      const [, before, own, body = ''] = /^([0-9a-f]{64}) ([0-9a-f]{64}) (.*)$/.exec(line) ?? [];
      const entry = entries.length + 1;
      if (own === undefined || before === undefined || hashOf(before, body) !== own) {
        broken = { entry, why: 'not what was written' };
      } else if (before !== hash) broken = { entry, why: 'not where it was written' };
      if (broken) break;
      entries.push(JSON.parse(body) as T);
      hash = own as string;
    }
    return { entries, broken: broken ?? this.cutOff(entries.length, whole), whole, hash };
  }

  /** Of two files, the line is written first: there may be one more than the head says, if its process was killed. */
  private cutOff(count: number, whole: string): BrokenEntry | undefined {
    const [, written, hash = ''] = /^(\d+) ([0-9a-f]{64})\n$/.exec(textOf(`${this.file}.head`)) ?? [];
    if (written === undefined) return count > 1 ? { entry: count, why: 'not what was written' } : undefined;
    if (count < Number(written)) return { entry: count + 1, why: 'missing at the end' };
    const line = Number(written) === 0 ? '' : whole.split('\n')[Number(written) - 1];
    if (count > Number(written) + 1 || line?.slice(65, 129) !== hash) {
      return { entry: Number(written), why: 'not what was written' };
    }
    return undefined;
  }
}

function hashOf(before: string, body: string): string {
  return createHash('sha256').update(`${before} ${body}`).digest('hex');
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function writeDurably(file: string, flags: 'a' | 'w', text: string): void {
  const descriptor = openSync(file, flags, 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
