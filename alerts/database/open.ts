import { type Database, PLAN_IN_ORDER } from './database';
import { holdDirectory } from './directory';
import { migrate } from './migrations';
import { PgliteDatabase } from './pglite';
import { PostgresDatabase } from './postgres';

/** An open database, with what belongs to it. */
export interface Store {
  database: Database;
  /** From which the links in mails are made. */
  secret: string;
  /** Where commands reach the process that holds a directory. */
  socket: string | undefined;
  close(): Promise<void>;
}

/** Where a store is: a directory, `postgres://…` with its secret, the memory of this process, or a database that is open. */
export type Place =
  | { directory: string }
  | { url: string; secret: string }
  | { memory: true; secret: string }
  | { database: Database; secret: string };

/**
 * Opens a database and brings its tables up to date.
 * @param onLost called if another process has taken the directory over
 * @throws EnvironmentError if another process uses the directory
 */
export async function openStore(place: Place, onLost: () => void): Promise<Store> {
  if ('directory' in place) {
    const held = await holdDirectory(place.directory, onLost);
    const store = await opened(new PgliteDatabase(held.data), held.secret, held.socket);
    return {
      ...store,
      close: async () => {
        await store.close();
        held.release();
      },
    };
  }
  if ('database' in place) return opened(place.database, place.secret, undefined);
  const database = 'url' in place ? new PostgresDatabase(place.url) : new PgliteDatabase(undefined);
  return opened(database, place.secret, undefined);
}

async function opened(database: Database, secret: string, socket: string | undefined): Promise<Store> {
  if (database.isOwn) await database.query(`set wal_recycle = off; ${PLAN_IN_ORDER}`);
  await migrate(database);
  return { database, secret, socket, close: () => database.close() };
}
