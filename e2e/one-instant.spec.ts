import ICAL from 'ical.js';
import { eventCard } from '@/components/preview-card';
import { loadContent } from '@/lib/content/load';
import { defaultLanguage } from '@/messages/language';
import { writeCanaryContent } from '@/testing/canary';
import { ContentCopy } from '@/testing/content';
import { expect, test } from '@/testing/test';

// Calls in the weeks when clocks have changed in one place and not yet in another.
const CALLS = [
  {
    slug: 'new-york-spring',
    start: '2098-03-10T08:00',
    timeZone: 'America/New_York',
    instant: '2098-03-10T12:00:00Z',
    reads: '8:00 a.m. ET',
  },
  {
    slug: 'new-york-autumn',
    start: '2098-11-04T16:30',
    timeZone: 'America/New_York',
    instant: '2098-11-04T21:30:00Z',
    reads: '4:30 p.m. ET',
  },
  {
    slug: 'london',
    start: '2098-10-24T13:00',
    timeZone: 'Europe/London',
    instant: '2098-10-24T12:00:00Z',
    reads: '1:00 p.m. BST',
  },
  {
    slug: 'tokyo',
    start: '2098-07-01T09:00',
    timeZone: 'Asia/Tokyo',
    instant: '2098-07-01T00:00:00Z',
    reads: '9:00 a.m. JST',
  },
];

function contentWith(directory: string): string {
  const content = new ContentCopy(writeCanaryContent(directory));
  for (const { slug, start, timeZone } of CALLS) {
    content.write(
      `events/${slug}.mdx`,
      `---\nid: ${slug}\ntitle: ${slug}\nkind: conference call\nstart: ${start}\ntimeZone: ${timeZone}\npublishAt: 2012-01-02T08:00\nhistory:\n  - at: 2012-01-02\n    note: Announced.\n---\n`,
    );
  }
  return directory;
}

test('every surface has the same instant for a call, across clock changes and zones', async ({ site }, testInfo) => {
  const directory = contentWith(testInfo.outputPath('content'));
  const { origin } = await site({ env: { CONTENT_DIR: directory } });
  const text = async (path: string) => (await fetch(origin + path)).text();
  const events = (await (await fetch(`${origin}/events.json`)).json()) as { events: { url: string; start: string }[] };
  const feed = new ICAL.Component(ICAL.parse(await text('/calendar.ics')));

  for (const { slug, instant, reads } of CALLS) {
    const at = Date.parse(instant);
    const html = await text(`/events/${slug}`);
    const compact = instant.replace(/[-:]/g, '');
    expect.soft(html.replaceAll('\u00a0', ' '), slug).toContain(reads);
    expect
      .soft(
        [...html.matchAll(/dateTime="([^"]*T[^"]*)"/g)].map(([, iso = '']) => Date.parse(iso)),
        slug,
      )
      .toContain(at);
    expect.soft(/<count-down to="(\d+)"/.exec(html)?.[1], slug).toBe(String(at));
    const graph = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '{}')['@graph'];
    expect.soft(Date.parse(graph[0].startDate), slug).toBe(at);
    const file = new ICAL.Component(ICAL.parse(await text(`/events/${slug}/event.ics`)));
    for (const calendar of [file, feed]) {
      const entry = calendar
        .getAllSubcomponents('vevent')
        .find((each) => String(each.getFirstPropertyValue('uid')).startsWith(slug));
      expect
        .soft((entry?.getFirstPropertyValue('dtstart') as ICAL.Time | undefined)?.toJSDate().getTime(), slug)
        .toBe(at);
    }
    const json = await (await fetch(`${origin}/events/${slug}/event.json`)).json();
    expect.soft(JSON.stringify(json), slug).toContain(instant.slice(0, 10));
    expect.soft(Date.parse(findStart(json)), slug).toBe(at);
    expect.soft(Date.parse(findStart(events.events.find(({ url }) => url.endsWith(slug)))), slug).toBe(at);
    const links = [
      ...html.matchAll(
        /href="(https:\/\/(?:calendar\.google\.com\/calendar\/render|outlook\.\w+\.com\/calendar\/0\/deeplink)[^"]*)"/g,
      ),
    ].map(([, link = '']) => decodeURIComponent(link));
    expect.soft(links.length, slug).toBeGreaterThanOrEqual(3);
    for (const link of links) expect.soft(link.replace(/[-:]/g, '').replace('.000', ''), slug).toContain(compact);
    const event = loadContent(directory, Date.now()).content.events.get(slug);
    const { company } = loadContent(directory, Date.now()).content;
    expect.soft(event && eventCard(event, company, at - 1, defaultLanguage).when, slug).toContain(reads);
  }
});

/** The first value of a key called start, startAt or startsAt, whatever holds it. */
function findStart(json: unknown): string {
  return /"start(?:s?At)?":\s*(?:\{"[a-z]+":\s*)?"([^"]+)"/.exec(JSON.stringify(json))?.[1] ?? '';
}
