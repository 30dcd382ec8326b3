import { EVENT, expect, RELEASE, test } from '@/testing/test';

const WEBCAST = `${EVENT}/webcast`;
const REPLAY = `${EVENT}/replay`;
const TARGET = 'https://www.immunogen.com';

/** The answer of a gate in a phase of the shipped call: its status and a text of its page. */
interface Gate {
  status: number;
  heading?: string;
  sentence?: string;
  opensAt?: string;
}

const OPEN: Gate = { status: 307 };
const WEBCAST_EARLY: Gate = {
  status: 404,
  heading: 'The webcast is not open yet',
  sentence: 'The webcast opens on Friday, January 27, 2012, 7:45 a.m. ET.',
  opensAt: '2012-01-27T12:45:00Z',
};
const REPLAY_EARLY: Gate = {
  status: 404,
  heading: 'The replay is not open yet',
  sentence: 'The replay is expected to open on Friday, January 27, 2012, 9:00 a.m. ET.',
  opensAt: '2012-01-27T14:00:00Z',
};
const WEBCAST_OVER: Gate = {
  status: 410,
  heading: 'The webcast is closed',
  sentence: 'It closed on Friday, January 27, 2012, 10:00 a.m. ET.',
};
const REPLAY_OVER: Gate = {
  status: 410,
  heading: 'The replay has ended',
  sentence: 'It closed on Friday, February 3, 2012.',
};

const PHASES = [
  { phase: 'scheduled', at: '2012-01-20T15:00:00Z', webcast: WEBCAST_EARLY, replay: REPLAY_EARLY },
  { phase: 'starting', at: '2012-01-27T12:50:00Z', webcast: OPEN, replay: REPLAY_EARLY },
  { phase: 'live', at: '2012-01-27T13:30:00Z', webcast: OPEN, replay: REPLAY_EARLY },
  { phase: 'overrun', at: '2012-01-27T14:30:00Z', webcast: OPEN, replay: OPEN },
  { phase: 'replay', at: '2012-01-28T12:00:00Z', webcast: WEBCAST_OVER, replay: OPEN },
  { phase: 'archived', at: '2012-06-01T12:00:00Z', webcast: WEBCAST_OVER, replay: REPLAY_OVER },
];

/** An instant in the visitor's own time as an HTTP date, rounded up to a second. @param page which says how far that is away */
function forTheVisitor(instant: string | undefined, page: string): string | null {
  if (instant === undefined) return null;
  const offset = Number(/data-clock-offset="(-?\d+)"/.exec(page)?.[1]);
  return new Date(Math.ceil((Date.parse(instant) - offset) / 1000) * 1000).toUTCString();
}

test('no page says that a replay through February 3 ends on February 4', async ({ siteAt }) => {
  for (const at of ['2012-02-03T12:00:00Z', '2012-02-04T05:00:00Z', '2012-03-01T12:00:00Z']) {
    const { origin } = await siteAt(at);
    const paths = ['/', '/events', '/releases', EVENT, WEBCAST, REPLAY, `${EVENT}/event.ics`, RELEASE, '/calendar.ics'];
    for (const path of paths) {
      const text = await (await fetch(origin + path, { redirect: 'manual' })).text();
      expect(text, `${path} at ${at}`).not.toMatch(/Feb(ruary)? 4/);
    }
    expect(await (await fetch(origin + EVENT)).text()).toContain('February 3');
  }
});

for (const { phase, at, webcast, replay } of PHASES) {
  test(`while ${phase}, the webcast answers ${webcast.status} and the replay ${replay.status}`, async ({
    page,
    siteAt,
  }) => {
    const { origin } = await siteAt(at);
    for (const [path, gate] of [
      [WEBCAST, webcast],
      [REPLAY, replay],
    ] as const) {
      const response = await fetch(origin + path, { redirect: 'manual' });
      const { status, headers } = response;
      const body = await response.text();
      expect({
        status,
        location: headers.get('location'),
        retryAfter: headers.get('retry-after'),
        cacheControl: headers.get('cache-control'),
      }).toEqual({
        status: gate.status,
        location: gate.status === 307 ? TARGET : null,
        retryAfter: forTheVisitor(gate.opensAt, body),
        cacheControl: gate.status === 307 ? 'no-store' : 'public, max-age=0, must-revalidate',
      });
      if (!gate.heading) continue;
      await page.goto(origin + path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(gate.heading);
      await expect(page.getByText(gate.sentence ?? '')).toBeVisible();
      await expect(page.getByRole('link', { name: 'About this call' })).toHaveAttribute('href', EVENT);
      // What there is instead, and whom to ask.
      await expect(page.getByText('Carol Hausner')).toBeVisible();
      const other =
        path === WEBCAST
          ? ([replay, 'Listen to the replay', REPLAY] as const)
          : ([webcast, 'Join the webcast', WEBCAST] as const);
      const link = page.getByRole('main').getByRole('link', { name: other[1] });
      if (other[0] === OPEN) await expect(link).toHaveAttribute('href', other[2]);
      else await expect(link).toHaveCount(0);
    }
  });
}

test('before the announcement the gates answer like a path that never existed', async ({ page, siteAt }) => {
  const { origin } = await siteAt('2012-01-10T12:00:00Z');
  for (const path of [WEBCAST, REPLAY, '/events/never/webcast']) {
    const response = await page.goto(origin + path);
    expect(response?.status()).toBe(404);
    expect(response?.headers()).not.toHaveProperty('retry-after');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  }
});

test('no header or query changes the target of a gate', async ({ siteAt }) => {
  const { origin } = await siteAt('2012-01-27T13:30:00Z');
  const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', referer: 'https://evil.example/' };
  for (const query of ['?url=https://evil.example', '?next=//evil.example', '#https://evil.example']) {
    const response = await fetch(origin + WEBCAST + query, { redirect: 'manual', headers });
    expect(response.headers.get('location')).toBe(TARGET);
  }
});
