import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { ask, sendAndWait } from '@/testing/ask';
import { NO_NGINX, type RunningFront, startFront } from '@/testing/front';
import { ADDRESSES, expected, MORNING, morningContent, said, writeMorning } from '@/testing/morning';
import { steppedClock } from '@/testing/step-clock';
import { test as base, EVENT, expect } from '@/testing/test';
import { Visitors } from '@/testing/visitors';
import { freePorts } from '@/tools/nginx/front';

const test = base.extend<{ front: typeof startFront }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the required fixtures from this pattern
  front: async ({}, use) => {
    const running: RunningFront[] = [];
    await use(async (...args) => {
      const front = await startFront(...args);
      running.push(front);
      return front;
    });
    await Promise.all(running.map(({ stop }) => stop()));
  },
});

test.skip(NO_NGINX !== '', NO_NGINX);

test('every visitor gets right answers while a release is published and an instance is killed', async ({
  front,
}, testInfo) => {
  const { directory } = writeMorning(testInfo.outputPath('content'));
  const content = morningContent(directory);
  const offset = MORNING - 18_000 - Date.now();
  const { port, instances, until, now } = await front({ CONTENT_DIR: directory, CLOCK_OFFSET_MS: String(offset) });
  await until(MORNING - 4000);
  const visitors = new Visitors({
    port,
    count: 100,
    pauseMs: 200,
    addresses: ADDRESSES,
    said,
    right: (path, at) => expected(content, path, at + offset, offset),
    transitions: [MORNING - offset],
  });
  await until(MORNING - 1500);
  const [first] = instances();
  if (first) process.kill(first.pid, 'SIGKILL');
  await until(Math.max(MORNING, now()) + 4000);
  await expect.poll(() => instances().some(({ pid, port }) => port === first?.port && pid !== first.pid)).toBe(true);
  const { right, failed, wrong } = await visitors.stop();
  expect({ failed: failed.slice(0, 9), wrong: wrong.slice(0, 9) }).toEqual({ failed: [], wrong: [] });
  // Each of them has asked more than once, on a slow machine too.
  expect(right).toBeGreaterThan(100);
});

test('nginx answers like the instances and reveals nothing behind it', async ({ front }, testInfo) => {
  const { directory } = writeMorning(testInfo.outputPath('content'));
  const { port, instances } = await front({
    CONTENT_DIR: directory,
    // A minute without a transition: the next is at 8:02.
    CLOCK_OFFSET_MS: String(MORNING + 62_000 - Date.now()),
  });
  const [instance] = instances();
  const bare = instance?.port ?? 0;

  // Not in a second before a transition: the instance says how long, and nginx does not pass it on.
  expect((await ask(bare, EVENT)).headers['x-accel-expires']).toMatch(/^@\d+$/);
  for (const encoding of ['br', 'gzip, br;q=0', 'identity', 'br;q=0.0, gzip;q=0']) {
    const headers = { 'accept-encoding': encoding };
    for (const path of [EVENT, `${EVENT}/event.ics`, '/nothing', '/search?q=call', '/icon.svg']) {
      const [direct, front] = [await ask(bare, path, { headers }), await ask(port, path, { headers })];
      expect({ path, encoding, status: front.status }).toEqual({ path, encoding, status: direct.status });
      expect(front.body.equals(direct.body), `${path} in ${encoding}`).toBe(true);
      for (const name of [
        'content-type',
        'content-encoding',
        'etag',
        'cache-control',
        'content-security-policy',
        'vary',
      ])
        expect({ path, [name]: front.headers[name] }).toEqual({ path, [name]: direct.headers[name] });
      expect(Object.keys(front.headers).filter((name) => /^x-(?!content-type-options)|^via/.test(name))).toEqual([]);
      expect(front.headers.server ?? 'nginx').toBe('nginx');
    }
  }
  const { etag = '' } = (await ask(port, EVENT)).headers;
  expect((await ask(port, EVENT, { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await ask(port, '/search?q=revenue')).body.equals((await ask(port, '/search?q=call')).body)).toBe(false);

  // The time is that of the answer, not of the page.
  const seconds = async () =>
    Number(/desc="([\d.]+)"/.exec(String((await ask(port, EVENT)).headers['server-timing']))?.[1]);
  let last = await seconds();
  for (let times = 0; times < 4; times++) {
    await expect.poll(seconds, { intervals: [10], timeout: 900 }).toBeGreaterThan(last);
    last = await seconds();
  }
});

test('who searches without end is turned away, and is still given pages and feeds', async ({ front }, testInfo) => {
  const { directory } = writeMorning(testInfo.outputPath('content'));
  const { port } = await front({ CONTENT_DIR: directory });
  const searches = await Promise.all(Array.from({ length: 120 }, (_, number) => ask(port, `/search?q=call${number}`)));
  const turnedAway = searches.filter(({ status }) => status === 429);
  expect(searches.length - turnedAway.length).toBeGreaterThanOrEqual(40);
  expect(turnedAway.length).toBeGreaterThan(20);
  expect(turnedAway[0]?.headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' });
  expect(String(turnedAway[0]?.body)).toBe(
    'There are too many requests at the moment. Please try again in a few seconds.\n',
  );
  for (const path of ['/', '/events', '/rss.xml']) {
    for (let time = 0; time < 50; time++) expect((await ask(port, path)).status, path).toBe(200);
  }
});

const REFUSED: [string, number][] = [
  ['POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=b', 405],
  ['TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 405],
  ['CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['GET / HTTP/1.1\r\n\r\n', 400],
  ['nonsense\r\n\r\n', 400],
  [`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 414],
  [`GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'a'.repeat(50_000)}\r\n\r\n`, 400],
  ['GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400],
  ['GET http://evil.example/events/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 308],
  ['GET //evil.example/%2e%2e HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 404],
];

test('nginx refuses invalid and foreign requests with short answers', async ({ front }, testInfo) => {
  const { directory } = writeMorning(testInfo.outputPath('content'));
  const { port } = await front({ CONTENT_DIR: directory });
  for (const [bytes, status] of REFUSED) {
    const answer = await sendAndWait(port, bytes);
    const request = bytes.slice(0, 60);
    expect({ request, answer: answer.slice(9, 12) }).toEqual({ request, answer: String(status) });
    expect(answer).not.toMatch(/<center>|evil\.example|x-accel|nginx\/\d/i);
  }
});

test('with TLS, nginx redirects HTTP to the configured origin, whatever the Host header', async ({
  front,
}, testInfo) => {
  const { directory } = writeMorning(testInfo.outputPath('content'));
  const [certificate, key] = [testInfo.outputPath('certificate.pem'), testInfo.outputPath('key.pem')];
  const made = spawnSync(
    'openssl',
    `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout ${key} -out ${certificate}`.split(
      ' ',
    ),
  );
  test.skip(made.status !== 0, 'openssl is not installed on this machine');
  const [tlsPort = 0, port = 0] = await freePorts(2);
  await front({ CONTENT_DIR: directory, PORT: String(port), SITE_URL: 'https://investors.example.com' }, [
    ...['--certificate', certificate, '--key', key, '--tls-port', String(tlsPort)],
  ]);
  for (const head of [
    `GET ${EVENT}?a=b HTTP/1.1\r\nHost: evil.example`,
    `GET http://evil.example${EVENT}?a=b HTTP/1.1\r\nHost: a`,
  ]) {
    const answer = await sendAndWait(port, `${head}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 308 /);
    expect(/^location: (.*)\r$/im.exec(answer)?.[1]).toBe(`https://investors.example.com${EVENT}?a=b`);
  }
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(`https://localhost:${tlsPort}${EVENT}`, { ca: readFileSync(certificate) }, resolve).on('error', reject),
  );
  response.resume();
  expect(response.statusCode).toBe(200);
  expect(response.headers['strict-transport-security']).toBe('max-age=31536000');
  expect(Number((response.socket as TLSSocket).getProtocol()?.slice(4))).toBeGreaterThanOrEqual(1.2);
});

test('through nginx a correction appears within about a second, and a recording has ranges and closes on time', async ({
  front,
}, testInfo) => {
  const content = writeMorning(testInfo.outputPath('content'));
  const sound = Buffer.alloc(3_000_000, 'sound');
  sound.write('RIFF____WAVE');
  content.write('files/call.wav', sound);
  content.replace('events/results-call.mdx', 'url: https://replay.example.com/call', 'recording: call.wav');
  test.setTimeout(180_000);
  const clock = steppedClock(testInfo.outputPath('step'));
  // The replay has just opened, and closes after a minute.
  const closesAt = MORNING + 3 * 60_000;
  const env = { CONTENT_DIR: content.directory, CLOCK_OFFSET_MS: String(closesAt - 60_000 - Date.now()) };
  const { port, until, now } = await front({ ...env, ...clock.env });
  const replay = '/events/results-call/replay';
  const range = { range: 'bytes=1000000-1000009' };
  const part = await ask(port, replay, { headers: range });
  expect({ status: part.status, range: part.headers['content-range'], bytes: String(part.body) }).toEqual({
    status: 206,
    range: 'bytes 1000000-1000009/3000000',
    bytes: 'soundsound',
  });
  expect((await ask(port, replay)).body.equals(sound)).toBe(true);
  expect((await ask(port, replay, { headers: { range: 'bytes=3000000-' } })).status).toBe(416);
  const many = Array.from({ length: 500 }, (_, index) => `${index}-`).join(',');
  expect((await ask(port, replay, { headers: { range: `bytes=${many}` } })).body.length).toBeLessThanOrEqual(3_000_000);

  const page = async () => String((await ask(port, '/releases/results')).body);
  await page();
  content.replace('releases/results.mdx', 'Revenue was high.', 'Revenue was low.');
  await expect.poll(page, { timeout: 5000, intervals: [50] }).toContain('Revenue was low.');

  // nginx keeps no answer of a replay: that its own clock goes on as before has no effect on it.
  const step = closesAt - 1000 - now();
  clock.set(step);
  await until(closesAt - step + 1);
  for (const headers of [{}, range]) expect((await ask(port, replay, { headers })).status).toBe(410);
});
