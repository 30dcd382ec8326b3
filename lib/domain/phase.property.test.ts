import fc from 'fast-check';
import { anyCallTimes } from '@/testing/arbitrary';
import { test } from '@/testing/unit';
import { gateAnswer } from './gate';
import { DAY_MS, type Instant } from './instant';
import { eventPhase, phaseTransitions } from './phase';
import { nextTransition } from './transitions';
import type { EventTimes, Phase } from './types';

const ORDER: Phase[] = ['scheduled', 'starting', 'live', 'overrun', 'ended', 'replay', 'archived'];
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

test('phase and gates last until the next transition, which is later than now and changes one of them', () => {
  fc.assert(
    fc.property(anyMoment, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), ({ event, now }, part) => {
      const said = (at: Instant) => {
        const gates = (['webcast', 'replay'] as const).map(
          (gate) => gateAnswer({ ...event, webcast: {} }, gate, at).state,
        );
        return [eventPhase(event, at), ...gates].join();
      };
      const next = nextTransition(phaseTransitions(event), now);
      const last = event.replay && event.replay.closesAt === undefined ? 'replay' : 'archived';
      if (next === undefined) return said(now).startsWith(last) && said(now + DAY_MS * 1000) === said(now);
      const between = now + Math.floor((next - now) * part);
      return next > now && said(between) === said(now) && said(next - 1) === said(now) && said(next) !== said(now);
    }),
    RUNS,
  );
});

const WEBCAST_OPEN: Phase[] = ['starting', 'live', 'overrun'];
const WEBCAST_EARLY: Phase[] = ['scheduled'];
const REPLAY_OPEN: Phase[] = ['replay'];
const REPLAY_OVER: Phase[] = ['archived'];

function expectedStates(event: EventTimes, now: Instant) {
  const phase = eventPhase(event, now);
  const webcast = WEBCAST_OPEN.includes(phase) ? 'open' : WEBCAST_EARLY.includes(phase) ? 'early' : 'over';
  const { opensAt = 0, closesAt = Number.POSITIVE_INFINITY } = event.replay ?? {};
  const inOverrun = now < opensAt ? 'early' : now < closesAt ? 'open' : 'over';
  const otherwise = REPLAY_OPEN.includes(phase) ? 'open' : REPLAY_OVER.includes(phase) ? 'over' : 'early';
  // Past an estimated end, the replay opens by its own window.
  const replay = phase === 'overrun' ? inOverrun : otherwise;
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
      if (answer.state === 'open') {
        if (answer.closesAt === undefined) return at(now + DAY_MS * 10_000).state === 'open';
        return at(answer.closesAt - 1).state === 'open' && at(answer.closesAt).state === 'over';
      }
      return answer.state === 'absent' || (answer.since !== undefined && at(answer.since - 1).state === 'open');
    }),
    RUNS,
  );
});

test('an estimated end opens a door and closes none', () => {
  fc.assert(
    fc.property(anyMoment, ({ event, now }) => {
      if (!event.endIsEstimate) return event.overAt === event.endAt;
      const webcast = (at: Instant) => gateAnswer({ ...event, webcast: {} }, 'webcast', at).state;
      const wasOpen = webcast(event.endAt - 1) === 'open';
      return (!wasOpen || webcast(event.endAt) === 'open') && (now >= event.overAt || webcast(now) !== 'over');
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
