import { earliest, type Instant } from './instant';
import { eventPhase, isCalledOff, phaseTransitions } from './phase';
import { nextTransition } from './transitions';
import type { EventTimes } from './types';

/** Whether there is still something to come to: the event itself, or its replay. */
export function isCurrent(event: EventTimes, now: Instant): boolean {
  return !isCalledOff(event) && eventPhase(event, now) !== 'archived';
}

/** Whether the event has not ended yet. */
export function isUpcoming(event: EventTimes, now: Instant): boolean {
  return now < event.endAt;
}

/** The event that most readers come for: the next that has not ended, else one whose replay lasts. */
export function featuredEvent<E extends EventTimes>(events: readonly E[], now: Instant): E | undefined {
  const current = events.filter((event) => isCurrent(event, now)).sort((a, b) => a.startAt - b.startAt);
  return current.find((event) => isUpcoming(event, now)) ?? current.at(-1);
}

/**
 * When pages about these events say something else next. Publications are no part of it: their
 * instants are not public.
 */
export function refreshAt(events: readonly EventTimes[], now: Instant): Instant | undefined {
  const turns = events
    .filter((event) => !isCalledOff(event))
    .map((event) => nextTransition(phaseTransitions(event), now));
  return earliest(turns.filter((turn) => turn !== undefined));
}
