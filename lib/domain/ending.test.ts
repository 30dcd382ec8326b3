import { expect, test } from '@/testing/unit';
import { endOf } from './ending';
import { HOUR_MS, MINUTE_MS } from './instant';

const startAt = Date.parse('2012-01-27T13:00:00Z');
const HOUR_LATER = startAt + HOUR_MS;

test('a stated length ends the event, and it is over then', () => {
  const endAt = startAt + 45 * MINUTE_MS;
  expect(endOf({ startAt, lengthMs: 45 * MINUTE_MS })).toEqual({ endAt, overAt: endAt, endIsEstimate: false });
});

test('without one, an hour is an estimate, and it is over an hour later', () => {
  const expected = { endAt: HOUR_LATER, overAt: HOUR_LATER + HOUR_MS, endIsEstimate: true };
  expect(endOf({ startAt })).toEqual(expected);
});

test('a replay that is stated to open sooner says when the event is expected to be over', () => {
  const endAt = (replayOpensAt: number) => endOf({ startAt, replayOpensAt }).endAt;
  expect(endAt(HOUR_LATER - MINUTE_MS)).toBe(HOUR_LATER - MINUTE_MS);
  expect(endAt(HOUR_LATER)).toBe(HOUR_LATER);
  expect(endAt(HOUR_LATER + MINUTE_MS)).toBe(HOUR_LATER);
  // Of a call that was delayed until after that.
  expect(endAt(startAt)).toBe(HOUR_LATER);
});

test('what people said on the day counts before anything that was stated or estimated', () => {
  for (const minutes of [20, 45, 80, 200]) {
    const endedAt = startAt + minutes * MINUTE_MS;
    const known = { endAt: endedAt, overAt: endedAt, endIsEstimate: false };
    expect(endOf({ startAt, endedAt })).toEqual(known);
    expect(endOf({ startAt, endedAt, lengthMs: HOUR_MS, replayOpensAt: HOUR_LATER })).toEqual(known);
  }
});
