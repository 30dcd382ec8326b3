import { type ContentCopy, EVENT, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { eventAt, eventTransitions } from './event-at';
import type { CallEvent } from './types';

const CHANGE_AT = Date.parse('2012-01-20T14:00:00Z');
const FORMER_START = Date.parse('2012-01-26T13:00:00Z');
const START = Date.parse('2012-01-27T13:00:00Z');

/** The shipped call with more entries in its history. */
function withHistory(content: ContentCopy, ...entries: string[]): CallEvent {
  content.replace(EVENT, 'Announced.', ['Announced.', ...entries.map((entry) => `  - {${entry}}`)].join('\n'));
  return onlyEvent(content);
}

function onlyEvent(content: ContentCopy): CallEvent {
  const [event] = content.load().events.values();
  if (!event) throw new Error('There is no event.');
  return event;
}

test('a change of the start takes effect at its instant, with all that depends on the start', ({ content }) => {
  const event = withHistory(content, 'at: 2012-01-20T09:00, note: Moved., formerStart: 2012-01-26T08:00');
  const before = eventAt(event, CHANGE_AT - 1);
  expect(before).toMatchObject({
    startAt: FORMER_START,
    endAt: FORMER_START + 3_600_000,
    doorsAt: FORMER_START - 900_000,
    historicalAt: Date.parse('2013-01-26T05:00:00Z'),
    replay: { opensAt: FORMER_START + 3_600_000, closesAt: Date.parse('2012-02-04T05:00:00Z') },
    history: [{ note: 'Announced.' }],
  });
  const after = eventAt(event, CHANGE_AT);
  expect(after).toMatchObject({ startAt: START, doorsAt: START - 900_000, replay: { opensAt: START + 3_600_000 } });
  expect(after.history.map(({ note }) => note)).toEqual(['Announced.', 'Moved.']);
  for (const told of [before, after]) expect(told.formerly).toEqual([]);
});

test('a change of the status takes effect at its instant and keeps the start', ({ content }) => {
  content.replace(EVENT, 'kind:', 'status: cancelled\nkind:');
  const event = withHistory(content, 'at: 2012-01-20T09:00, note: Cancelled., formerStatus: tentative');
  expect(eventAt(event, CHANGE_AT - 1)).toMatchObject({ status: 'tentative', startAt: START });
  expect(eventAt(event, CHANGE_AT)).toMatchObject({ status: 'cancelled', startAt: START });
});

test('the year in lists is that of the start in effect', ({ content }) => {
  content.silence().replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2013-01-07T08:00');
  content.replace(EVENT, 'through: 2012-02-03', 'through: 2013-02-03');
  const event = withHistory(content, 'at: 2012-01-20T09:00, note: Moved., formerStart: 2012-12-28T08:00');
  expect([eventAt(event, CHANGE_AT - 1).year, eventAt(event, CHANGE_AT).year]).toEqual([2012, 2013]);
});

test('each of several changes is in effect until the next', ({ content }) => {
  content.replace(EVENT, 'kind:', 'status: postponed\nkind:');
  const event = withHistory(
    content,
    'at: 2012-01-20T09:00, note: Moved., formerStart: 2012-01-26T08:00',
    'at: 2012-01-21T09:00, note: Confirmed., formerStatus: tentative',
    'at: 2012-01-21T09:00, note: Moved again., formerStart: 2012-01-26T09:30',
    'at: 2012-01-22T09:00, note: Speakers.',
    'at: 2012-01-23T09:00, note: Postponed., formerStatus: confirmed',
  );
  const at = (iso: string) => {
    const { startAt, status, history } = eventAt(event, Date.parse(iso));
    return `${new Date(startAt).toISOString().slice(5, 16)} ${status} ${history.length}`;
  };
  expect(at('2012-01-20T13:59:59.999Z')).toBe('01-26T13:00 tentative 1');
  expect(at('2012-01-20T14:00:00Z')).toBe('01-26T14:30 tentative 2');
  expect(at('2012-01-21T13:59:59.999Z')).toBe('01-26T14:30 tentative 2');
  expect(at('2012-01-21T14:00:00Z')).toBe('01-27T13:00 confirmed 4');
  expect(at('2012-01-23T13:59:59.999Z')).toBe('01-27T13:00 confirmed 5');
  expect(at('2012-01-23T14:00:00Z')).toBe('01-27T13:00 postponed 6');
});

test('a former replay is in effect with its former start', ({ content }) => {
  const dialIn = 'dialIn: [{label: Old, number: "+19133121231", through: 2012-01-28}]';
  const event = withHistory(
    content,
    `at: 2012-01-20T09:00, note: Moved., formerStart: 2012-01-26T08:00, formerReplay: {until: 2012-01-31T12:00, url: "https://old.example.com", ${dialIn}}`,
  );
  expect(eventAt(event, CHANGE_AT - 1).replay).toMatchObject({
    opensAt: FORMER_START + 3_600_000,
    closesAt: Date.parse('2012-01-31T17:00:00Z'),
    url: 'https://old.example.com',
    dialIn: [{ label: 'Old', opensAt: FORMER_START + 3_600_000, closesAt: Date.parse('2012-01-29T05:00:00Z') }],
  });
  expect(eventAt(event, CHANGE_AT).replay).toMatchObject({ url: 'https://www.immunogen.com', dialIn: [] });
});

test('a replay does not open before the former call ends, and is left out if it would close by then', ({ content }) => {
  const formerStart = (start: string) => {
    const copy = content.read(EVENT);
    const event = withHistory(content, `at: 2012-01-20T09:00, note: Moved., formerStart: ${start}`);
    content.write(EVENT, copy);
    return eventAt(event, CHANGE_AT - 1).replay;
  };
  content.replace(EVENT, '  through:', '  opens: 2012-01-27T12:00\n  through:');
  expect(formerStart('2012-01-26T08:00')?.opensAt).toBe(Date.parse('2012-01-27T17:00:00Z'));
  expect(formerStart('2012-01-30T08:00')?.opensAt).toBe(Date.parse('2012-01-30T14:00:00Z'));
  expect(formerStart('2012-02-03T22:59')?.closesAt).toBe(Date.parse('2012-02-04T05:00:00Z'));
  expect(formerStart('2012-02-03T23:00')).toBeUndefined();
});

test('the phases of each state, and the change to the next, are transitions', ({ content }) => {
  const event = withHistory(content, 'at: 2012-01-26T08:30, note: Moved., formerStart: 2012-01-26T08:00');
  const iso = eventTransitions(event).map((instant) => new Date(instant).toISOString().slice(0, 16));
  expect(iso).toEqual([
    '2012-01-18T05:00',
    // The doors and the start of the former call, but not its end.
    '2012-01-26T12:45',
    '2012-01-26T13:00',
    '2012-01-26T13:30',
    '2012-01-27T12:45',
    '2012-01-27T13:00',
    // Its length is an estimate.
    '2012-01-27T14:00',
    '2012-01-27T15:00',
    '2012-02-04T05:00',
    '2013-01-27T05:00',
  ]);
});

test('an event is the same between two transitions', ({ content }) => {
  content.replace(EVENT, 'kind:', 'status: cancelled\nkind:');
  const event = withHistory(
    content,
    'at: 2012-01-26T08:30, note: Moved., formerStart: 2012-01-26T08:00',
    'at: 2012-01-27T08:30, note: Cancelled., formerStatus: confirmed',
  );
  const transitions = eventTransitions(event);
  transitions.forEach((transition, index) => {
    const next = transitions[index + 1] ?? transition + 1e12;
    expect(eventAt(event, next - 1)).toEqual(eventAt(event, transition));
  });
});

test('a history entry with an unchanged former status is refused', ({ content }) => {
  content.replace(EVENT, 'Announced.', 'Announced.\n  - {at: 2012-01-20T09:00, note: Kept., formerStatus: confirmed}');
  expect(content.problems()).toMatchObject([
    { file: EVENT, line: content.lineOf(EVENT, 'Kept.'), field: 'history[1].formerStatus', found: '"confirmed"' },
  ]);
});
