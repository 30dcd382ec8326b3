import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';

const TWIN = 'events/twin.mdx';
const PERIOD = 'title: Second Quarter Fiscal Year 2012 Financial Results';

/** A second call, announced in words of its own. */
function withTwin(content: ContentCopy, change: (event: string) => string): string[] {
  const twin = content
    .read(EVENT)
    .replace(/^id: .*/m, 'id: twin')
    .replace('announcement: q2-fy2012-results-call-announcement', 'publishAt: 2012-01-19T08:00')
    .replace('at: 2012-01-18', 'at: 2012-01-19');
  content.write(TWIN, change(twin));
  return content
    .warnings()
    .filter(({ rule }) => rule === 'twin-event')
    .map(({ file, field }) => `${file.slice(content.directory.length + 1)} ${field}`);
}

const anotherPeriod = (event: string) =>
  event.replace(PERIOD, 'title: Third Quarter Fiscal Year 2012 Financial Results');
const anotherNumber = (event: string) => event.replace('+19133121231', '+18005550100');
const on = (day: string) => (event: string) =>
  event.replace('start: 2012-01-27', `start: ${day}`).replace('through: 2012-02-03', 'through: 2012-12-31');

const CASES: [what: string, changes: ((event: string) => string)[], warned: string[]][] = [
  ['of one period, far apart', [anotherNumber, on('2012-04-27')], [`${TWIN} title`]],
  ['of one number, within days', [anotherPeriod, on('2012-02-05')], [`${TWIN} dialIn`]],
  ['of one number, ten days apart', [anotherPeriod, on('2012-02-06')], []],
  ['of another period and number, on one day', [anotherPeriod, anotherNumber], []],
  ['of the same quarter of another year', [(event) => anotherNumber(event).replace('Year 2012', 'Year 2013')], []],
  ['of which one is no call', [(event) => event.replace('kind: conference call', 'kind: meeting')], []],
  [
    'of which one is cancelled',
    [
      (event) =>
        event
          .replace('kind:', 'status: cancelled\nkind:')
          .replace('Announced.', 'Announced.\n  - {at: 2012-01-20T09:00, note: Cancelled.}'),
    ],
    [],
  ],
];

for (const [what, changes, warned] of CASES) {
  test(`two calls ${what}: ${warned.length > 0 ? 'a warning' : 'no warning'}`, ({ content }) => {
    expect(withTwin(content, (event) => changes.reduce((changed, change) => change(changed), event))).toEqual(warned);
  });
}

test('two calls that one release names are two', ({ content }) => {
  content.replace(RELEASE, '[q2-fy2012-results-call]', '[q2-fy2012-results-call, twin]');
  const named = (event: string) =>
    event.replace('publishAt: 2012-01-19T08:00', 'announcement: q2-fy2012-results-call-announcement');
  expect(withTwin(content, named)).toEqual([]);
});

test('a warning of two calls can be accepted', ({ content }) => {
  withTwin(content, anotherNumber);
  const finding = content.warnings().find(({ rule }) => rule === 'twin-event')?.finding;
  content.replace(TWIN, 'kind:', `accepted: [{finding: ${finding}, reason: Two calls., by: C. Hausner}]\nkind:`);
  expect(content.warnings().filter(({ rule }) => rule === 'twin-event')).toMatchObject([{ severity: 'accepted' }]);
});
