import { cpSync } from 'node:fs';
import { type Asked, ask } from '@/testing/ask';
import { ContentCopy, EVENT as EVENT_FILE } from '@/testing/content';
import { EVENT, expect, RELEASE, test } from '@/testing/test';

// The shipped call links to the company's own site, which every page may name. These hosts occur nowhere else.
const WEBCAST_HOST = 'webcast-8d1c6f.example.net';
const REPLAY_HOST = 'replay-5b0e92.example.net';
const HOSTS = new RegExp(`${WEBCAST_HOST}|${REPLAY_HOST}|8d1c6f|5b0e92`);

/** The shipped content with these hosts. */
function writeContent(directory: string): void {
  cpSync('content', directory, { recursive: true });
  new ContentCopy(directory)
    .replace(
      EVENT_FILE,
      'webcast:\n  url: https://www.immunogen.com',
      `webcasts: [{name: de, language: de, url: 'https://${WEBCAST_HOST}/de'}]\nwebcast:\n  url: https://${WEBCAST_HOST}/in`,
    )
    .replace(EVENT_FILE, '2012-02-03\n  url: https://www.immunogen.com', `2012-02-03\n  url: https://${REPLAY_HOST}/`);
}

const ADDRESSES = [
  '/',
  '/events',
  EVENT,
  `${EVENT}/event.ics`,
  `${EVENT}/webcast`,
  `${EVENT}/webcast/de`,
  `${EVENT}/replay`,
  '/releases',
  RELEASE,
  `${RELEASE}/release.txt`,
  '/calendar.ics',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/robots.txt',
  '/healthz',
  '/nothing',
];

/** Requests of Next's own scripts for a page and its payload. */
function disguises(path: string): [string, Record<string, string>][] {
  const page = path === '/' ? '/index' : path;
  return [
    [path, {}],
    [path, { rsc: '1' }],
    [`${path}?_rsc=x`, { rsc: '1', 'next-router-prefetch': '1' }],
    [`${path}?_rsc=x`, { rsc: '1', 'next-router-segment-prefetch': '/_tree' }],
    [path, { 'next-action': 'x', 'x-prerender-revalidate': '1', 'x-nextjs-data': '1' }],
    [path, { 'x-middleware-subrequest': 'src/proxy', 'x-matched-path': `${EVENT}/webcast` }],
    [`${page}.rsc`, {}],
    [`${page}.html`, {}],
    [`${page}.body`, {}],
    [`${page}.meta`, {}],
    [`${page}.segments/_tree.segment.rsc`, {}],
    [`${page}.segments/_full.segment.rsc`, {}],
    [`/_next/data/build${page}.json`, {}],
    [`/_next/server/app${page}.html`, {}],
    [`/_next/image?url=${encodeURIComponent(path)}&w=64&q=75`, {}],
  ];
}

/** A whole answer, except the Location of an open gate. */
function said({ status, rawHeaders, headers, body }: Asked): string {
  const told = rawHeaders.filter((_, index, all) => status !== 307 || all[index - 1]?.toLowerCase() !== 'location');
  expect(headers['content-encoding']).toBeUndefined();
  expect(String(headers['content-type'])).not.toContain('x-component');
  return `${told.join('\n')}\n\n${body}`;
}

const WEBCASTS = {
  [`${EVENT}/webcast`]: `https://${WEBCAST_HOST}/in`,
  [`${EVENT}/webcast/de`]: `https://${WEBCAST_HOST}/de`,
};

const PHASES = [
  ['before the announcement', '2012-01-10T12:00:00Z', undefined],
  ['while scheduled', '2012-01-20T15:00:00Z', undefined],
  ['while starting', '2012-01-27T12:50:00Z', WEBCASTS],
  ['while live', '2012-01-27T13:30:00Z', WEBCASTS],
  ['while there is a replay', '2012-01-28T12:00:00Z', { [`${EVENT}/replay`]: `https://${REPLAY_HOST}/` }],
  ['when all is over', '2012-06-01T12:00:00Z', undefined],
] as const;

for (const [phase, at, open = {}] of PHASES) {
  test(`${phase}, only an open gate reveals its target`, async ({ siteAt }) => {
    const { origin } = await siteAt(at, writeContent);
    const port = Number(new URL(origin).port);
    const led: Record<string, string | undefined> = {};
    for (const address of ADDRESSES) {
      for (const [path, headers] of disguises(address)) {
        const answer = await ask(port, path, { headers });
        expect(said(answer), `${path} ${JSON.stringify(headers)}`).not.toMatch(HOSTS);
        if (answer.status === 307) led[path.replace('?_rsc=x', '')] = answer.headers.location;
        else expect(answer.headers, path).not.toHaveProperty('location');
      }
    }
    expect(led).toEqual(open);
  });
}
