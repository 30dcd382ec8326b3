import {
  CALL,
  CALL_OF_UNKNOWN_LENGTH,
  CALL_WITH_LASTING_REPLAY,
  CALL_WITH_LATE_REPLAY,
  CALL_WITHOUT_REPLAY,
} from '@/testing/event-times';
import { expect, test } from '@/testing/unit';
import { featuredEvent, isAwaited, isCurrent, isUpcoming, refreshAt } from './featured';
import type { Ageing } from './historical';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './instant';
import type { EventTimes } from './types';

const { doorsAt, startAt, endAt, replay } = CALL;
const lateReplayAt = CALL_WITH_LATE_REPLAY.replay.opensAt;

/** The same call some days later. */
function later(days: number, event: EventTimes & Ageing = CALL): EventTimes & Ageing {
  const late = days * DAY_MS;
  return {
    ...event,
    doorsAt: event.doorsAt + late,
    startAt: event.startAt + late,
    endAt: event.endAt + late,
    overAt: event.overAt + late,
    replay: event.replay && { opensAt: event.replay.opensAt + late, closesAt: (event.replay.closesAt ?? 0) + late },
  };
}

const CALLED_OFF = [
  { ...CALL, status: 'cancelled' },
  { ...CALL, status: 'postponed' },
] as const;

test('an event that was postponed is awaited after its former date, until it is historical', () => {
  const historicalAt = endAt + 300 * DAY_MS;
  const awaited = (status: EventTimes['status']) =>
    [endAt - 1, endAt, historicalAt - 1, historicalAt].map((now) => isAwaited({ ...CALL, status, historicalAt }, now));
  expect(awaited('postponed')).toEqual([true, true, true, false]);
  for (const status of ['confirmed', 'tentative', 'cancelled'] as const)
    expect(awaited(status)).toEqual([true, false, false, false]);
});

test('an event is upcoming until its last millisecond', () => {
  expect([0, endAt - 1, endAt].map((now) => isUpcoming(CALL, now))).toEqual([true, true, false]);
});

test('an event is current until its replay closes, also before the replay opens', () => {
  const instants = [0, endAt, lateReplayAt - 1, replay.closesAt - 1, replay.closesAt];
  expect(instants.map((now) => isCurrent(CALL_WITH_LATE_REPLAY, now))).toEqual([true, true, true, true, false]);
});

test('an event of unknown length is upcoming and featured until it is over for certain', () => {
  const [call, next] = [CALL_OF_UNKNOWN_LENGTH, later(1)];
  const instants = [endAt - 1, endAt, call.overAt - 1, call.overAt];
  expect(instants.map((now) => isUpcoming(call, now))).toEqual([true, true, true, false]);
  expect(instants.map((now) => featuredEvent([next, call], now))).toEqual([call, call, call, next]);
});

test('an event that is expected to be over makes room for one that people can come into', () => {
  const next = {
    ...later(0),
    startAt: endAt + 15 * MINUTE_MS,
    doorsAt: endAt + MINUTE_MS,
    endAt: endAt + HOUR_MS,
    overAt: endAt + HOUR_MS,
  };
  const featured = (now: number) => featuredEvent([CALL_OF_UNKNOWN_LENGTH, next], now);
  expect(featured(next.doorsAt - 1)).toBe(CALL_OF_UNKNOWN_LENGTH);
  expect(featured(next.doorsAt)).toBe(next);
  // As long as a call is in progress for certain, it stays.
  expect(
    featuredEvent([{ ...CALL, endAt: CALL.endAt + HOUR_MS, overAt: CALL.endAt + HOUR_MS }, next], next.doorsAt),
  ).not.toBe(next);
});

test('a replay without an end is featured until the event is historical', () => {
  const { historicalAt } = CALL_WITH_LASTING_REPLAY;
  expect(featuredEvent([CALL_WITH_LASTING_REPLAY], historicalAt - 1)).toBe(CALL_WITH_LASTING_REPLAY);
  expect(featuredEvent([CALL_WITH_LASTING_REPLAY], historicalAt)).toBeUndefined();
});

test('an event without a replay is current until it ends', () => {
  expect([endAt - 1, endAt].map((now) => isCurrent(CALL_WITHOUT_REPLAY, now))).toEqual([true, false]);
});

test('a cancelled or postponed event is never current', () => {
  for (const event of CALLED_OFF) expect([0, startAt, endAt].some((now) => isCurrent(event, now))).toBe(false);
});

test('the next of several upcoming events is featured, whatever their order', () => {
  const [first, second, third] = [CALL, later(1), later(2)];
  for (const events of [
    [first, second, third],
    [third, first, second],
  ]) {
    expect(featuredEvent(events, 0)).toBe(first);
    expect(featuredEvent(events, endAt - 1)).toBe(first);
    expect(featuredEvent(events, endAt)).toBe(second);
  }
});

test('an upcoming event is featured before a replay', () => {
  expect(featuredEvent([CALL, later(5)], endAt)).toEqual(later(5));
});

test('without an upcoming event, the latest replay is featured until it closes', () => {
  const events = [later(2), CALL, later(5, CALL_WITHOUT_REPLAY)];
  const over = later(5).endAt;
  expect(featuredEvent(events, over)).toBe(events[0]);
  expect(featuredEvent(events, later(2).replay?.closesAt ?? 0)).toBeUndefined();
});

test('a cancelled or postponed event is not featured', () => {
  expect(featuredEvent([...CALLED_OFF, later(5)], 0)).toEqual(later(5));
  expect(featuredEvent(CALLED_OFF, 0)).toBeUndefined();
});

test('the given list is not reordered', () => {
  const events = [later(2), CALL];
  featuredEvent(events, 0);
  expect(events).toEqual([later(2), CALL]);
});

test('a page of an event refreshes at each of its phases, and not after the last', () => {
  const turns = [doorsAt, startAt, endAt, lateReplayAt, replay.closesAt];
  let before = 0;
  for (const turn of turns) {
    expect([before, turn - 1].map((now) => refreshAt([CALL_WITH_LATE_REPLAY], now))).toEqual([turn, turn]);
    before = turn;
  }
  expect(refreshAt([CALL_WITH_LATE_REPLAY], replay.closesAt)).toBeUndefined();
});

test('a page of several events refreshes at the earliest of their phases', () => {
  expect(refreshAt([later(3), CALL], 0)).toBe(doorsAt);
  expect(refreshAt([later(3), CALL], endAt)).toBe(later(3).doorsAt);
  expect(refreshAt([], 0)).toBeUndefined();
});

test('a page of cancelled and postponed events does not refresh', () => {
  expect(refreshAt(CALLED_OFF, 0)).toBeUndefined();
});
