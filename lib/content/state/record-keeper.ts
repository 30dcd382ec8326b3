import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '@/lib/domain/instant';
import { SECOND_MS } from '@/lib/domain/instant';
import { log } from '@/lib/process/log';
import { sourceDigest } from '@/lib/process/source-digest';
import { WriterLock } from '@/lib/process/writer-lock';
import type { PublicRecord } from '../accept/types';
import { PublicVersions } from './public-versions';

/** Decides what is public: whatever it imports. */
const RULES = ['lib/content/watch/worker.ts'];

/** Time between a failed write and the next attempt. */
const AGAIN_MS = 10 * SECOND_MS;

/**
 * Keeps the public record across restarts. Several processes may share a directory: one of them writes. If the
 * directory cannot be used, the error is logged and the record lives in memory only.
 */
export class RecordKeeper {
  private lock: WriterLock | undefined;
  private versions: PublicVersions | undefined;
  /** As they were at the beginning, until they are written for the first time. */
  private opened: PublicVersions | undefined;
  private due: { record: PublicRecord; now: Instant } | undefined;
  private failedAt: number | undefined;
  private readonly by = `${userInfo().username}@${hostname()}`;
  private build = '';

  /** @param directory undefined to store nothing */
  constructor(private readonly directory: string | undefined) {
    if (!directory) return;
    try {
      this.opened = PublicVersions.open(directory);
      this.build = sourceDigest(process.cwd(), RULES).slice(0, 12);
      this.lock = new WriterLock(join(directory, 'writer'));
    } catch (error) {
      this.logError(error);
    }
  }

  /** The record as the previous process left it; empty once another one was kept. */
  get record(): PublicRecord {
    return this.opened?.record ?? new Map();
  }

  /**
   * Stores the record as soon as this process holds the lock.
   * @param at milliseconds of a monotonic clock
   */
  keep(record: PublicRecord, now: Instant, at: number): void {
    this.due = { record, now };
    this.tick(at);
  }

  /** Renews the lock and writes what is due. Call it several times a second. */
  tick(at: number): void {
    if (!this.lock || (this.failedAt !== undefined && at - this.failedAt < AGAIN_MS)) return;
    try {
      if (!this.lock.hold(at)) {
        // Another process may write now, so what was read of the directory is stale.
        this.versions = undefined;
        return;
      }
      if (!this.due) return;
      this.versions ??= this.opened?.isCurrent ? this.opened : PublicVersions.open(this.directory as string);
      this.opened = undefined;
      const { by, build, due } = this;
      this.versions.save(due.record, { at: new Date(due.now).toISOString(), by, build });
      this.due = undefined;
      this.failedAt = undefined;
    } catch (error) {
      if (this.failedAt === undefined) this.logError(error);
      this.failedAt = at;
    }
  }

  /** Whether the last record is written down by this process. */
  get isKept(): boolean {
    return this.versions !== undefined && this.due === undefined;
  }

  /** Lets the next process know what is written down, without reading all of it. For once `isKept`. */
  saveSnapshot(): void {
    this.versions?.saveSnapshot();
  }

  /** Whether a file is public, all of it, and written down for the next process. @param digest of its bytes */
  hasWhole(path: string, digest: string): boolean {
    return (this.versions ?? this.opened)?.hasWhole(path, digest) ?? false;
  }

  close(): void {
    try {
      this.lock?.release();
    } catch {
      // Another process takes the lock over once this one is gone.
    }
  }

  private logError(error: unknown): void {
    log('error', 'Public versions cannot be stored: after a restart, none can replace a file with errors.', {
      error: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
}
