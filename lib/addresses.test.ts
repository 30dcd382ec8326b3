import { type ContentCopy, EVENT, test } from '@/e2e/support/content';
import { expect } from '@/e2e/support/unit';
import { findAddress } from './addresses';
import { published } from './content/published';

const PUBLISHED_AT = Date.parse('2012-01-18T05:00:00Z');

const CALL = '/events/q2-fy2012-results-call';
const RELEASE = '/releases/q2-fy2012-results-call-announcement';

/** What a path stands for once the announcement is public; a millisecond before, if so asked. */
function find(content: ContentCopy, path: string, now = PUBLISHED_AT) {
  return findAddress(published(content.load(), now), path);
}

const ALWAYS = ['/', '/events', '/releases', '/healthz'];
const PUBLISHED = [CALL, `${CALL}/event.ics`, RELEASE, `${RELEASE}/release.txt`];

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
