import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@/lib/domain/instant';
import { ChainedLog } from '@/lib/process/chained-log';
import { HashedFiles } from '@/lib/process/hashed-files';
import { recordProblems } from '@/lib/process/record-problems';
import type { AT_ONCE } from './acts';

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
    | (typeof AT_ONCE)[number]
    | 'made a link'
    | 'made a guest link'
    | 'ended a guest link'
    | 'ended a session'
    | 'made a passkey'
    | 'removed a passkey';
  /** Empty for what needs no draft. For a person, the title is the name. */
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
  readonly log: ChainedLog<RecordEntry>;
  private readonly files: HashedFiles;
  private known: { hash: string | undefined; entries: RecordEntry[] } | undefined;

  /** @param deskDir absolute path */
  constructor(deskDir: string) {
    const directory = join(deskDir, 'record');
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    this.files = new HashedFiles(join(directory, 'files'));
    this.log = new ChainedLog(join(directory, 'journal'));
  }

  /** The latest first. Read again once something was added: pages ask for them many times. */
  entries(): readonly RecordEntry[] {
    const hash = this.log.last()?.hash;
    if (!this.known || this.known.hash !== hash) this.known = { hash, entries: this.log.entries().reverse() };
    return this.known.entries;
  }

  /** @param texts of the files that the entry names */
  add(entry: RecordEntry, texts: readonly string[] = []): void {
    for (const text of texts) this.files.write(text, true);
    this.log.append(entry);
  }

  /** Keeps the bytes of a published document. @param file absolute path on the disk of the desk */
  keepDocument(file: string, hash: string): void {
    this.files.link(file, hash);
  }

  /** The bytes of a file that an entry names; undefined if they are not as they were written. */
  text(hash: string): string | undefined {
    return this.files.text(hash);
  }

  /** What is not as it was written, in words; empty if all is. */
  problems(): string[] {
    const named = this.log.entries().flatMap(({ files = [] }) => files.map((file) => file.sha256));
    return recordProblems(this.log, this.files, named);
  }
}
