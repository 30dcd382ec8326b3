import { EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';

const iso = (instants: readonly number[]) =>
  instants.map((instant) => new Date(instant).toISOString().replace(':00.000Z', 'Z'));

test('the transitions of the shipped content are publication, phases and becoming historical', ({ content }) => {
  expect(iso(content.load().transitions)).toEqual([
    '2012-01-18T05:00Z',
    '2012-01-27T12:45Z',
    '2012-01-27T13:00Z',
    '2012-01-27T14:00Z',
    '2012-01-27T15:00Z',
    '2012-02-04T05:00Z',
    '2013-01-18T05:00Z',
    '2013-01-27T05:00Z',
    // It leaves the calendar of all events.
    '2015-01-01T05:00Z',
  ]);
});

test('corrections, documents, changes, registration and replays by phone are transitions too, in order', ({
  content,
}) => {
  content
    .replace(RELEASE, 'publishedOn', 'corrections: [{at: 2012-01-19T09:00, note: One.}]\npublishedOn')
    .replace(
      EVENT,
      'history:',
      'materials: [{kind: slides, title: S, url: https://a.example, publishAt: 2012-01-27T07:55}]\nhistory:',
    )
    .replace(EVENT, 'webcast:', 'registration: {url: https://r.example, until: 2012-01-26T17:00}\nwebcast:')
    .replace(EVENT, 'Announced.', 'Announced.\n  - {at: 2012-01-20T09:00, note: Moved.}')
    .replace(
      EVENT,
      '  through: 2012-02-03',
      '  through: 2012-02-03\n  dialIn: [{label: Replay, number: "+19133121231", opens: 2012-01-27T12:00, until: 2012-01-30T12:00}]',
    );
  expect(iso(content.load().transitions)).toEqual([
    '2012-01-18T05:00Z',
    '2012-01-19T14:00Z',
    '2012-01-20T14:00Z',
    '2012-01-26T22:00Z',
    '2012-01-27T12:45Z',
    '2012-01-27T12:55Z',
    '2012-01-27T13:00Z',
    '2012-01-27T14:00Z',
    '2012-01-27T15:00Z',
    '2012-01-27T17:00Z',
    '2012-01-30T17:00Z',
    '2012-02-04T05:00Z',
    '2013-01-18T05:00Z',
    '2013-01-27T05:00Z',
    // It leaves the calendar of all events.
    '2015-01-01T05:00Z',
  ]);
});

test('the opening of a late replay is a transition', ({ content }) => {
  content.replace(EVENT, '  through:', '  opens: 2012-01-27T11:00\n  through:');
  expect(iso(content.load().transitions)).toContain('2012-01-27T16:00Z');
});

test('a draft has no transitions', ({ content }) => {
  content.replace(RELEASE, 'publishedOn', 'draft: true\npublishedOn');
  expect(content.load().transitions).toEqual([]);
});

test('an event leaves the calendar of all events although a change of it is dated ahead by years', ({ content }) => {
  content.replace(
    EVENT,
    'Announced.',
    'Announced.\n  - {at: 2016-01-20T09:00, note: Moved., formerStart: 2012-01-26T08:00}',
  );
  const { transitions } = content.load();
  for (const turn of ['2015-01-01T05:00Z', '2019-01-01T05:00Z']) expect(iso(transitions)).toContain(turn);
});
