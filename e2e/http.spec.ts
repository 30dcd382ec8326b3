import { readdirSync, readFileSync } from 'node:fs';
import { type Asked, ask, send } from '@/testing/ask';
import { EVENT, expect, RELEASE, SCHEDULED, test } from '@/testing/test';

const CALENDAR = `${EVENT}/event.ics`;
const TEXT = `${RELEASE}/release.txt`;

const portOf = ({ origin }: { origin: string }) => Number(new URL(origin).port);

test('the calendar file is a download with the same bytes for every request and machine', async ({
  site,
  scheduled,
}) => {
  const ports = [scheduled, await site({ at: '2012-01-25T03:00:00Z' })].map(portOf);
  const answers = await Promise.all([...ports, ...ports].map((port) => ask(port, CALENDAR)));
  const [first] = answers as [Asked];
  expect(first.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="q2-fy2012-results-call.ics"',
    'cache-control': 'public, max-age=0, must-revalidate',
  });
  expect(String(first.body)).toMatch(/^BEGIN:VCALENDAR\r\n.*\r\nEND:VCALENDAR\r\n$/s);
  for (const { body, headers } of answers) {
    expect(body.equals(first.body)).toBe(true);
    expect(headers.etag).toBe(first.headers.etag);
  }
});

test('a conditional request for an unchanged calendar gets 304', async ({ scheduled }) => {
  const port = portOf(scheduled);
  const { headers } = await ask(port, CALENDAR);
  const { etag = '' } = headers;
  for (const condition of [{ 'if-none-match': etag }, { 'if-none-match': `W/${etag}` }]) {
    const { status, body } = await ask(port, CALENDAR, { headers: condition });
    expect({ condition, status, bytes: body.length }).toEqual({ condition, status: 304, bytes: 0 });
  }
  expect((await ask(port, CALENDAR, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});

test('a conditional request for a page gets 304 only within its edition', async ({ siteAt }) => {
  const before = portOf(await siteAt(SCHEDULED));
  const { etag = '' } = (await ask(before, EVENT)).headers;
  const headers = { 'if-none-match': etag };
  expect((await ask(before, EVENT, { headers })).status).toBe(304);
  const after = portOf(await siteAt('2012-01-27T13:30:00Z'));
  expect((await ask(after, EVENT, { headers })).status).toBe(200);
});

test('a search for what Next takes for a request of its own is answered with a page', async ({ scheduled }) => {
  const port = portOf(scheduled);
  const ends = [
    '.rsc',
    '.segment.rsc',
    '.prefetch.rsc',
    '.segments/_tree.segment.rsc',
    '.json',
    '.txt',
    '/_next',
    '/..',
  ];
  for (const end of [...ends, '.action', '/index', '$1', '%2e%2e', '(.)a', '@a', '[a]']) {
    const { status, body } = await ask(port, `/search?q=${encodeURIComponent(`call${end}`)}`);
    expect({ end, status, isPage: String(body).includes('</html>') }).toEqual({ end, status: 200, isPage: true });
  }
  const { status, headers } = await ask(port, '/search/?q=call');
  expect([status, headers.location]).toEqual([308, '/search?q=call']);
});

test('results of a search are like any page: without scripts of the framework, kept until something changes', async ({
  scheduled,
}) => {
  const { headers, body } = await ask(portOf(scheduled), '/search?q=financial');
  expect(String(body).match(/<script[^>]*>/g)).toEqual(['<script type="module">', '<script type="speculationrules">']);
  expect(String(body)).toMatch(/<head>.*<title>.*financial.*<\/title>.*<\/head>/s);
  expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
});

test('a release is available as plain text in UTF-8, shown inline', async ({ scheduled }) => {
  const { headers, body } = await ask(portOf(scheduled), TEXT);
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(headers).not.toHaveProperty('content-disposition');
  const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  expect(text).toMatch(/^ImmunoGen, Inc\. Announces Conference Call/);
  expect(text).toContain('ended December 31, 2011 – the second quarter of the Company');
  expect(text).toContain('\nCarol Hausner, 781-895-0600\n');
  expect(text).not.toMatch(/https:|\]\(|##|\\/);
});

test('the health check of a load balancer is never cached', async ({ scheduled }) => {
  const { status, headers, body } = await ask(portOf(scheduled), '/healthz');
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('no-store');
  expect(String(body)).toBe('{"status":"ok"}\n');
});

/** An answer byte for byte, without the time. */
function bytes({ status, rawHeaders, body }: Asked): string {
  const headers = rawHeaders.filter((_, index, all) => {
    const name = all[index - (index % 2)]?.toLowerCase() ?? '';
    return !['date', 'server-timing'].includes(name);
  });
  return `${status}\n${headers.join('\n')}\n\n${body.toString('latin1')}`;
}

test('an embargoed path answers byte for byte like one that never existed', async ({ siteAt }) => {
  const port = portOf(await siteAt('2012-01-10T12:00:00Z'));
  const embargoed = [
    EVENT,
    `${EVENT}/`,
    CALENDAR,
    `${EVENT}/webcast`,
    `${EVENT}/replay`,
    RELEASE,
    TEXT,
    `${RELEASE}.rsc`,
  ];
  for (const options of [{}, { method: 'HEAD' }, { headers: { 'accept-encoding': 'br' } }, { headers: { rsc: '1' } }]) {
    const never = await ask(port, '/releases/never', options);
    expect(never.status).toBe(404);
    for (const path of embargoed) {
      // Twice, since the second answer could come from a cache.
      for (let time = 0; time < 2; time++) expect(bytes(await ask(port, path, options)), path).toBe(bytes(never));
    }
  }
  for (const path of ['/', '/events', '/releases', '/nothing', '/healthz']) {
    expect(bytes(await ask(port, path)), path).not.toMatch(/q2-fy2012|Second Quarter|5537853|immunogen-2012/);
  }
});

test('no answer names the software behind', async ({ siteAt }) => {
  const port = portOf(await siteAt('2012-01-27T13:30:00Z'));
  const { etag = '' } = (await ask(port, EVENT)).headers;
  const answers = [
    ...(await Promise.all(
      ['/', '/events', EVENT, CALENDAR, `${EVENT}/webcast`, `${EVENT}/replay`, '/releases', RELEASE, TEXT].map((path) =>
        ask(port, path, { headers: { rsc: '1' } }),
      ),
    )),
    ...(await Promise.all(
      ['/healthz', '/nothing', '/icon.svg', '/events/', `/${'a'.repeat(3000)}`].map((path) => ask(port, path)),
    )),
    await ask(port, EVENT, { headers: { 'if-none-match': etag } }),
    await ask(port, EVENT, { method: 'HEAD' }),
    await ask(port, EVENT, { method: 'POST' }),
  ];
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 304, 307, 308, 404, 405, 414]));
  for (const { headers } of answers) {
    expect(Object.keys(headers).filter((name) => /^x-(?!content-type-options)|^server$|rsc/.test(name))).toEqual([]);
    expect(JSON.stringify(headers)).not.toMatch(/next|edition/i);
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
  expect(await send(port, 'GET http://a/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).not.toMatch(
    /next|edition/i,
  );
});

test('threads that read content and keep the search index are behind the one that answers', async ({ scheduled }) => {
  test.skip(process.platform !== 'linux', 'Single threads have priorities on Linux alone.');
  const { pid } = scheduled.process;
  // The fields after the name, which may have blanks: the 17th is the thread's nice value.
  const niceOf = (thread: string) => {
    const fields = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8').split(') ')[1]?.split(' ');
    return Number(fields?.[16]);
  };
  const behind = () => readdirSync(`/proc/${pid}/task`).filter((thread) => niceOf(thread) > niceOf(String(pid)));
  await expect.poll(() => behind().length).toBeGreaterThanOrEqual(2);
});
