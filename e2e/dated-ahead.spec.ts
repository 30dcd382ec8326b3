import { cpSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { HOUR_MS } from '@/lib/domain/instant';
import { ContentCopy, EVENT as EVENT_FILE } from '@/testing/content';
import { see } from '@/testing/seen';
import { steppedClock } from '@/testing/step-clock';
import { EVENT, expect, RELEASE, test } from '@/testing/test';

const CHANGE = Date.parse('2012-01-20T14:00:00Z');

const SURFACES = [
  '/',
  '/events',
  EVENT,
  `${EVENT}/event.ics`,
  `${EVENT}/event.json`,
  `${EVENT}/card.png`,
  `${EVENT}/webcast`,
  `${EVENT}/replay`,
  '/calendar.ics',
  '/events.json',
  '/sitemap.xml',
  RELEASE,
  `${RELEASE}/release.txt`,
  '/rss.xml',
  '/search?q=storm',
  '/search?q=January',
];

test('a future move is on no surface before its instant, and on all of them from then on', async ({
  site,
}, testInfo) => {
  const directory = testInfo.outputPath('content');
  cpSync('content', directory, { recursive: true });
  const content = new ContentCopy(directory)
    .replace(EVENT_FILE, 'start: 2012-01-27T08:00', 'start: 2012-02-10T08:00')
    .replace(EVENT_FILE, '  through: 2012-02-03', '  through: 2012-02-17')
    .replace(
      EVENT_FILE,
      'Announced.',
      'Announced.\n  - at: 2012-01-20T09:00\n    note: Moved because of a storm.\n    formerStart: 2012-01-27T08:00\n    formerReplay: {through: 2012-02-03, url: "https://www.immunogen.com"}',
    );
  const clock = steppedClock(testInfo.outputPath('step'));
  const env = { CLOCK_OFFSET_MS: String(CHANGE - HOUR_MS - Date.now()) };
  const [moved, unmoved] = await Promise.all([
    site({ env: { ...env, ...clock.env, CONTENT_DIR: content.directory } }),
    site({ env }),
  ]);
  const differing: string[] = [];
  for (const path of SURFACES) {
    const [expected, seen] = [await see(unmoved.origin, path), await see(moved.origin, path)];
    if (!isDeepStrictEqual(seen, expected)) differing.push(path);
  }
  expect(differing).toEqual([]);

  clock.set(HOUR_MS);
  await expect
    .poll(async () => (await see(moved.origin, EVENT)).body, { timeout: 5000, intervals: [50] })
    .toContain('Moved because of a storm.');
  const changed = await Promise.all(SURFACES.map(async (path) => see(moved.origin, path)));
  const textOf = (path: string) => changed[SURFACES.indexOf(path)]?.body ?? '';
  for (const path of ['/', '/events', EVENT, `${EVENT}/event.json`, '/events.json'])
    expect(textOf(path), path).toContain('2012-02-10T08:00:00-05:00');
  expect(textOf(EVENT)).toContain('"eventStatus":"https://schema.org/EventRescheduled"');
  for (const path of [`${EVENT}/event.ics`, '/calendar.ics']) {
    expect(textOf(path), path).toMatch(/DTSTAMP:20120120T140000Z/);
    expect(textOf(path), path).toMatch(/DTSTART:20120210T130000Z/);
    expect(textOf(path), path).toMatch(/SEQUENCE:1\r/);
  }
  expect(textOf('/sitemap.xml')).toContain(`${EVENT}</loc><lastmod>2012-01-20T14:00:00Z`);
});
