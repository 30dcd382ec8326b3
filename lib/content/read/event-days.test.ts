import { featuredEvent } from '@/lib/domain/featured';
import { gateAnswer } from '@/lib/domain/gate';
import { eventPhase } from '@/lib/domain/phase';
import type { EventTimes, Phase } from '@/lib/domain/types';
import { type ContentCopy, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { eventAt, eventTransitions } from '../event-at';
import type { CallEvent } from '../types';

const FILE = 'events/days.mdx';

/** An event in New York, published on January 18, 2012. */
function write(content: ContentCopy, fields: string): ContentCopy {
  return content.write(
    FILE,
    `---\nid: days\ntitle: Days\npublishAt: 2012-01-18T09:00\n${fields}${fields.includes('history:') ? '' : '\nhistory: [{at: 2012-01-18T09:00, note: Announced.}]'}\n---\n`,
  );
}

function eventOf(content: ContentCopy, fields: string): CallEvent {
  const event = write(content, fields).load().events.get('days');
  if (!event) throw new Error('There is no event.');
  return event;
}

const at = (text: string) => Date.parse(`${text}-05:00`);

/** The phase up to each instant, and from it. */
function phases(event: EventTimes, ...instants: string[]): [Phase, Phase][] {
  return instants.map((instant) => [eventPhase(event, at(instant) - 1), eventPhase(event, at(instant))]);
}

test('a key date lasts from midnight to midnight, and is never live', ({ content }) => {
  const event = eventOf(content, 'kind: key date\nstart: 2012-03-11');
  expect(event).toMatchObject({
    startAt: at('2012-03-11T00:00'),
    doorsAt: at('2012-03-11T00:00'),
    // Clocks went forward: that day had 23 hours.
    endAt: at('2012-03-11T23:00'),
    overAt: at('2012-03-11T23:00'),
    days: { first: '2012-03-11', last: '2012-03-11', isOneOf: false, hasStart: false },
  });
  expect(phases(event, '2012-03-11T00:00', '2012-03-11T23:00')).toEqual([
    ['scheduled', 'day'],
    ['day', 'archived'],
  ]);
});

test('a key date is not featured, even if nothing else is to come', ({ content }) => {
  const event = eventOf(content, 'kind: key date\nstart: 2012-03-11');
  expect(featuredEvent([event], at('2012-02-20T00:00'))).toBeUndefined();
  expect(featuredEvent([{ ...event, kind: 'meeting' as const }], at('2012-02-20T00:00'))).toBeDefined();
});

test('an event whose hour is not announced has no doors, and its webcast is open on its day', ({ content }) => {
  const event = eventOf(content, 'kind: webcast\nstart: 2012-04-24\nwebcast: {url: https://w.example.com}');
  const opensAt = Date.parse('2012-04-24T04:00:00Z');
  expect(event).toMatchObject({ startAt: opensAt, doorsAt: opensAt, endIsEstimate: true });
  const states = [opensAt - 1, opensAt, event.endAt - 1, event.endAt].map(
    (now) => gateAnswer(event, 'webcast', now).state,
  );
  expect(states).toEqual(['early', 'open', 'open', 'over']);
});

test('an event on one of several days is to come until the last of them is over', ({ content }) => {
  const event = eventOf(content, 'kind: conference call\nstart: 2012-02-06/2012-02-10');
  expect(event.days).toEqual({ first: '2012-02-06', last: '2012-02-10', isOneOf: true, hasStart: false });
  expect(phases(event, '2012-02-06T00:00', '2012-02-11T00:00')).toEqual([
    ['scheduled', 'day'],
    ['day', 'archived'],
  ]);
});

const SESSIONS = `kind: capital markets day
start: 2012-02-06T13:00
end: 2012-02-07
sessions:
  - {title: Strategy, start: 2012-02-06T13:00, durationMinutes: 45}
  - {title: Capital, start: 2012-02-06T13:45}
  - {title: Questions, start: 2012-02-06T14:15}
  - {title: A visit, start: 2012-02-07T09:00, durationMinutes: 60}`;

test('an event of several days is live within its sessions, and not through the night', ({ content }) => {
  const event = eventOf(content, SESSIONS);
  const turns = [
    '2012-02-06T12:45',
    '2012-02-06T13:00',
    '2012-02-06T14:15',
    '2012-02-06T15:15',
    '2012-02-07T09:00',
    '2012-02-07T10:00',
    '2012-02-08T00:00',
  ];
  expect(phases(event, ...turns)).toEqual([
    ['scheduled', 'starting'],
    ['starting', 'live'],
    ['live', 'live'],
    ['live', 'day'],
    ['day', 'live'],
    ['live', 'day'],
    ['day', 'archived'],
  ]);
  for (const turn of turns) expect(eventTransitions(event)).toContain(at(turn));
  // One without a length lasts until the next begins, and an estimated hour at most.
  expect(event.sessions.map(({ endAt }) => endAt)).toEqual(
    ['2012-02-06T13:45', '2012-02-06T14:15', '2012-02-06T15:15', '2012-02-07T10:00'].map(at),
  );
});

test('an end with an hour on the same night does not make it an event of two days', ({ content }) => {
  const night = eventOf(content, 'kind: meeting\nstart: 2012-02-06T21:00\nend: 2012-02-07T01:00');
  expect(night).toMatchObject({ days: undefined, endAt: at('2012-02-07T01:00'), endIsEstimate: false });
  const long = eventOf(content, 'kind: meeting\nstart: 2012-02-06T09:00\nend: 2012-02-07T16:00');
  expect(long).toMatchObject({ days: { first: '2012-02-06', last: '2012-02-07' }, endAt: at('2012-02-07T16:00') });
});

test('the publication of results takes no time', ({ content }) => {
  const event = eventOf(content, 'kind: results publication\nstart: 2012-02-06T07:00');
  expect(phases(event, '2012-02-06T07:00')).toEqual([['scheduled', 'archived']]);
  const call = eventOf(
    content,
    'kind: results publication\nstart: 2012-02-06T07:00\nwebcast: {url: https://w.example.com}',
  );
  expect(phases(call, '2012-02-06T07:00')).toEqual([['starting', 'live']]);
});

test('an hour that is announced later takes effect at its instant, as any change does', ({ content }) => {
  const event = eventOf(
    content,
    `kind: conference call
start: 2012-02-06T08:00
history:
  - {at: 2012-01-18T09:00, note: Announced.}
  - {at: 2012-01-30T09:00, note: The time was announced., formerStart: 2012-02-06/2012-02-10}`,
  );
  const before = eventAt(event, at('2012-01-30T09:00') - 1);
  expect(before.days).toEqual({ first: '2012-02-06', last: '2012-02-10', isOneOf: true, hasStart: false });
  expect(before.endAt).toBe(at('2012-02-11T00:00'));
  const after = eventAt(event, at('2012-01-30T09:00'));
  expect(after).toMatchObject({ days: undefined, startAt: at('2012-02-06T08:00') });
});

test('an event can be recorded after it took place, without a day on which it was announced', ({ content }) => {
  expect(eventOf(content, 'kind: meeting\nstart: 2011-05-06T08:00\nhistory: []').history).toEqual([]);
  const announced = 'history: [{at: 2011-04-01, note: Announced.}]';
  expect(eventOf(content, `kind: meeting\nstart: 2011-05-06T08:00\n${announced}`).history).toHaveLength(1);
});

const REFUSED: [rule: string, fields: string, field: string, fix: string][] = [
  ['a key date with an hour', 'kind: key date\nstart: 2012-02-06T08:00', 'start', 'a key date is a whole day'],
  ['a key date on one of some days', 'kind: key date\nstart: 2012-02-06/2012-02-07', 'start', 'a whole day'],
  [
    'a key date with a number to dial',
    'kind: key date\nstart: 2012-02-06\ndialIn: [{label: Live, number: "+19133121231"}]',
    'dialIn',
    'nobody takes part in a key date',
  ],
  [
    'a length without an hour',
    'kind: webcast\nstart: 2012-02-06\ndurationMinutes: 60',
    'durationMinutes',
    'or the hour in start',
  ],
  [
    'an end before the start',
    'kind: meeting\nstart: 2012-02-06T08:00\nend: 2012-02-06T07:00',
    'end',
    'a time after 2012-02-06T08:00',
  ],
  ['an end on an earlier day', 'kind: meeting\nstart: 2012-02-06\nend: 2012-02-05', 'end', 'a day after 2012-02-06'],
  ['an hour at the end alone', 'kind: meeting\nstart: 2012-02-06\nend: 2012-02-07T12:00', 'end', 'a day, as start is'],
  [
    'two ends',
    'kind: meeting\nstart: 2012-02-06T08:00\nend: 2012-02-06T09:00\ndurationMinutes: 60',
    'durationMinutes',
    'not both',
  ],
  [
    'a session after the event',
    'kind: meeting\nstart: 2012-02-06\nsessions: [{title: Late, start: 2012-02-07T09:00}]',
    'sessions[0].start',
    'a time within the event',
  ],
  [
    'sessions in the wrong order',
    'kind: meeting\nstart: 2012-02-06\nsessions: [{title: A, start: 2012-02-06T10:00}, {title: B, start: 2012-02-06T09:00}]',
    'sessions[1].start',
    'the earliest first',
  ],
];

for (const [rule, fields, field, fix] of REFUSED) {
  test(`${rule} is refused`, ({ content }) => {
    const problems = write(content, fields).problems();
    expect(problems).toMatchObject([{ file: FILE, field, fix: expect.stringContaining(fix) }]);
  });
}
