import {
  CALL,
  CALL_OF_UNKNOWN_LENGTH,
  CALL_WITH_LASTING_REPLAY,
  CALL_WITH_LATE_REPLAY,
  CALL_WITHOUT_REPLAY,
} from '@/testing/event-times';
import { expect, test } from '@/testing/unit';
import { HOUR_MS } from './instant';
import { eventPhase, isCalledOff, phaseTransitions } from './phase';
import type { EventTimes, Phase } from './types';

const { doorsAt, startAt, endAt, replay } = CALL;
const lateReplayAt = CALL_WITH_LATE_REPLAY.replay.opensAt;

// Each boundary with the phase before it and the phase from it.
const BOUNDARIES: [string, EventTimes, number, Phase, Phase][] = [
  ['the doors open a quarter of an hour before the start', CALL, doorsAt, 'scheduled', 'starting'],
  ['the call is live from its start', CALL, startAt, 'starting', 'live'],
  ['the replay opens when the call ends', CALL, endAt, 'live', 'replay'],
  ['the replay closes at midnight after its last day, in New York', CALL, replay.closesAt, 'replay', 'archived'],
  ['a call of unknown length may be over at its expected end', CALL_OF_UNKNOWN_LENGTH, endAt, 'live', 'overrun'],
  ['it is over an hour later', CALL_OF_UNKNOWN_LENGTH, endAt + HOUR_MS, 'overrun', 'replay'],
  ['a call without a replay is archived when it ends', CALL_WITHOUT_REPLAY, endAt, 'live', 'archived'],
  ['a call without a replay has doors', CALL_WITHOUT_REPLAY, doorsAt, 'scheduled', 'starting'],
  ['a call without a replay starts', CALL_WITHOUT_REPLAY, startAt, 'starting', 'live'],
  ['a call waits for a replay that opens later', CALL_WITH_LATE_REPLAY, endAt, 'live', 'ended'],
  ['a replay that opens later opens', CALL_WITH_LATE_REPLAY, lateReplayAt, 'ended', 'replay'],
  ['a replay without an end opens', CALL_WITH_LASTING_REPLAY, lateReplayAt, 'ended', 'replay'],
  ['a replay that opened later closes', CALL_WITH_LATE_REPLAY, replay.closesAt, 'replay', 'archived'],
];

for (const [rule, event, boundary, before, from] of BOUNDARIES) {
  test(`${rule}: ${before} until a millisecond before, ${from} at the instant`, () => {
    expect(eventPhase(event, boundary - 1)).toBe(before);
    expect(eventPhase(event, boundary)).toBe(from);
    expect(eventPhase(event, boundary + 1)).toBe(from);
  });
}

test('a replay without an end never closes by itself', () => {
  expect(eventPhase(CALL_WITH_LASTING_REPLAY, lateReplayAt + 1e13)).toBe('replay');
  expect(phaseTransitions(CALL_WITH_LASTING_REPLAY)).toEqual([doorsAt, startAt, endAt, lateReplayAt]);
});

test('an event whose doors open at its start is never starting', () => {
  const event = { ...CALL, doorsAt: startAt };
  expect(eventPhase(event, startAt - 1)).toBe('scheduled');
  expect(eventPhase(event, startAt)).toBe('live');
});

test('the phase does not depend on the status', () => {
  for (const status of ['confirmed', 'tentative', 'postponed', 'cancelled'] as const) {
    expect(eventPhase({ ...CALL, status }, startAt)).toBe('live');
  }
});

test('a cancelled or postponed event is called off, a tentative one is not', () => {
  expect(isCalledOff({ status: 'cancelled' })).toBe(true);
  expect(isCalledOff({ status: 'postponed' })).toBe(true);
  expect(isCalledOff({ status: 'tentative' })).toBe(false);
  expect(isCalledOff({ status: 'confirmed' })).toBe(false);
});

test('each phase starts at its boundary, once and in order', () => {
  expect(phaseTransitions(CALL)).toEqual([doorsAt, startAt, endAt, replay.closesAt]);
  expect(phaseTransitions(CALL_WITH_LATE_REPLAY)).toEqual([doorsAt, startAt, endAt, lateReplayAt, replay.closesAt]);
  expect(phaseTransitions(CALL_WITHOUT_REPLAY)).toEqual([doorsAt, startAt, endAt]);
  const overAt = endAt + HOUR_MS;
  expect(phaseTransitions(CALL_OF_UNKNOWN_LENGTH)).toEqual([doorsAt, startAt, endAt, overAt, replay.closesAt]);
});
