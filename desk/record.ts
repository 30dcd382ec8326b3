import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@/lib/domain/instant';
import { ChainedLog } from '@/lib/process/chained-log';
import { sha256 } from './drafts/digest';
import { writeDurably } from './publish/durable';

/** What was done at the desk, in the order in which it was done. */
export interface RecordEntry {
  at: Instant;
  by: string;
  what:
    | 'asked'
    | 'sent back'
    | 'approved'
    | 'published alone'
    | 'published'
    | 'took back'
    | 'put back'
    | 'said that it has ended';
  /** Empty for what needs no draft. */
  draft: string;
  title: string;
  /** What an approval stands for. */
  digest: string;
  /** Why nobody else approved; what must change. */
  reason?: string | undefined;
  /** What was written, with the SHA-256 of the bytes and of what they replaced. */
  files?: { path: string; sha256: string; former: string | null }[] | undefined;
}

/** The record of the desk: a log that only grows, and the bytes of every file that was published. */
export class DeskRecord {
  private readonly log: ChainedLog<RecordEntry>;
  private readonly blobs: string;

  /** @param deskDir absolute path */
  constructor(deskDir: string) {
    const directory = join(deskDir, 'record');
    this.blobs = join(directory, 'files');
    mkdirSync(this.blobs, { recursive: true, mode: 0o700 });
    this.log = new ChainedLog(join(directory, 'journal'));
  }

  /** The latest first. */
  entries(): RecordEntry[] {
    return this.log.entries().reverse();
  }

  /** @param texts of the files that the entry names */
  add(entry: RecordEntry, texts: readonly string[] = []): void {
    for (const text of texts) {
      const file = join(this.blobs, sha256(text));
      if (!existsSync(file)) writeDurably(file, text);
    }
    this.log.append(entry);
  }

  /** The bytes of a file that an entry names; undefined if they are not as they were written. */
  text(hash: string): string | undefined {
    const file = join(this.blobs, hash);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return sha256(text) === hash ? text : undefined;
  }

  /** What is not as it was written, in words; empty if all is. */
  problems(): string[] {
    const broken = this.log.verify();
    const named = new Set(this.log.entries().flatMap(({ files = [] }) => files.map((file) => file.sha256)));
    const kept = new Set(readdirSync(this.blobs));
    return [
      ...(broken ? [`Entry ${broken.entry} of the record is ${broken.why}.`] : []),
      ...[...named].filter((hash) => !kept.has(hash)).map((hash) => `The file ${hash} is missing.`),
      ...[...kept]
        .filter((hash) => sha256(readFileSync(join(this.blobs, hash))) !== hash)
        .map((hash) => `The file ${hash} is not what was written.`),
    ];
  }
}
