import type { Worker } from 'node:worker_threads';
import { startThread } from '@/lib/process/thread';
import type { Database, Queries, Row, Value } from './database';
import { TABLES } from './migrations';
import type { Question, Reply } from './pglite-worker';

const WORKER = 'alerts/database/pglite-worker.ts';

interface Waiting {
  resolve(rows: unknown[]): void;
  reject(error: Error): void;
}

/** PostgreSQL within this process, in a thread of its own. The directory must be this process's alone: see `lock.ts`. */
export class PgliteDatabase implements Database {
  readonly isOwn = true;
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private last: Promise<unknown> = Promise.resolve();
  private isClosing = false;

  /** @param directory of the database alone; undefined to keep it in memory */
  constructor(directory: string | undefined) {
    this.worker = startThread(WORKER, { directory });
    this.worker.on('message', ({ id, rows, error }: Reply) => {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (error === undefined) waiting?.resolve(rows ?? []);
      else waiting?.reject(new Error(`The database refused: ${error}`));
    });
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('The database thread has ended.')));
  }

  query<R extends Row>(sql: string, parameters?: readonly Value[]): Promise<R[]> {
    return this.inTurn(() => this.ask<R>(sql, parameters));
  }

  transaction<T>(run: (queries: Queries) => Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      await this.ask('begin');
      try {
        const result = await run({ query: (sql, parameters) => this.ask(sql, parameters) });
        await this.ask('commit');
        return result;
      } catch (error) {
        await this.ask('rollback');
        throw error;
      }
    });
  }

  /**
   * `vacuum full` writes tables and indexes anew, `analyze` the samples of values that the planner keeps. The write-ahead
   * log goes with the checkpoint after its segment was left, since `wal_recycle` is off (PostgreSQL 18, 19.5.1).
   */
  async rewrite(): Promise<void> {
    for (const table of TABLES) {
      await this.query(`vacuum full ${table}`);
      await this.query(`analyze ${table}`);
    }
    for (const step of ['checkpoint', 'select pg_switch_wal()', 'checkpoint']) await this.query(step);
  }

  async close(): Promise<void> {
    if (this.isClosing) return;
    await this.inTurn(async () => {
      this.isClosing = true;
      await this.post(undefined);
    });
    await this.worker.terminate();
  }

  /** One after the other, so that nothing gets into somebody else's transaction. */
  private inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.last.then(run);
    this.last = turn.catch(() => {});
    return turn;
  }

  private async ask<R extends Row>(sql: string, parameters?: readonly Value[]): Promise<R[]> {
    return (await this.post(sql, parameters)) as R[];
  }

  private post(sql: string | undefined, parameters?: readonly Value[]): Promise<unknown[]> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, sql, parameters: parameters && [...parameters] } satisfies Question);
    });
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
