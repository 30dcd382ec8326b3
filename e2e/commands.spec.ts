import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CANARY_ADDRESSES, CANARY_CONTENT } from '@/testing/canary';
import { EVENT, expect, test } from '@/testing/test';

/** Runs one of package.json's commands to its end. */
function run(command: string, args: string[] = [], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', command, '--', ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 50_000,
  });
  return { status, output: stdout + stderr };
}

/** A copy of the shipped content whose event has two problems. */
function brokenContent(directory: string): string {
  cpSync('content', directory, { recursive: true });
  const file = join(directory, 'events/q2-fy2012-results-call.mdx');
  const broken = readFileSync(file, 'utf8')
    .replace('2012-01-27T08:00', '2012-01-27')
    .replace('through: 2012-02-03', 'through: 2012-02-30');
  writeFileSync(file, broken);
  return directory;
}

for (const command of ['build', 'start', 'serve', 'check']) {
  test(`npm run ${command} refuses broken content with file, field, finding and fix`, ({ site: _ }, testInfo) => {
    const built = statSync('.next/BUILD_ID').mtimeMs;
    const { status, output } = run(command, [], {
      CONTENT_DIR: brokenContent(testInfo.outputPath('content')),
      PORT: '0',
    });
    expect(status).toBe(1);
    expect(output).toContain('2 problems in');
    expect(output).toContain('events/q2-fy2012-results-call.mdx:5  start\n    found: "2012-01-27"\n    fix:');
    expect(output).toContain('events/q2-fy2012-results-call.mdx:15  replay.through\n    found: "2012-02-30"\n    fix:');
    expect(output).not.toContain('    at ');
    expect(statSync('.next/BUILD_ID').mtimeMs, 'the last build stays').toBe(built);
  });
}

test('settings that cannot be used end every command with their names', () => {
  const { status, output } = run('start', [], { PORT: 'many', SITE_URL: 'investors.example.com' });
  expect(status).toBe(1);
  expect(output).toContain('PORT="many": write a port number');
  expect(output).toContain('SITE_URL="investors.example.com": write the public origin');
});

test('check tells how much it has checked', () => {
  expect(run('check')).toEqual({ status: 0, output: expect.stringContaining('1 release and 1 event, no problems') });
});

for (const at of ['', '2012-01-27T08:00:00', 'noon', '2012-02-30T08:00:00Z']) {
  test(`a rehearsal refuses --at "${at}" and shows how to write it`, () => {
    const { status, output } = run('rehearse', at ? ['--at', at] : []);
    expect(status).toBe(1);
    expect(output).toContain('npm run rehearse -- --at 2012-01-27T07:59:30-05:00');
  });
}

// With the content that the site under test was built with, so that it is not built again.
const env = { CONTENT_DIR: CANARY_CONTENT };

test('a rehearsal is the site at that instant', async ({ site }) => {
  const { origin } = await site({ command: 'rehearse', args: ['--at', '2012-01-27T07:50:00-05:00'], env });
  expect(await (await fetch(origin + EVENT)).text()).toContain('Starting soon');
});

test('the demonstration begins thirty seconds before the latest call', async ({ site, page }) => {
  const { origin } = await site({ command: 'demo', env });
  await page.goto(origin + CANARY_ADDRESSES.event);
  await expect(page.locator('count-down b').last()).toHaveText(/\d/);
  const [minutes, seconds] = (await page.locator('count-down b').allTextContents()).slice(2).map(Number);
  expect(minutes).toBe(0);
  expect(seconds).toBeGreaterThan(5);
  expect(seconds).toBeLessThanOrEqual(30);
});
