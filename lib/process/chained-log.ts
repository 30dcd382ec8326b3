import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { sha256 } from './sha256';

/** Hash before the first entry. */
const BEGINNING = '0'.repeat(64);

/** What is wrong with a log, and at which entry, counted from 1. */
export interface BrokenEntry {
  entry: number;
  why: 'not what was written' | 'not where it was written' | 'missing at the end';
}

/** An entry with the hash that stands for it and for all before it. */
export interface Chained<T> {
  /** Counted from 1. */
  number: number;
  hash: string;
  entry: T;
}

/** The end of a log, as its second file has it: where the last line begins and ends, in bytes. */
export interface Head {
  count: number;
  hash: string;
  start: number;
  end: number;
}

/**
 * A log that only grows. Each line holds the hash of the one before it and its own, so that a bit that changes, a line
 * that goes or lines that change places are found. A second file holds the last hash: lines cut off at the end are found,
 * and what is added needs the last line alone. One process writes at a time; any number may read meanwhile.
 */
export class ChainedLog<T extends object> {
  /** @param file its directory must exist once something is added */
  constructor(private readonly file: string) {}

  /** Entries that are as they were written, wherever they stand. */
  entries(): T[] {
    return this.chained().map(({ entry }) => entry);
  }

  /** The same, with their hashes. */
  chained(): Chained<T>[] {
    return linesOf(textOf(this.file)).flatMap((line, index) => {
      const parts = partsOf(line);
      return parts ? [{ number: index + 1, hash: parts.own, entry: JSON.parse(parts.body) as T }] : [];
    });
  }

  /** Where the log ends, without reading it; undefined if it has no entry. */
  last(): { number: number; hash: string } | undefined {
    const head = this.head();
    return head && head.count > 0 ? { number: head.count, hash: head.hash } : undefined;
  }

  /** Where the log ends, as somebody may note it to go on from there; undefined if that is not known. */
  get end(): Head | undefined {
    return this.head();
  }

  /** The entries after a former end of the log; undefined if it does not go on from there. */
  since(end: Head): T[] | undefined {
    const lines = linesOf(textOf(this.file, end.start));
    const entries: T[] = [];
    let hash: string | undefined;
    for (const [index, line] of lines.entries()) {
      const parts = partsOf(line);
      if (!parts || (index === 0 ? parts.own !== end.hash : parts.before !== hash)) return undefined;
      if (index > 0) entries.push(JSON.parse(parts.body) as T);
      hash = parts.own;
    }
    return hash === undefined ? undefined : entries;
  }

  /** Every entry that is not as it was written, by place; empty if all are. */
  problems(): BrokenEntry[] {
    // Before the lines: what is added meanwhile comes after it.
    const head = this.head();
    const lines = linesOf(textOf(this.file));
    const broken: BrokenEntry[] = [];
    let hash = BEGINNING;
    let start = 0;
    let isHeadRight = lines.length === 0 && head === undefined;
    for (const [index, line] of lines.entries()) {
      const entry = index + 1;
      const parts = partsOf(line);
      if (!parts) broken.push({ entry, why: 'not what was written' });
      else if (parts.before !== hash) broken.push({ entry, why: 'not where it was written' });
      // Of a line that was changed, what it says is the only way on.
      hash = parts?.own ?? line.slice(65, 129);
      const end = start + Buffer.byteLength(line) + 1;
      isHeadRight ||= head?.count === entry && head.hash === hash && head.start === start && head.end === end;
      start = end;
    }
    // A line that is gone before the last one moves the others: that is said already.
    if (isHeadRight || (head?.hash === hash && broken.length > 0)) return broken;
    if (head && head.count > lines.length) broken.push({ entry: lines.length + 1, why: 'missing at the end' });
    else if (head?.count !== 0) broken.push({ entry: head?.count ?? lines.length, why: 'not what was written' });
    return broken;
  }

  /**
   * Adds entries, on the disk once this returns. What a killed process left half written is taken off before. A log that
   * was changed goes on from the last hash that is known: what was changed stays visible.
   */
  append(...entries: readonly T[]): void {
    if (entries.length === 0) return;
    const descriptor = openSync(this.file, 'a+', 0o600);
    try {
      let { count, hash, start, end } = this.present(descriptor);
      // A log has a second file before it has lines, so that one without it was changed.
      if (end === 0) this.writeHead({ count, hash, start, end });
      ftruncateSync(descriptor, end);
      let text = '';
      for (const entry of entries) {
        const body = JSON.stringify(entry);
        const next = hashOf(hash, body);
        const line = `${hash} ${next} ${body}\n`;
        text += line;
        start = end;
        end += Buffer.byteLength(line);
        hash = next;
        count++;
      }
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
      this.writeHead({ count, hash, start, end });
    } finally {
      closeSync(descriptor);
    }
  }

  /** Where to go on: after the last line of the head, and after lines that a killed process wrote without it. */
  private present(descriptor: number): Head {
    const head = this.head();
    const { size } = fstatSync(descriptor);
    if (size === 0 && !head) return { count: 0, hash: BEGINNING, start: 0, end: 0 };
    return (head && this.after(head, descriptor, size)) ?? this.afterAll(head);
  }

  /** Reads from the last line of the head on. Undefined if that is not what the head says. */
  private after(head: Head, descriptor: number, size: number): Head | undefined {
    const bytes = Buffer.alloc(Math.max(0, size - head.start));
    readSync(descriptor, bytes, 0, bytes.length, head.start);
    let present: Head = { ...head, end: head.start };
    for (const [index, line] of linesOf(bytes.toString()).entries()) {
      const parts = partsOf(line);
      const isFirst = index === 0 && head.count > 0;
      if (!parts || (isFirst ? parts.own !== head.hash : parts.before !== present.hash)) return undefined;
      const start = present.end;
      const end = start + Buffer.byteLength(line) + 1;
      present = { count: present.count + (isFirst ? 0 : 1), hash: parts.own, start, end };
    }
    return present.end >= head.end ? present : undefined;
  }

  /** Reads everything: the log, or its head, is not what was written. */
  private afterAll(head: Head | undefined): Head {
    const lines = linesOf(textOf(this.file));
    const last = lines.at(-1) ?? '';
    const end = lines.reduce((bytes, line) => bytes + Buffer.byteLength(line) + 1, 0);
    const start = end - (lines.length === 0 ? 0 : Buffer.byteLength(last) + 1);
    return { count: lines.length, hash: head?.hash ?? (last.slice(65, 129) || BEGINNING), start, end };
  }

  private head(): Head | undefined {
    const [, count, hash = '', start, end] =
      /^(\d+) ([0-9a-f]{64}) (\d+) (\d+)\n$/.exec(textOf(`${this.file}.head`)) ?? [];
    return count === undefined ? undefined : { count: Number(count), hash, start: Number(start), end: Number(end) };
  }

  /** Not synced: one that is older than the log, or empty, after a power cut is made good by the next entry. */
  private writeHead({ count, hash, start, end }: Head): void {
    writeFileSync(`${this.file}.head.new`, `${count} ${hash} ${start} ${end}\n`, { mode: 0o600 });
    renameSync(`${this.file}.head.new`, `${this.file}.head`);
  }
}

/** The whole lines of a log. */
function linesOf(text: string): string[] {
  return text.split('\n').slice(0, -1);
}

/** Undefined if the line is not as it was written. */
function partsOf(line: string): { before: string; own: string; body: string } | undefined {
  // Without a pattern: a log has tens of thousands of lines.
  const [before, own, body] = [line.slice(0, 64), line.slice(65, 129), line.slice(130)];
  return line[64] === ' ' && line[129] === ' ' && hashOf(before, body) === own ? { before, own, body } : undefined;
}

function hashOf(before: string, body: string): string {
  return sha256(`${before} ${body}`);
}

/** @param from the byte that it begins with */
function textOf(file: string, from = 0): string {
  try {
    if (from === 0) return readFileSync(file, 'utf8');
    const descriptor = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(Math.max(0, fstatSync(descriptor).size - from));
      return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, bytes.length, from));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
