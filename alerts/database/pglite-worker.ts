import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openPglite } from './pristine';

// The database thread: a long statement must not keep the process from sending and answering. Started by
// alerts/database/pglite.ts.

/** A statement, or `sql: undefined` to close the database. */
export interface Question {
  id: number;
  sql: string | undefined;
  parameters?: unknown[] | undefined;
}

export interface Reply {
  id: number;
  rows?: unknown[] | undefined;
  error?: string;
}

const port = parentPort as MessagePort;
const { directory } = workerData as { directory: string | undefined };
const opened = openPglite(directory);

port.on('message', async ({ id, sql, parameters }: Question) => {
  try {
    const database = await opened;
    if (sql === undefined) {
      await database.close();
      port.postMessage({ id } satisfies Reply);
      process.exit(0);
    }
    const rows = parameters
      ? (await database.query(sql, parameters)).rows
      : (await database.exec(sql)).flatMap((result) => result.rows);
    port.postMessage({ id, rows } satisfies Reply);
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? error.message : String(error) } satisfies Reply);
  }
});
