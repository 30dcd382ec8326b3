import { join } from 'node:path';
import type { Instant } from '@/lib/domain/instant';
import { SECOND_MS } from '@/lib/domain/instant';
import { log } from '@/lib/process/log';
import { WriterLock } from '@/lib/process/writer-lock';
import type { PublicRecord } from '../accept/types';
import { PublicVersions } from './public-versions';

/** After a write has failed, how long until the next. */
const AGAIN_MS = 10 * SECOND_MS;

/**
 * Keeps the record of what is public from process to process. Several may share a directory: one of them writes.
 * Where nothing can be kept, the site goes on with what it knows.
 */
export class RecordKeeper {
  /** What was public when the process before this one ended. */
  readonly record: PublicRecord = new Map();
  private lock: WriterLock | undefined;
  private versions: PublicVersions | undefined;
  private due: { record: PublicRecord; now: Instant } | undefined;
  private failedAt: number | undefined;

  /** @param directory undefined to keep nothing */
  constructor(private readonly directory: string | undefined) {
    if (!directory) return;
    try {
      this.record = PublicVersions.open(directory).record;
      this.lock = new WriterLock(join(directory, 'writer'));
    } catch (error) {
      this.tell(error);
    }
  }

  /**
   * Keeps what is public now, as soon as this process may.
   * @param at milliseconds, of a clock that only runs forward
   */
  keep(record: PublicRecord, now: Instant, at: number): void {
    this.due = { record, now };
    this.tick(at);
  }

  /** To be called several times a second: says that this process is alive, and writes what is due. */
  tick(at: number): void {
    if (!this.lock || (this.failedAt !== undefined && at - this.failedAt < AGAIN_MS)) return;
    try {
      if (!this.lock.hold(at)) {
        // Another may write from now on.
        this.versions = undefined;
        return;
      }
      if (!this.due) return;
      this.versions ??= PublicVersions.open(this.directory as string);
      this.versions.save(this.due.record, this.due.now);
      this.due = undefined;
      this.failedAt = undefined;
    } catch (error) {
      if (this.failedAt === undefined) this.tell(error);
      this.failedAt = at;
    }
  }

  close(): void {
    try {
      this.lock?.release();
    } catch {
      // It is taken over from a process that is gone.
    }
  }

  private tell(error: unknown): void {
    log('error', 'The public versions cannot be kept: after a restart, nothing stands in for a file at fault.', {
      error: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
}
