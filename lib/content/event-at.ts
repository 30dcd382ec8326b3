import type { Instant } from '@/lib/domain/instant';
import { phaseTransitions } from '@/lib/domain/phase';
import type { CallEvent } from './types';

/**
 * The public state of an event at an instant. A change takes effect as a whole at the `at` of its history entry: until
 * then the former start, status and replay apply, and the entry does not exist.
 */
export function eventAt({ formerly, ...event }: CallEvent, now: Instant): CallEvent {
  // The first is the announcement.
  const history = event.history.filter(({ at }, index) => index === 0 || at <= now);
  const former = formerly.find(({ until }) => now < until);
  if (!former) return { ...event, history, formerly: [] };
  const { until: _, ...state } = former;
  return { ...event, ...state, history, formerly: [] };
}

/** The transitions of an event, sorted: its history entries, and phases and windows of each state while it applies. */
export function eventTransitions(event: CallEvent): Instant[] {
  const instants = new Set(event.history.map(({ at }) => at));
  let since = Number.NEGATIVE_INFINITY;
  for (const state of [...event.formerly, { ...event, until: Number.POSITIVE_INFINITY }]) {
    const dialIn = (state.replay?.dialIn ?? []).flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]);
    for (const instant of [...phaseTransitions(state), ...dialIn, state.historicalAt]) {
      if (instant !== undefined && since <= instant && instant < state.until) instants.add(instant);
    }
    since = state.until;
  }
  return [...instants].sort((a, b) => a - b);
}
