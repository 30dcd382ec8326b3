import { expect, test } from '@playwright/test';
import { NO_POSTGRES, startPostgres } from '@/testing/postgres';
import { type ChaosOptions, runChaos } from '@/tools/alerts/run-chaos';

// The promise of docs/alerts.md, small. `npm run alerts:chaos` counts it with thousands.

test.describe.configure({ timeout: 180_000 });

const SMALL = { subscribers: 300, kills: 2, connections: 10 };

async function expectKept(options: ChaosOptions): Promise<void> {
  const { missing, twice, different, allowed } = await runChaos(options);
  expect({ missing, different }).toEqual({ missing: 0, different: 0 });
  expect(twice).toBeLessThanOrEqual(allowed);
}

test('killed twice, alerts miss nobody and write twice to no more than had a connection open', async () => {
  await expectKept({ ...SMALL, signal: 'SIGKILL' });
});

for (const [how, tag, options] of [
  ['killed', [], { signal: 'SIGKILL' }],
  ['ended in order', ['@slow'], { signal: 'SIGTERM' }],
  ['racing', ['@slow'], { signal: 'SIGTERM', kills: 0, instances: 2 }],
] as const) {
  test(`on PostgreSQL, ${how}`, { tag: [...tag] }, async () => {
    test.skip(NO_POSTGRES !== '', NO_POSTGRES);
    const cluster = await startPostgres();
    try {
      await expectKept({ ...SMALL, ...options, postgres: await cluster.newDatabase() });
    } finally {
      await cluster.stop();
    }
  });
}
