import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './testing/chromium';
import type { UnitOptions } from './testing/unit';
import { OTHER_ZONE, SERVER_ZONE, ZONED_FOLDERS } from './testing/zones';

/** What takes many seconds, as hostile texts of full size and sweeps over many pages do: for `npm run test:slow`. */
const SLOW = /@slow/;
const UNIT_TESTS = '**/*.test.ts';

const WHOLE_SITE = {
  testMatch: 'e2e/**/*.spec.ts',
  dependencies: ['build'],
  fullyParallel: true,
  timeout: 60_000,
  use: { launchOptions: chromiumLaunchOptions() },
};

export default defineConfig<UnitOptions>({
  testDir: '.',
  // Tests copy the project there, with its tests.
  testIgnore: '**/test-results/**',
  outputDir: 'test-results',
  workers: 2,
  // More than anything takes: a machine may be busy.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list', { printSteps: false }]],
  projects: [
    { name: SERVER_ZONE, testMatch: UNIT_TESTS, grepInvert: SLOW, use: { zone: SERVER_ZONE } },
    {
      name: OTHER_ZONE,
      testMatch: `{${ZONED_FOLDERS.join()}}/**/*.test.ts`,
      grepInvert: SLOW,
      use: { zone: OTHER_ZONE },
    },
    { name: 'slow', testMatch: UNIT_TESTS, grep: SLOW, fullyParallel: true },
    { name: 'build', testMatch: 'testing/build.setup.ts' },
    { name: 'site', grepInvert: SLOW, ...WHOLE_SITE },
    { name: 'slow-site', grep: SLOW, ...WHOLE_SITE },
  ],
});
