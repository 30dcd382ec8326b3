import { openStore, type Store } from '@/alerts/database/open';
import { type Embedded, embedded } from './embedded';
import { type Cluster, NO_POSTGRES, startPostgres } from './postgres';
import { test as base } from './unit';

const SECRET = 'a secret of tests, longer than thirty-two characters';

/** The databases that alerts run on. */
export const DATABASES = ['PGlite', 'PostgreSQL'] as const;
export type DatabaseName = (typeof DATABASES)[number];

/** The first start of PGlite alone takes some ten seconds of processor time. */
export const DATABASE_TEST_MS = 120_000;

interface Fixtures {
  /** Opens an empty database, in memory or in a cluster of its own. Skips the test where there is none. */
  openEmpty(name: DatabaseName): Promise<Store>;
}

/** The test function for tests of what both databases must do alike. */
export const test = base
  .extend<object, { embedded: Embedded }>(embedded)
  .extend<Fixtures, { cluster: () => Promise<Cluster> }>({
    cluster: [
      // biome-ignore lint/correctness/noEmptyPattern: the runner takes a fixture's needs from this pattern
      async ({}, use) => {
        let started: Promise<Cluster> | undefined;
        await use(() => {
          started ??= startPostgres();
          return started;
        });
        if (started) await (await started).stop();
      },
      { scope: 'worker', timeout: 60_000 },
    ],
    openEmpty: async ({ cluster, embedded }, use, testInfo) => {
      testInfo.setTimeout(DATABASE_TEST_MS);
      const opened: Store[] = [];
      await use(async (name) => {
        if (name === 'PostgreSQL' && NO_POSTGRES) testInfo.skip(true, NO_POSTGRES);
        const place =
          name === 'PGlite'
            ? { database: await embedded(), secret: SECRET }
            : { url: await (await cluster()).newDatabase(), secret: SECRET };
        const store = await openStore(place, () => {});
        opened.push(store);
        return store;
      });
      for (const store of opened) await store.close();
    },
  });
