import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { ask } from '@/testing/ask';
import { ContentCopy } from '@/testing/content';
import { NO_NGINX, startFront } from '@/testing/front';
import { malformedRequests, provoke } from '@/testing/fuzz';
import { writeMorning } from '@/testing/morning';
import { countProblems, statusSocket } from '@/testing/status';
import { steppedClock } from '@/testing/step-clock';
import { EVENT, expect, RELEASE, test } from '@/testing/test';

const portOf = ({ origin }: { origin: string }) => Number(new URL(origin).port);

/** An internal error, or a name of the software behind. */
const TELLING = /^HTTP\/1\.1 5|node_modules|\.builds\b|\bat .*\.(ts|js):\d|x-powered|x-next/im;

test('10,000 malformed requests cause no crash, no internal error and no leak of internals', async ({ site }) => {
  const running = await site({ at: '2012-01-30T15:00:00Z' });
  const port = portOf(running);
  const before = String((await ask(port, EVENT)).body);
  const requests = malformedRequests(10_000, 20_120_127);
  const statuses = new Map<string, number>();
  const telling: string[] = [];
  const senders = Array.from({ length: 40 }, async () => {
    for (const bytes of requests) {
      const answer = await provoke(port, bytes);
      for (const [, status = ''] of answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)) {
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
      if (TELLING.test(answer)) telling.push(`${JSON.stringify(String(bytes))}: ${answer.slice(0, 300)}`);
    }
  });
  await Promise.all(senders);
  expect(telling).toEqual([]);
  expect([...statuses.keys()].sort()).toEqual(expect.arrayContaining(['200', '400', '404', '405', '431']));
  expect(running.process.exitCode).toBeNull();
  expect(running.output()).not.toContain('An answer failed');
  expect(String((await ask(port, EVENT)).body)).toBe(before);
});

test('the site serves every page with a full disk and a full log', async ({ site }, testInfo) => {
  test.skip(!existsSync('/dev/full'), 'this machine has no /dev/full');
  const content = writeMorning(testInfo.outputPath('content'));
  const socket = statusSocket();
  // No file may grow by a byte, and the log goes to a full device.
  const clock = steppedClock(testInfo.outputPath('step'));
  const running = await site({
    at: '2012-01-27T12:59:00Z',
    env: { ...clock.env, CONTENT_DIR: content.directory, STATUS_SOCKET: socket },
    shell: 'ulimit -f 0; trap "" XFSZ; exec "$@" 2>/dev/full',
  });
  const port = portOf(running);
  expect((await ask(port, '/releases/results')).status).toBe(404);
  // Something to log: broken content.
  const good = content.read('company.yaml');
  content.write('company.yaml', 'no: company');
  const problems = () => countProblems(socket);
  await expect.poll(problems).toBeGreaterThan(0);
  content.write('company.yaml', good);
  await expect.poll(problems).toBe(0);
  const callStarts = Date.parse('2012-01-27T13:00:00Z');
  const step = Math.max(0, callStarts - 2000 - running.now());
  clock.set(step);
  await running.until(callStarts - step + 1);
  for (const path of [
    '/',
    '/releases/results',
    '/events/results-call',
    '/search?q=revenue',
    '/events/results-call/card.png',
  ])
    expect({ path, status: (await ask(port, path)).status }).toEqual({ path, status: 200 });
});

test('an unreadable content directory keeps the served content until it is readable again', async ({
  site,
}, testInfo) => {
  const content = writeMorning(testInfo.outputPath('content'));
  const socket = statusSocket();
  const env = { CONTENT_DIR: content.directory, STATUS_SOCKET: socket };
  const port = portOf(await site({ at: '2012-01-27T13:00:30Z', env }));
  const problems = () => countProblems(socket);
  const page = async () => String((await ask(port, '/releases/results')).body);
  expect(await page()).toContain('Revenue was high.');
  // Not even root can read a directory that is a file.
  const aside = `${content.directory}-aside`;
  renameSync(content.directory, aside);
  writeFileSync(content.directory, '');
  await expect.poll(problems).toBeGreaterThan(0);
  expect(await page()).toContain('Revenue was high.');
  new ContentCopy(aside).replace('releases/results.mdx', 'was high', 'was low');
  renameSync(content.directory, `${content.directory}-none`);
  renameSync(aside, content.directory);
  await expect.poll(page).toContain('Revenue was low.');
  expect(await problems()).toBe(0);
});

test('after the clock is set forward or back, every answer is of the new time', async ({ site }, testInfo) => {
  const clock = steppedClock(testInfo.outputPath('step'));
  const port = portOf(await site({ at: '2012-01-27T12:30:00Z', env: clock.env }));
  const offer = async () => /class="state">([^<]*)</.exec(String((await ask(port, EVENT)).body))?.[1];
  const gate = async () => (await ask(port, `${EVENT}/webcast`)).status;
  for (const { ms, says, webcast } of [
    { ms: 0, says: 'Upcoming', webcast: 404 },
    { ms: 3_600_000, says: 'Live now', webcast: 307 },
    { ms: 0, says: 'Upcoming', webcast: 404 },
    { ms: 3 * 3_600_000, says: 'Replay available', webcast: 410 },
    { ms: -12 * 24 * 3_600_000, says: undefined, webcast: 404 },
    { ms: 0, says: 'Upcoming', webcast: 404 },
  ]) {
    clock.set(ms);
    await expect.poll(offer, { intervals: [30] }).toBe(says);
    expect(await gate()).toBe(webcast);
    expect((await ask(port, RELEASE)).status).toBe(says ? 200 : 404);
  }
});

test('while two instances receive a correction one after the other, every answer is one version, whole', async ({
  site,
}, testInfo) => {
  test.skip(NO_NGINX !== '', NO_NGINX);
  const contents = ['a', 'b'].map((name) => writeMorning(testInfo.outputPath(name)));
  // The same offset for both, since pages of a rehearsal contain it.
  // After the last change of the morning: the next one is far away.
  const offset = String(Date.parse('2012-01-27T13:10:00Z') - Date.now());
  const sites = [];
  for (const { directory } of contents)
    sites.push(await site({ env: { CONTENT_DIR: directory, CLOCK_OFFSET_MS: offset, TRUSTED_PROXY: 'nginx' } }));
  const front = await startFront({}, [
    '--instances',
    '0',
    ...sites.flatMap((each) => ['--also', `127.0.0.1:${portOf(each)}`]),
  ]);
  try {
    const former = await ask(front.port, '/releases/results');
    const correct = (content?: ContentCopy) => content?.replace('releases/results.mdx', 'was high', 'was low');
    const seen = new Map<string, string>();
    let done = false;
    const polling = (async () => {
      while (!done) {
        const { status, headers, body } = await ask(front.port, '/releases/results');
        expect(status).toBe(200);
        const etag = String(headers.etag);
        // Equal ETags mean equal bytes, whichever instance answered.
        expect(seen.get(etag) ?? String(body)).toBe(String(body));
        seen.set(etag, String(body));
        const again = await ask(front.port, '/releases/results', { headers: { 'if-none-match': etag } });
        // A 304 has the same ETag, and a 200 one of the known versions.
        if (again.status === 304) expect(again.headers.etag).toBe(etag);
        else expect(seen.get(String(again.headers.etag)) ?? String(again.body)).toBe(String(again.body));
      }
    })();
    // Its failure is reported where it is awaited, after the processes have stopped.
    polling.catch(() => {});
    const release = async (port: number) => String((await ask(port, '/releases/results')).body);
    for (const [index, each] of sites.entries()) {
      correct(contents[index]);
      await expect.poll(() => release(portOf(each))).toContain('was low');
    }
    // Both have it. nginx keeps former answers until the end of this second by its own clock.
    const bothAt = Date.now();
    await expect
      .poll(async () => Date.parse(String((await ask(front.port, '/')).headers.date)))
      .toBeGreaterThan(bothAt);
    expect(await release(front.port)).toContain('was low');
    done = true;
    await polling;
    expect(seen.size).toBe(2);
    expect(seen.get(String(former.headers.etag))).toBe(String(former.body));
  } finally {
    await front.stop();
  }
});
