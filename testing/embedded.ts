import type { Fixtures } from '@playwright/test';
import type { Database } from '@/alerts/database/database';
import { PgliteDatabase } from '@/alerts/database/pglite';

/** Gives PGlite in memory, without a table. */
export type Embedded = () => Promise<Database>;

/** PGlite takes seconds to start: tests of a process share one, each with all that is in it gone. */
export const embedded: Fixtures<object, { embedded: Embedded }> = {
  embedded: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner takes a fixture's needs from this pattern
    async ({}, use) => {
      let opened: PgliteDatabase | undefined;
      await use(async () => {
        opened ??= new PgliteDatabase(undefined);
        const database = opened;
        await database.query('drop schema public cascade');
        await database.query('create schema public');
        return {
          isOwn: database.isOwn,
          query: (sql, parameters) => database.query(sql, parameters),
          transaction: (run) => database.transaction(run),
          rewrite: () => database.rewrite(),
          close: async () => {},
        };
      });
      await opened?.close();
    },
    { scope: 'worker' },
  ],
};
