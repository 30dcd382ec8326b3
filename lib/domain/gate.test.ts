import {
  CALL,
  CALL_OF_UNKNOWN_LENGTH,
  CALL_WITH_LASTING_REPLAY,
  CALL_WITH_LATE_REPLAY,
  CALL_WITHOUT_REPLAY,
} from '@/testing/event-times';
import { expect, test } from '@/testing/unit';
import { type Gate, type GateAnswer, gateAnswer } from './gate';
import { MINUTE_MS } from './instant';

const { doorsAt, startAt, endAt, replay } = CALL;
const lateReplayAt = CALL_WITH_LATE_REPLAY.replay.opensAt;

const webcastEarly: GateAnswer = { state: 'early', opensAt: doorsAt };
const webcastOpen: GateAnswer = { state: 'open', closesAt: endAt };
const webcastOver: GateAnswer = { state: 'over', since: endAt };
const replayEarly: GateAnswer = { state: 'early', opensAt: lateReplayAt };
const replayOpen: GateAnswer = { state: 'open', closesAt: replay.closesAt };
const replayOver: GateAnswer = { state: 'over', since: replay.closesAt };

// The first and the last millisecond of each phase of a call whose replay opens later than it ends.
const PHASES: [string, number, number, GateAnswer, GateAnswer][] = [
  ['scheduled', 0, doorsAt - 1, webcastEarly, replayEarly],
  ['starting', doorsAt, startAt - 1, webcastOpen, replayEarly],
  ['live', startAt, endAt - 1, webcastOpen, replayEarly],
  ['ended', endAt, lateReplayAt - 1, webcastOver, replayEarly],
  ['replay', lateReplayAt, replay.closesAt - 1, webcastOver, replayOpen],
  ['archived', replay.closesAt, replay.closesAt + 1e12, webcastOver, replayOver],
];

for (const [phase, first, last, webcast, rerun] of PHASES) {
  test(`while ${phase}, the webcast is ${webcast.state} and the replay is ${rerun.state}`, () => {
    for (const now of [first, last]) {
      expect(gateAnswer(CALL_WITH_LATE_REPLAY, 'webcast', now)).toEqual(webcast);
      expect(gateAnswer(CALL_WITH_LATE_REPLAY, 'replay', now)).toEqual(rerun);
    }
  });
}

test('if the replay opens when the call ends, the webcast closes at that same instant', () => {
  expect(gateAnswer(CALL, 'webcast', endAt - 1).state).toBe('open');
  expect(gateAnswer(CALL, 'replay', endAt - 1)).toEqual({ state: 'early', opensAt: endAt });
  expect(gateAnswer(CALL, 'webcast', endAt).state).toBe('over');
  expect(gateAnswer(CALL, 'replay', endAt).state).toBe('open');
});

test('a replay without an end is open from its opening on, and over only when the event is called off', () => {
  const at = (now: number) => gateAnswer(CALL_WITH_LASTING_REPLAY, 'replay', now);
  expect(at(lateReplayAt - 1)).toEqual(replayEarly);
  expect(at(lateReplayAt)).toEqual({ state: 'open' });
  expect(at(lateReplayAt + 1e13)).toEqual({ state: 'open' });
  const cancelled = { ...CALL_WITH_LASTING_REPLAY, status: 'cancelled' as const };
  expect(gateAnswer(cancelled, 'replay', lateReplayAt)).toEqual({ state: 'over' });
});

test('past an estimated end both gates are open, the webcast for another hour', () => {
  const at = (now: number) =>
    [gateAnswer(CALL_OF_UNKNOWN_LENGTH, 'webcast', now), gateAnswer(CALL_OF_UNKNOWN_LENGTH, 'replay', now)] as const;
  const closesAt = endAt + 60 * MINUTE_MS;
  const early: GateAnswer = { state: 'early', opensAt: endAt };
  expect(at(endAt - 1)).toEqual([{ state: 'open', closesAt }, early]);
  expect(at(endAt)).toEqual([{ state: 'open', closesAt }, replayOpen]);
  expect(at(closesAt - 1)).toEqual([{ state: 'open', closesAt }, replayOpen]);
  expect(at(closesAt)).toEqual([{ state: 'over', since: closesAt }, replayOpen]);
});

const INSTANTS = [doorsAt - 1, doorsAt, startAt, endAt, replay.closesAt - 1, replay.closesAt];

for (const status of ['cancelled', 'postponed'] as const) {
  for (const gate of ['webcast', 'replay'] satisfies Gate[]) {
    test(`the ${gate} of a ${status} event is over in every phase, without saying since when`, () => {
      for (const now of INSTANTS) expect(gateAnswer({ ...CALL, status }, gate, now)).toEqual({ state: 'over' });
    });
  }
}

test('a tentative event has the same gates as a confirmed one', () => {
  const event = { ...CALL, status: 'tentative' as const };
  expect(gateAnswer(event, 'webcast', startAt)).toEqual(webcastOpen);
  expect(gateAnswer(event, 'replay', endAt)).toEqual(replayOpen);
});

test('an event without a webcast or replay has no such gate in any phase, even when cancelled', () => {
  for (const status of ['confirmed', 'cancelled'] as const) {
    for (const now of INSTANTS) {
      expect(gateAnswer({ ...CALL, status, webcast: undefined }, 'webcast', now)).toEqual({ state: 'absent' });
      expect(gateAnswer({ ...CALL_WITHOUT_REPLAY, status }, 'replay', now)).toEqual({ state: 'absent' });
    }
  }
});

test('the webcast opens with the doors, however early', () => {
  const event = { ...CALL, doorsAt: startAt - 30 * MINUTE_MS };
  expect(gateAnswer(event, 'webcast', event.doorsAt - 1)).toEqual({ state: 'early', opensAt: event.doorsAt });
  expect(gateAnswer(event, 'webcast', event.doorsAt)).toEqual(webcastOpen);
});
