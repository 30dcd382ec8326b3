import { mkdirSync } from 'node:fs';
import { NO_NGINX } from '@/testing/front';
import { expect, test } from '@/testing/test';
import { runStorm } from '@/tools/storm/run-storm';
import { singleSite, siteBehindNginx } from '@/tools/storm/served';
import { runVisitedStorm } from '@/tools/storm/visited-storm';

// Half a minute of `npm run storm`. A change is served within two seconds; a busy machine gets more time.
const WITHIN_MS = 5000;

test('through half a minute of changes every surface is as the rules say', async ({ page: _ }, testInfo) => {
  test.setTimeout(180_000);
  const site = singleSite(testInfo.outputPath('state'));
  const root = testInfo.outputPath('content');
  mkdirSync(root, { recursive: true });
  try {
    const { wrong, steps } = await runStorm({
      seed: 20_120_127,
      steps: 500,
      seconds: 30,
      withinMs: WITHIN_MS,
      root,
      serve: site.serve,
    });
    expect(wrong).toEqual([]);
    expect(Object.keys(steps).length).toBeGreaterThan(2);
  } finally {
    await site.stop();
  }
});

test('while content storms, visitors through nginx get right answers alone, and none fails', async ({
  page: _,
}, testInfo) => {
  test.skip(NO_NGINX !== '', NO_NGINX);
  test.setTimeout(180_000);
  const site = siteBehindNginx(testInfo.outputPath('state'));
  try {
    const { storm, visits } = await runVisitedStorm({
      seed: 20_120_127,
      steps: 500,
      seconds: 10,
      withinMs: WITHIN_MS,
      root: testInfo.outputPath('content'),
      serve: site.serve,
      visitors: 50,
    });
    expect(storm.wrong).toEqual([]);
    const { failed, wrong, right } = visits;
    expect({ failed: failed.slice(0, 9), wrong: wrong.slice(0, 9) }).toEqual({ failed: [], wrong: [] });
    expect(right).toBeGreaterThan(100);
  } finally {
    await site.stop();
  }
});
