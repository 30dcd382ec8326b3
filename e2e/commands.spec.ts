import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { CANARY_ADDRESSES, CANARY_CONTENT } from '@/testing/canary';
import { EVENT, expect, test } from '@/testing/test';

/** Runs a command of package.json until it ends. */
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
    .replace('2012-01-27T08:00', '2012-01-27T8')
    .replace('through: 2012-02-03', 'through: 2012-02-30');
  writeFileSync(file, broken);
  return directory;
}

/** A copy of the shipped content whose company cannot be used. */
function brokenCompany(directory: string): string {
  cpSync('content', directory, { recursive: true });
  writeFileSync(join(directory, 'company.yaml'), 'name: Somebody\ntimeZone: EST\n');
  return directory;
}

test('npm run check reports broken content with file, field, value and fix', ({ site: _ }, testInfo) => {
  const { status, output } = run('check', [], { CONTENT_DIR: brokenContent(testInfo.outputPath('content')) });
  expect(status).toBe(1);
  expect(output).toContain('2 problems in');
  expect(output).toContain('events/q2-fy2012-results-call.mdx:5  start\n    found: "2012-01-27T8"\n    fix:');
  expect(output).toContain('events/q2-fy2012-results-call.mdx:15  replay.through\n    found: "2012-02-30"\n    fix:');
  expect(output).not.toContain('    at ');
});

for (const command of ['build', 'start', 'serve']) {
  test(`npm run ${command} refuses content with a broken company.yaml and builds nothing`, ({ site: _ }, testInfo) => {
    const directory = brokenCompany(testInfo.outputPath('content'));
    const builds = readdirSync('.builds');
    const { status, output } = run(command, [], { CONTENT_DIR: directory, PORT: '0' });
    expect(status).toBe(1);
    expect(output).toContain('company.yaml:2  timeZone\n    found: "EST"');
    expect(output).not.toContain('    at ');
    expect(readdirSync('.builds')).toEqual(builds);
  });
}

test('every command ends with the names of invalid settings', () => {
  const { status, output } = run('start', [], { PORT: 'many', SITE_URL: 'investors.example.com' });
  expect(status).toBe(1);
  expect(output).toContain('PORT="many": write a port number');
  expect(output).toContain('SITE_URL="investors.example.com": write the public origin');
});

test('check says how much it has checked', () => {
  expect(run('check')).toEqual({ status: 0, output: expect.stringContaining('1 release and 1 event, no problems') });
});

test('check ends with the schedule: what is public, what will be and when, what stands in for what', async ({
  site,
}, testInfo) => {
  const directory = testInfo.outputPath('content');
  cpSync('content', directory, { recursive: true });
  const write = (path: string, text: string) => writeFileSync(join(directory, path), text);
  const release = (id: string, fields: string) => `---\nid: ${id}\ntitle: Title of ${id}\n${fields}\n---\n\nWords.\n`;
  for (const id of ['slip', 'leak', 'sorry']) write(`releases/${id}.mdx`, release(id, 'publishedOn: 2012-01-17'));
  write('releases/later.mdx', release('later', 'publishAt: 2099-03-02T07:00'));
  write('releases/day.mdx', release('day', 'publishedOn: 2099-03-03'));
  const env = { CONTENT_DIR: directory, STATE_DIR: testInfo.outputPath('state') };
  // What was public is known from a site that has run.
  const { stop } = await site({ env });
  const journal = join(env.STATE_DIR, 'journal');
  await expect.poll(() => existsSync(journal) && readFileSync(journal, 'utf8').includes('leak.mdx')).toBe(true);
  await stop();
  write('releases/slip.mdx', release('slip', 'publishedOn: 2012-01-17\ncontacts: [nobody]'));
  write(
    'releases/sorry.mdx',
    release('sorry', 'publishedOn: 2012-01-17\nwithdrawn: {at: 2012-01-18T09:00, note: Sorry.}'),
  );
  rmSync(join(directory, 'releases/leak.mdx'));

  const { status, output } = run('check', [], env);
  expect(status).toBe(1);
  expect(output).toContain('releases/slip.mdx:5  contacts[0]');
  expect(output).toMatch(/Public now \(.* ET\): 2 releases, 1 event\n/);
  expect(output).toContain(`Becomes public:
  Monday, March 2, 2099, 7:00 a.m. ET
    releases/later.mdx  Title of later
  Tuesday, March 3, 2099, 12:00 a.m. ET (a date alone: from midnight)
    releases/day.mdx  Title of day
Held back:
  releases/slip.mdx  its last public version is served
Withdrawn:
  releases/leak.mdx  deleted, not recorded yet
  releases/sorry.mdx  withdrawn, Wednesday, January 18, 2012, 9:00 a.m. ET: Sorry.
`);

  const told = JSON.parse(run('check', ['--json'], env).output);
  expect(told).toMatchObject({
    contentDir: directory,
    isRecorded: true,
    problems: [
      { severity: 'error', file: 'releases/slip.mdx', line: 5, field: 'contacts[0]', rule: 'unknown-contact' },
    ],
    timeZone: 'America/New_York',
    public: { releases: 2, events: 1, newestRelease: 'q2-fy2012-results-call-announcement', nextEvent: null },
    upcoming: [
      { at: '2099-03-02T07:00:00-05:00', dayAlone: false, file: 'releases/later.mdx', what: 'release' },
      { at: '2099-03-03T00:00:00-05:00', dayAlone: true, file: 'releases/day.mdx', what: 'release' },
    ],
    heldBack: [{ file: 'releases/slip.mdx', served: 'the last public version', waitsFor: null }],
    drafts: [],
    withdrawn: [
      { file: 'releases/leak.mdx', how: 'deleted', at: null, note: null },
      { file: 'releases/sorry.mdx', how: 'marked', at: '2012-01-18T09:00:00-05:00', note: 'Sorry.' },
    ],
  });

  // Without a company nothing can be served: the shape stays.
  const nothing = JSON.parse(
    run('check', ['--json'], { CONTENT_DIR: brokenCompany(testInfo.outputPath('broken')) }).output,
  );
  expect(Object.keys(nothing)).toEqual(Object.keys(told));
  expect(nothing).toMatchObject({ public: null, upcoming: [] });
  expect(nothing.problems[0]).toMatchObject({ file: 'company.yaml', severity: 'error' });
});

for (const at of ['', 'noon', '2012-03-11T02:30', '2012-02-30T08:00:00Z']) {
  test(`a rehearsal refuses --at "${at}" and says how to write it`, () => {
    const { status, output } = run('rehearse', at ? ['--at', at] : []);
    expect(status).toBe(1);
    expect(output).toMatch(at === '2012-03-11T02:30' ? /does not exist in America\/New_York/ : /2012-01-27T07:59:30/);
    expect(output).not.toContain('    at ');
  });
}

/** The project's own commands, not those of its tools. */
const COMMANDS = Object.entries(
  JSON.parse(readFileSync('package.json', 'utf8')).scripts as Record<string, string>,
).filter(([, script]) => script.startsWith('node tools/run.mjs '));

for (const [command, script] of COMMANDS) {
  test(`npm run ${command} -- --help explains the command and does nothing else`, () => {
    // Without npm, which takes as long as the command.
    const { status, stdout, stderr } = spawnSync(`${script} --help`, { shell: true, encoding: 'utf8' });
    const output = stdout + stderr;
    expect(status).toBe(0);
    expect(output).toMatch(command === 'start' ? /^npm start\n/ : new RegExp(`^npm run (--silent )?${command}\\b`));
  });
}

test('an unknown option is refused, with the help', () => {
  const { status, output } = run('check', ['--fast']);
  expect(status).toBe(1);
  expect(output).toContain("Unknown option '--fast'");
  expect(output).toContain('npm run check');
});

test('a port in use is reported at once, before anything is built', async ({ scheduled: { origin } }) => {
  const builds = readdirSync('.builds');
  for (const [command, args] of [
    ['start', []],
    ['rehearse', ['--at', '2012-01-27T08:00']],
  ] as const) {
    const { port } = new URL(origin);
    expect(run(command, [...args], { PORT: port })).toEqual({
      status: 1,
      output: `Port ${port} is taken: another program listens on it. Stop that one, or choose another port with PORT.\n`,
    });
  }
  expect(readdirSync('.builds')).toEqual(builds);
});

/** An address by which other machines reach this one, if it has any. */
const ADDRESS = Object.values(networkInterfaces())
  .flat()
  .find((one) => one && !one.internal && one.family === 'IPv4')?.address;

/** What other machines get as the status of a site: nothing where it listens on loopback alone. */
const fromElsewhere = async ({ origin }: { origin: string }) =>
  (await fetch(`http://${ADDRESS}:${new URL(origin).port}/healthz`).catch(() => undefined))?.status;

test('a rehearsal shows the site at a time in the zone of the company, on loopback unless HOST is set', async ({
  site,
  scheduled,
}) => {
  const rehearse = (env = {}) => site({ command: 'rehearse', args: ['--at', '2012-01-27T07:50:00'], env });
  const [own, open] = await Promise.all([rehearse(), rehearse({ HOST: '0.0.0.0' })]);
  expect(await (await fetch(own.origin + EVENT)).text()).toContain('Starting soon');
  expect(own.output()).toContain(', a rehearsal: here it is Friday, January 27, 2012, 7:50 a.m. ET');
  test.skip(!ADDRESS, 'this machine has no address but its own');
  // They are slow to say that they are well when they start at once.
  await expect.poll(() => Promise.all([own, open, scheduled].map(fromElsewhere))).toEqual([undefined, 200, 200]);
});

test('npm start prints the address, and the demo command if all events are long past', async ({ site }) => {
  const { origin, output } = await site({ command: 'start' });
  expect(origin).toMatch(/^http:\/\/localhost:\d+$/);
  await expect.poll(output).toContain('npm run demo');
  const before = await site({ command: 'start', at: '2012-01-20T12:00:00Z' });
  await before.stop();
  expect(before.output()).not.toContain('npm run demo');
});

test('the demo starts thirty seconds before the latest call, on loopback alone', async ({ site, page }) => {
  const { origin, output } = await site({ command: 'demo', env: { CONTENT_DIR: CANARY_CONTENT } });
  await page.goto(origin + CANARY_ADDRESSES.event);
  await expect(page.locator('count-down b').last()).toHaveText(/\d/);
  const [minutes, seconds] = (await page.locator('count-down b').allTextContents()).slice(2).map(Number);
  expect(minutes).toBe(0);
  expect(seconds).toBeGreaterThan(5);
  expect(seconds).toBeLessThanOrEqual(30);
  await expect.poll(output, { timeout: 30_000 }).toMatch(/Counsel \(approver\): http.*\n.*The desk is open on http/);
  if (ADDRESS) expect(await fromElsewhere({ origin })).toBeUndefined();
});
