import { shiftClock } from '@/lib/process/environment';
import { EVENT as EVENT_FILE } from '@/testing/content';
import { type Present, test } from '@/testing/present';
import { answerOf, recordingRenderer } from '@/testing/renders';
import { expect } from '@/testing/unit';
import { Site } from './site';

const WEBCAST = '/events/q2-fy2012-results-call/webcast';
const REPLAY = '/events/q2-fy2012-results-call/replay';

/** The shipped call with different targets for its gates, and a replay that opens an hour after its end. */
function serve({ content, reload }: Present, webcastUrl = 'https://webcast.example.net/in?id=7#top') {
  content
    .replace(EVENT_FILE, 'webcast:\n  url: https://www.immunogen.com', `webcast:\n  url: ${webcastUrl}`)
    .replace(
      EVENT_FILE,
      '2012-02-03\n  url: https://www.immunogen.com',
      '2012-02-03\n  url: https://replay.example.net',
    )
    .replace(EVENT_FILE, 'through:', 'opens: 2012-01-27T10:00\n  through:');
  reload();
  const { render, paths } = recordingRenderer();
  return { site: new Site(render), paths };
}

const WEBCAST_OPENS = 'Fri, 27 Jan 2012 12:45:00 GMT';
const REPLAY_OPENS = 'Fri, 27 Jan 2012 15:00:00 GMT';
const opens = (at: string) => ({ status: 404, headers: { 'retry-after': at } });
const leadsTo = (location: string) => ({ status: 307, headers: { location, 'cache-control': 'no-store' } });
const OVER = { status: 410 };

// The first and the last millisecond of each phase.
const PHASES = [
  ['2012-01-18T05:00:00.000Z', '2012-01-27T12:44:59.999Z', opens(WEBCAST_OPENS), opens(REPLAY_OPENS)],
  ['2012-01-27T12:45:00.000Z', '2012-01-27T12:59:59.999Z', 'open', opens(REPLAY_OPENS)],
  ['2012-01-27T13:00:00.000Z', '2012-01-27T13:59:59.999Z', 'open', opens(REPLAY_OPENS)],
  // Past its estimated end, the call may still be going on.
  ['2012-01-27T14:00:00.000Z', '2012-01-27T14:59:59.999Z', 'open', opens(REPLAY_OPENS)],
  ['2012-01-27T15:00:00.000Z', '2012-02-04T04:59:59.999Z', OVER, 'open'],
  ['2012-02-04T05:00:00.000Z', '2112-02-04T05:00:00.000Z', OVER, OVER],
] as const;

for (const [first, last, webcast, replay] of PHASES) {
  test(`from ${first} the gates answer by the phase, to its last millisecond`, async ({ present }) => {
    const { site } = serve(present);
    for (const now of [first, last]) {
      present.setTo(now);
      const answers = [await answerOf(site, WEBCAST), await answerOf(site, REPLAY)];
      expect(answers[0]).toMatchObject(
        webcast === 'open' ? leadsTo('https://webcast.example.net/in?id=7#top') : webcast,
      );
      expect(answers[1]).toMatchObject(replay === 'open' ? leadsTo('https://replay.example.net') : replay);
      for (const { status, headers } of answers) {
        expect('location' in headers).toBe(status === 307);
        expect('retry-after' in headers).toBe(status === 404);
      }
    }
  });
}

test('a closed gate renders its page, an open one redirects without rendering', async ({ present }) => {
  const { site, paths } = serve(present);
  present.setTo('2012-01-27T13:30:00Z');
  expect((await answerOf(site, WEBCAST)).body.toString()).not.toContain('example.net');
  expect((await answerOf(site, REPLAY)).body.toString()).toBe(`Page of ${REPLAY}`);
  expect(paths).toEqual([REPLAY]);
});

for (const status of ['cancelled', 'postponed']) {
  test(`the gates of a ${status} call answer 410 before, during and after its time`, async ({ present }) => {
    present.content
      .replace(EVENT_FILE, 'announcement:', `status: ${status}\nannouncement:`)
      .replace(EVENT_FILE, 'Announced.', 'Announced.\n  - {at: 2012-01-18, note: Called off.}');
    const { site } = serve(present);
    for (const now of ['2012-01-18T05:00:00Z', '2012-01-27T13:00:00Z', '2012-01-30T12:00:00Z']) {
      present.setTo(now);
      for (const path of [WEBCAST, REPLAY]) {
        const { status, headers } = await answerOf(site, path);
        expect({ status, headers }).toEqual({ status: 410, headers: { 'content-type': 'text/html' } });
      }
    }
  });
}

test('a call without a webcast or replay has no such path', async ({ present }) => {
  present.content.replace(EVENT_FILE, 'webcast:\n  url: https://www.immunogen.com\n', '');
  present.reload();
  present.setTo('2012-01-27T13:00:00Z');
  const { render, paths } = recordingRenderer();
  expect((await answerOf(new Site(render), WEBCAST)).status).toBe(404);
  expect(paths).toEqual(['/_not-found']);
});

test('in a rehearsal, Retry-After is in the visitor’s own time', async ({ present }) => {
  const { site } = serve(present);
  // For the visitor it is 2026, for the site ten minutes before the webcast opens.
  const visitor = Date.parse('2026-03-01T09:00:00Z');
  present.setTo(visitor);
  shiftClock(Date.parse('2012-01-27T12:35:00Z') - visitor);
  expect((await answerOf(site, WEBCAST)).headers['retry-after']).toBe('Sun, 01 Mar 2026 09:10:00 GMT');
  shiftClock(Date.parse('2012-01-27T12:35:00Z') - visitor - 1);
  expect((await answerOf(site, WEBCAST)).headers['retry-after']).toBe('Sun, 01 Mar 2026 09:10:01 GMT');
});

test('a target with non-ASCII letters is encoded in Location', async ({ present }) => {
  const { site } = serve(present, 'https://webcast.example.net/ergebnis-für-日本?q=%20');
  present.setTo('2012-01-27T13:00:00Z');
  const { location } = (await answerOf(site, WEBCAST)).headers;
  expect(location).toBe('https://webcast.example.net/ergebnis-f%C3%BCr-%E6%97%A5%E6%9C%AC?q=%20');
});
