import { published } from '@/lib/content/published';
import { eventPhase } from '@/lib/domain/phase';
import { type ContentCopy, EVENT, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { PAGE_LENGTH } from './lists/pages';
import { findRoute } from './routes';

const PUBLISHED_AT = Date.parse('2012-01-18T05:00:00Z');

const CALL = '/events/q2-fy2012-results-call';
const RELEASE = '/releases/q2-fy2012-results-call-announcement';

/** What a path stands for once the announcement is public; a millisecond before, if so asked. */
function find(content: ContentCopy, path: string, now = PUBLISHED_AT) {
  return findRoute(published(content.load(), now), path);
}

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
  '/healthz',
];
const PUBLISHED = [CALL, `${CALL}/event.ics`, `${CALL}/event.json`, RELEASE, `${RELEASE}/release.txt`];

test('the pages that are always there have addresses before anything is published', ({ content }) => {
  for (const path of ALWAYS) expect(find(content, path, 0)).toEqual({ kind: 'page' });
});

test('an event and a release have addresses from their instant on', ({ content }) => {
  for (const path of PUBLISHED) expect(find(content, path)).toEqual({ kind: 'page' });
});

test('the gates of an event have addresses, open or not', ({ content }) => {
  for (const gate of ['webcast', 'replay']) {
    const address = { kind: 'gate', gate, event: 'q2-fy2012-results-call' };
    expect(find(content, `${CALL}/${gate}`)).toEqual(address);
    expect(find(content, `${CALL}/${gate}`, Date.parse('2100-01-01T00:00:00Z'))).toEqual(address);
  }
});

test('under embargo there is no address, as there is none for what never existed', ({ content }) => {
  for (const path of [...PUBLISHED, `${CALL}/webcast`, `${CALL}/replay`]) {
    expect(find(content, path, PUBLISHED_AT - 1)).toBeUndefined();
    expect(find(content, path.replace('q2-', 'q3-'))).toBeUndefined();
  }
});

test('a gate that an event does not have is no address', ({ content }) => {
  content.replace(EVENT, 'webcast:\n  url: https://www.immunogen.com\n', '');
  content.replace(EVENT, 'replay:\n  through: 2012-02-03\n  url: https://www.immunogen.com\n', '');
  expect(find(content, CALL)).toEqual({ kind: 'page' });
  for (const gate of ['webcast', 'replay']) expect(find(content, `${CALL}/${gate}`)).toBeUndefined();
});

test('a year has an address for a kind if there was one of the kind in it that is public', ({ content }) => {
  const years = ['/releases/year/2012', '/events/year/2012'];
  for (const path of years) expect(find(content, path)).toEqual({ kind: 'page' });
  for (const path of years) expect(find(content, path, PUBLISHED_AT - 1)).toBeUndefined();
  for (const year of ['2011', '2013', '02012', '201', '2012.0', '2012/page', '2012/page/1', '2012/page/2'])
    for (const kind of ['releases', 'events']) expect(find(content, `/${kind}/year/${year}`), year).toBeUndefined();
});

test('a page of a list has an address from the release on that it begins with', ({ content }) => {
  for (let day = 1; day < PAGE_LENGTH; day++) {
    const publishedOn = new Date(Date.UTC(2001, 0, day)).toISOString().slice(0, 10);
    content.write(
      `releases/o-${day}.mdx`,
      `---\nid: old-${day}\ntitle: Old\npublishedOn: ${publishedOn}\n---\n\nOld.\n`,
    );
  }
  expect(find(content, '/releases/page/2')).toBeUndefined();
  content.write('releases/o-0.mdx', '---\nid: old-0\ntitle: Old\npublishedOn: 2001-12-01\n---\n\nOld.\n');
  expect(find(content, '/releases/page/2')).toEqual({ kind: 'page' });
  expect(find(content, '/releases/page/2', PUBLISHED_AT - 1)).toBeUndefined();
  for (const path of ['/releases/page/1', '/releases/page/3', '/releases/page/02', '/releases/page', '/events/page/2'])
    expect(find(content, path), path).toBeUndefined();
  expect(find(content, '/releases/year/2001')).toEqual({ kind: 'page' });
  expect(find(content, '/releases/year/2001/page/2')).toBeUndefined();
});

test('the results of a search have one address for all ways of writing the query', ({ content }) => {
  for (const path of ['/search/replay', '/search/T-DM1', '/search/r%C3%A9sum%C3%A9%20%241.25'])
    expect(find(content, path), path).toEqual({ kind: 'search' });
  for (const path of [
    '/search/',
    '/search/%20replay',
    '/search/a/b',
    '/search/%',
    '/search/%2520'.slice(0, -2),
    '/search/é',
  ])
    expect(find(content, path), path).toBeUndefined();
});

test('a replay by telephone alone has no address here, and is a phase of the call all the same', ({ content }) => {
  content.replace(
    EVENT,
    'through: 2012-02-03\n  url: https://www.immunogen.com',
    'through: 2012-02-03\n  dialIn: [{label: Replay, number: "+18005550199", through: 2012-02-03}]',
  );
  expect(find(content, `${CALL}/replay`)).toBeUndefined();
  const event = published(content.load(), PUBLISHED_AT).event('q2-fy2012-results-call');
  expect(event && eventPhase(event, Date.parse('2012-01-30T12:00:00Z'))).toBe('replay');
});

test('an archive of a feed has an address once it is full and something newer is public', ({ content }) => {
  const publish = (day: number) => {
    const publishedOn = new Date(Date.UTC(2001, 0, day)).toISOString().slice(0, 10);
    content.write(
      `releases/old-${day}.mdx`,
      `---\nid: old-${day}\ntitle: Old\npublishedOn: ${publishedOn}\n---\n\nOld.\n`,
    );
  };
  const ARCHIVES = ['/rss/archive/1', '/atom/archive/1', '/feed/archive/1'];
  for (let day = 1; day < 50; day++) publish(day);
  for (const path of ARCHIVES) expect(find(content, path)).toBeUndefined();
  publish(50);
  for (const path of ARCHIVES) expect(find(content, path)).toEqual({ kind: 'page' });
  const others = [
    '/rss/archive',
    '/json/archive/1',
    ...['0', '01', '2', '1.5', '1/', '-1', '1e0'].map((n) => `/rss/archive/${n}`),
  ];
  for (const path of others) expect(find(content, path), path).toBeUndefined();
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

for (const path of NOWHERE) {
  test(`"${path}" is no address`, ({ content }) => {
    expect(find(content, path)).toBeUndefined();
  });
}
