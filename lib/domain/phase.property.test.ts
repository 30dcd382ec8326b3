import fc from 'fast-check';
import { anyCallTimes } from '@/testing/arbitrary';
import { test } from '@/testing/unit';
import { gateAnswer } from './gate';
import { DAY_MS, type Instant } from './instant';
import { eventPhase, phaseTransitions } from './phase';
import { nextTransition } from './transitions';
import type { EventTimes, Phase } from './types';

const ORDER: Phase[] = ['scheduled', 'starting', 'live', 'ended', 'replay', 'archived'];
const RUNS = { numRuns: 1000 };

/** An event and an instant: next to one of its boundaries, or anywhere from a day before to a day after. */
const anyMoment = anyCallTimes.chain((event) => {
  const transitions = phaseTransitions(event);
  const beside = fc
    .tuple(fc.constantFrom(...transitions), fc.constantFrom(-1, 0, 1))
    .map(([at, distance]) => at + distance);
  const anywhere = fc.integer({ min: event.doorsAt - DAY_MS, max: (transitions.at(-1) ?? 0) + DAY_MS });
  return fc.record({ event: fc.constant(event), now: fc.oneof(beside, anywhere) });
});

test('phases never go backwards', () => {
  fc.assert(
    fc.property(anyMoment, fc.nat({ max: 30 * DAY_MS }), ({ event, now }, wait) => {
      return ORDER.indexOf(eventPhase(event, now)) <= ORDER.indexOf(eventPhase(event, now + wait));
    }),
    RUNS,
  );
});

test('a phase lasts until the next transition, which is later than now and starts another', () => {
  fc.assert(
    fc.property(anyMoment, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), ({ event, now }, part) => {
      const phase = eventPhase(event, now);
      const next = nextTransition(phaseTransitions(event), now);
      if (next === undefined) return phase === 'archived' && eventPhase(event, now + DAY_MS * 1000) === 'archived';
      const between = now + Math.floor((next - now) * part);
      return (
        next > now &&
        eventPhase(event, between) === phase &&
        eventPhase(event, next - 1) === phase &&
        eventPhase(event, next) !== phase
      );
    }),
    RUNS,
  );
});

const WEBCAST_OPEN: Phase[] = ['starting', 'live'];
const WEBCAST_EARLY: Phase[] = ['scheduled'];
const REPLAY_OPEN: Phase[] = ['replay'];
const REPLAY_OVER: Phase[] = ['archived'];

function expectedStates(event: EventTimes, now: Instant) {
  const phase = eventPhase(event, now);
  const webcast = WEBCAST_OPEN.includes(phase) ? 'open' : WEBCAST_EARLY.includes(phase) ? 'early' : 'over';
  const replay = REPLAY_OPEN.includes(phase) ? 'open' : REPLAY_OVER.includes(phase) ? 'over' : 'early';
  return { webcast, replay: event.replay ? replay : 'absent' };
}

test('gates are open in exactly their own phases', () => {
  fc.assert(
    fc.property(anyMoment, ({ event, now }) => {
      const expected = expectedStates(event, now);
      return (
        gateAnswer({ ...event, webcast: {} }, 'webcast', now).state === expected.webcast &&
        gateAnswer(event, 'replay', now).state === expected.replay
      );
    }),
    RUNS,
  );
});

test('an early gate opens at its stated instant, and an open one closes at it', () => {
  fc.assert(
    fc.property(anyMoment, fc.constantFrom('webcast', 'replay'), ({ event, now }, gate) => {
      const at = (instant: Instant) => gateAnswer({ ...event, webcast: {} }, gate, instant);
      const answer = at(now);
      if (answer.state === 'early') {
        return at(answer.opensAt - 1).state === 'early' && at(answer.opensAt).state === 'open';
      }
      if (answer.state === 'open')
        return at(answer.closesAt - 1).state === 'open' && at(answer.closesAt).state === 'over';
      return answer.state === 'absent' || (answer.since !== undefined && at(answer.since - 1).state === 'open');
    }),
    RUNS,
  );
});

test('a cancelled or postponed event has no open gate', () => {
  fc.assert(
    fc.property(
      anyMoment,
      fc.constantFrom('cancelled' as const, 'postponed' as const),
      fc.constantFrom('webcast' as const, 'replay' as const),
      ({ event, now }, status, gate) =>
        !['open', 'early'].includes(gateAnswer({ ...event, status, webcast: {} }, gate, now).state),
    ),
    RUNS,
  );
});
