import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { canaryBuild, writeCanaryContent } from './canary';
import { unpackChromium } from './chromium';

// One build serves any content. This one is made with embargoed content next to the shipped one, so that tests can
// search it for leaks.
test('the site builds', () => {
  test.setTimeout(600_000);
  const content = writeCanaryContent();
  if (canaryBuild()) return;
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
  });
  expect(status, stdout + stderr).toBe(0);
  expect(canaryBuild()).toBeDefined();
});

test('a browser is on this machine', async () => {
  test.setTimeout(120_000);
  await unpackChromium();
});
