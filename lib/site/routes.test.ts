import { readdirSync } from 'node:fs';
import { published } from '@/lib/content/published';
import { eventPhase } from '@/lib/domain/phase';
import { DOCUMENT_LENGTH } from '@/lib/surfaces/feeds/document';
import { searchPath } from '@/lib/surfaces/search/query';
import { type ContentCopy, EVENT, RELEASE as RELEASE_FILE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { PAGE_LENGTH } from './lists/pages';
import { findRoute, ROUTES } from './routes';

const PUBLISHED_AT = Date.parse('2012-01-18T05:00:00Z');

const CALL = '/events/q2-fy2012-results-call';
const RELEASE = '/releases/q2-fy2012-results-call-announcement';

/** Looks up routes in the content as it is now, at the publication of the announcement or another instant. */
function routesOf(content: ContentCopy, now = PUBLISHED_AT) {
  const site = published(content.load(), now);
  return (path: string) => findRoute(site, path);
}

test('the routes are those of app/', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).map((file) => `/${file}`);
  const routes = files.flatMap((file) => /^(.*)\/(?:page|route)\.tsx?$/.exec(file)?.[1] ?? []);
  expect(Object.keys(ROUTES).sort()).toEqual(routes.map((path) => path.replace('/[language]', '') || '/').sort());
});

const ALWAYS = [
  '/',
  '/events',
  '/releases',
  '/search',
  '/calendar.ics',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/events.json',
];
const PUBLISHED = [CALL, `${CALL}/event.ics`, `${CALL}/event.json`, RELEASE, `${RELEASE}/release.txt`];

test('pages that always exist are found before anything is published', ({ content }) => {
  const find = routesOf(content, 0);
  for (const path of ALWAYS) expect(find(path)).toEqual({ kind: 'page' });
});

test('an event and a release are found from the instant they are published', ({ content }) => {
  const find = routesOf(content);
  for (const path of PUBLISHED) expect(find(path)).toEqual({ kind: 'page' });
});

test('the gates of an event are found, open or not', ({ content }) => {
  const [now, later] = [routesOf(content), routesOf(content, Date.parse('2100-01-01T00:00:00Z'))];
  for (const gate of ['webcast', 'replay']) {
    const route = { kind: 'gate', gate, event: 'q2-fy2012-results-call' };
    expect([now(`${CALL}/${gate}`), later(`${CALL}/${gate}`)]).toEqual([route, route]);
  }
});

test('under embargo nothing is found, as for what never existed', ({ content }) => {
  const [before, after] = [routesOf(content, PUBLISHED_AT - 1), routesOf(content)];
  const paths = [...PUBLISHED, `${CALL}/webcast`, `${CALL}/replay`];
  expect(paths.filter((path) => before(path))).toEqual([]);
  expect(paths.filter((path) => !after(path))).toEqual([]);
  expect(paths.filter((path) => after(path.replace('q2-', 'q3-')))).toEqual([]);
});

test('an event without a webcast or a replay has no gate for it', ({ content }) => {
  content.replace(EVENT, 'webcast:\n  url: https://www.immunogen.com\n', '');
  content.replace(EVENT, 'replay:\n  through: 2012-02-03\n  url: https://www.immunogen.com\n', '');
  const find = routesOf(content);
  expect(find(CALL)).toEqual({ kind: 'page' });
  expect([find(`${CALL}/webcast`), find(`${CALL}/replay`)]).toEqual([undefined, undefined]);
});

test('a year has a list of a kind once something of that kind is public in it', ({ content }) => {
  const [before, after] = [routesOf(content, PUBLISHED_AT - 1), routesOf(content)];
  for (const kind of ['releases', 'events']) {
    expect(before(`/${kind}/year/2012`)).toBeUndefined();
    expect(after(`/${kind}/year/2012`)).toEqual({ kind: 'page' });
    for (const year of ['2011', '2013', '02012', '201', '2012.0', '2012/page', '2012/page/1', '2012/page/2'])
      expect(after(`/${kind}/year/${year}`), year).toBeUndefined();
  }
});

test('a page of a list is found once the release that it starts with is public', ({ content }) => {
  for (let day = 1; day < PAGE_LENGTH; day++) addOldRelease(content, day);
  expect(routesOf(content)('/releases/page/2')).toBeUndefined();
  addOldRelease(content, PAGE_LENGTH);
  const [before, after] = [routesOf(content, PUBLISHED_AT - 1), routesOf(content)];
  expect(before('/releases/page/2')).toBeUndefined();
  expect(after('/releases/page/2')).toEqual({ kind: 'page' });
  for (const path of ['/releases/page/1', '/releases/page/3', '/releases/page/02', '/releases/page', '/events/page/2'])
    expect(after(path), path).toBeUndefined();
  expect(after('/releases/year/2001')).toEqual({ kind: 'page' });
  expect(after('/releases/year/2001/page/2')).toBeUndefined();
});

test('a search has one address, however its query is written', ({ content }) => {
  const find = routesOf(content);
  for (const path of ['replay', 'T-DM1', 'résumé $1.25', 'a.rsc'].map((query) => searchPath({ query, page: 1 })))
    expect(find(path), path).toEqual({ kind: 'search' });
  for (const path of [
    '/search/',
    '/search/replay',
    '/search/61/61',
    '/search/61.rsc',
    '/search/207265706c6179',
    '/search/é',
  ])
    expect(find(path), path).toBeUndefined();
});

test('a replay by phone alone has no gate, but the event has its phase', ({ content }) => {
  content.replace(
    EVENT,
    'through: 2012-02-03\n  url: https://www.immunogen.com',
    'through: 2012-02-03\n  dialIn: [{label: Replay, number: "+18005550199", through: 2012-02-03}]',
  );
  const site = published(content.load(), PUBLISHED_AT);
  expect(findRoute(site, `${CALL}/replay`)).toBeUndefined();
  const event = site.event('q2-fy2012-results-call');
  expect(event && eventPhase(event, Date.parse('2012-01-30T12:00:00Z'))).toBe('replay');
});

test('an archive of a feed is found once it is full and something newer is public', ({ content }) => {
  const archives = ['/rss/archive/1', '/atom/archive/1', '/feed/archive/1'];
  for (let day = 1; day < DOCUMENT_LENGTH; day++) addOldRelease(content, day);
  expect(archives.map(routesOf(content))).toEqual([undefined, undefined, undefined]);
  addOldRelease(content, DOCUMENT_LENGTH);
  const find = routesOf(content);
  for (const path of archives) expect(find(path)).toEqual({ kind: 'page' });
  const others = ['0', '01', '2', '1.5', '1/', '-1', '1e0'].map((number) => `/rss/archive/${number}`);
  for (const path of ['/rss/archive', '/json/archive/1', ...others]) expect(find(path), path).toBeUndefined();
});

/** Adds a release that was published on a day of 2001. */
function addOldRelease(content: ContentCopy, day: number): void {
  const publishedOn = new Date(Date.UTC(2001, 0, day)).toISOString().slice(0, 10);
  content.write(
    `releases/old-${day}.mdx`,
    `---\nid: old-${day}\ntitle: Old\npublishedOn: ${publishedOn}\n---\n\nOld.\n`,
  );
}

test('every form of a withdrawn release or event is replaced by its note, and nothing else is', ({ content }) => {
  content.replace(RELEASE_FILE, 'id:', 'withdrawn: {at: 2012-01-20T09:00, note: Gone.}\nid:');
  content.replace(EVENT, 'id:', 'withdrawn: {at: 2012-01-20T09:00, note: Off.}\nid:');
  const find = routesOf(content);
  for (const [path, note] of [
    [RELEASE, 'Gone.'],
    [CALL, 'Off.'],
  ] as const) {
    expect(find(path)).toEqual({ kind: 'withdrawn', note, isPage: true });
  }
  for (const form of ['event.ics', 'event.json', 'card.png', 'webcast', 'replay', 'transcript'])
    expect(find(`${CALL}/${form}`)).toEqual({ kind: 'withdrawn', note: 'Off.', isPage: false });
  for (const path of [`${RELEASE}/release.txt`, `${RELEASE}/card.png`])
    expect(find(path)).toEqual({ kind: 'withdrawn', note: 'Gone.', isPage: false });
  for (const path of [
    `${RELEASE}/event.ics`,
    `/withdrawn${RELEASE}`,
    '/releases/other',
    `/events/${RELEASE.slice(10)}`,
  ])
    expect(find(path)).toBeUndefined();
});

test('a former address leads to the present one once that is public, and takes the place of none', ({ content }) => {
  content
    .replace(
      RELEASE_FILE,
      'publishedOn:',
      'formerAddresses: [/news/2012/q2.html, /releases, /events/old]\npublishedOn:',
    )
    .replace(EVENT, 'kind:', 'formerAddresses: [/webcasts/17]\nkind:');
  const find = routesOf(content);
  expect(find('/news/2012/q2.html')).toEqual({ kind: 'moved', to: RELEASE });
  expect(find('/events/old')).toEqual({ kind: 'moved', to: RELEASE });
  expect(find('/webcasts/17')).toEqual({ kind: 'moved', to: CALL });
  expect(find('/releases')).toEqual({ kind: 'page' });
  content.replace(RELEASE_FILE, 'publishedOn:', 'draft: true\npublishedOn:');
  const hidden = routesOf(content);
  for (const path of ['/news/2012/q2.html', '/events/old', '/webcasts/17']) expect(hidden(path)).toBeUndefined();
});

const NOWHERE = [
  '',
  'events',
  '//events',
  '/events/',
  '/Events',
  '/_not-found',
  `${CALL}/`,
  `${CALL}/release.txt`,
  `${CALL}/event.ics/`,
  `${CALL}/webcast/live`,
  `${CALL}.rsc`,
  `/x${CALL}`,
  `${RELEASE}/event.ics`,
  `${RELEASE}/event.json`,
  '/rss/archive/1',
  `${RELEASE}/webcast`,
  '/events/q2-fy2012-results-call-announcement',
  '/releases/q2-fy2012-results-call',
  '/events/constructor',
  '/releases/__proto__',
  '/events/toString/event.ics',
];

test('no other address is found', ({ content }) => {
  const find = routesOf(content);
  expect(NOWHERE.filter((path) => find(path))).toEqual([]);
});
