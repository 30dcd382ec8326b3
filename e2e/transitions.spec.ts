import { MINUTE_MS } from '@/lib/domain/instant';
import type { RunningSite } from '@/testing/site';
import { EVENT, expect, RELEASE, test } from '@/testing/test';

// What the page offers first in each phase, and what the gates and the calendar answer.
interface Answers {
  page: string;
  webcast: number;
  replay: number;
  calendar: number;
  release: number;
}

const UNPUBLISHED: Answers = {
  page: 'Page not found',
  webcast: 404,
  replay: 404,
  calendar: 404,
  release: 404,
};
const PUBLISHED = { calendar: 200, release: 200 };
const PHASES = {
  unpublished: UNPUBLISHED,
  scheduled: { page: 'Upcoming', webcast: 404, replay: 404, ...PUBLISHED },
  starting: { page: 'Starting soon', webcast: 307, replay: 404, ...PUBLISHED },
  live: { page: 'Live now', webcast: 307, replay: 404, ...PUBLISHED },
  overrun: { page: 'Expected to be over', webcast: 307, replay: 307, ...PUBLISHED },
  replay: { page: 'Replay available', webcast: 410, replay: 307, ...PUBLISHED },
  archived: { page: 'Past call', webcast: 410, replay: 410, ...PUBLISHED },
  historical: { page: 'Historical', webcast: 410, replay: 410, ...PUBLISHED },
} satisfies Record<string, Answers>;

const TRANSITIONS = [
  { at: '2012-01-18T05:00:00Z', before: 'unpublished', after: 'scheduled' },
  { at: '2012-01-27T12:45:00Z', before: 'scheduled', after: 'starting' },
  { at: '2012-01-27T13:00:00Z', before: 'starting', after: 'live' },
  // The length of the call is an estimate.
  { at: '2012-01-27T14:00:00Z', before: 'live', after: 'overrun' },
  { at: '2012-01-27T15:00:00Z', before: 'overrun', after: 'replay' },
  { at: '2012-02-04T05:00:00Z', before: 'replay', after: 'archived' },
  { at: '2013-01-27T05:00:00Z', before: 'archived', after: 'historical' },
] as const;

async function poll({ origin }: RunningSite): Promise<Answers> {
  const get = (path: string) => fetch(origin + path, { redirect: 'manual' });
  const status = async (path: string) => (await get(path)).status;
  const [page, webcast, replay, calendar, release] = await Promise.all([
    get(EVENT).then((response) => response.text()),
    status(`${EVENT}/webcast`),
    status(`${EVENT}/replay`),
    status(`${EVENT}/event.ics`),
    status(RELEASE),
  ]);
  const offers = Object.values(PHASES).map((phase) => phase.page);
  const shown = offers.filter(
    (offer) => page.includes(`>${offer}<`) || (offer === UNPUBLISHED.page && page.includes(offer)),
  );
  return { page: shown.join(' and '), webcast, replay, calendar, release };
}

for (const { at, before, after } of TRANSITIONS) {
  test(`at ${at} every surface changes from ${before} to ${after} for the first visitor`, async ({ siteAt }) => {
    const transition = Date.parse(at);
    // The first request of a route has to load it.
    await poll(await siteAt(new Date(transition - MINUTE_MS).toISOString()));
    const running = await siteAt(new Date(transition - 3000).toISOString());
    const { now, until } = running;
    await until(transition - 1500);
    const polls: Promise<{ sent: number; received: number; answers: Answers }>[] = [];
    for (let instant = now(); instant < transition + 1000; instant += 100) {
      await until(instant);
      const sent = now();
      polls.push(poll(running).then((answers) => ({ sent, received: now(), answers })));
    }
    let earlier = 0;
    let later = 0;
    for (const { sent, received, answers } of await Promise.all(polls)) {
      if (received < transition) {
        earlier++;
        expect(answers, `${transition - sent} ms before`).toEqual(PHASES[before]);
      } else if (sent >= transition) {
        later++;
        expect(answers, `${sent - transition} ms after`).toEqual(PHASES[after]);
      }
    }
    expect(Math.min(earlier, later)).toBeGreaterThan(5);
  });
}

test('a page of the build or of another time is never served', async ({ site }) => {
  // One build, at a time before the announcement and at later and earlier ones.
  for (const at of ['2012-06-01T12:00:00Z', '2012-01-20T12:00:00Z', '2012-01-01T12:00:00Z']) {
    const { origin } = await site({ at });
    const expected = at < '2012-01-18' ? UNPUBLISHED.page : at < '2012-02' ? 'Upcoming' : 'Past call';
    expect(await (await fetch(origin + EVENT)).text()).toContain(expected);
  }
});
