import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './testing/chromium';
import type { UnitOptions } from './testing/unit';

/** Time rules are tested twice: in the zone of the servers, and in one far from it that keeps no summer time. */
const ZONES = ['UTC', 'Asia/Singapore'];

export default defineConfig<UnitOptions>({
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list', { printSteps: false }]],
  projects: [
    ...ZONES.map((zone) => ({ name: zone, testDir: '.', testMatch: '{lib,wire,tools}/**/*.test.ts', use: { zone } })),
    {
      name: 'site',
      testDir: 'e2e',
      testMatch: '**/*.spec.ts',
      timeout: 60_000,
      use: { launchOptions: chromiumLaunchOptions() },
    },
  ],
  globalSetup: './testing/build.ts',
});
