import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { writeCanaryContent } from './canary';
import { unpackChromium } from './chromium';

// Embargoed content lies beside what ships, so that the build itself can be searched for it. One build serves any content.
test('the site builds as `npm start` builds it', () => {
  test.setTimeout(600_000);
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'tools/commands/build-if-changed.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: writeCanaryContent() },
  });
  expect(status, stdout + stderr).toBe(0);
});

test('a browser is on this machine', async () => {
  test.setTimeout(120_000);
  await unpackChromium();
});
