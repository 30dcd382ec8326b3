import { type Ageing, isHistorical } from './historical';
import { earliest, type Instant } from './instant';
import { eventPhase, isCalledOff, phaseTransitions } from './phase';
import { nextTransition } from './transitions';
import type { EventKind, EventTimes } from './types';

/** Whether there is still something to come to: the event itself, or its replay. */
export function isCurrent(event: EventTimes, now: Instant): boolean {
  return !isCalledOff(event) && eventPhase(event, now) !== 'archived';
}

/** Whether the event is to come, going on, or may still be going on. */
export function isUpcoming(event: Pick<EventTimes, 'overAt'>, now: Instant): boolean {
  return now < event.overAt;
}

/** Whether an event is no thing of the past: one that was postponed is to come, whatever its former date. */
export function isAwaited(event: Pick<EventTimes, 'overAt' | 'status'> & Ageing, now: Instant): boolean {
  return isUpcoming(event, now) || (event.status === 'postponed' && !isHistorical(event, now));
}

/** Whether lists show an event apart, as called off: as long as people may wait for it. */
export function isListedAsCalledOff(event: Pick<EventTimes, 'overAt' | 'status'> & Ageing, now: Instant): boolean {
  return isCalledOff(event) && isAwaited(event, now);
}

/**
 * The event that most readers come for: the next that is not over, else one whose replay lasts. One that is expected to
 * be over makes room for one that people can come into. Nobody comes to a key date.
 */
export function featuredEvent<E extends EventTimes & Ageing & { kind?: EventKind }>(
  events: readonly E[],
  now: Instant,
): E | undefined {
  // A replay without an end lasts for good.
  const current = events
    .filter((event) => event.kind !== 'key date' && isCurrent(event, now) && !isHistorical(event, now))
    .sort((a, b) => a.startAt - b.startAt);
  const [next, ...others] = current.filter((event) => isUpcoming(event, now));
  if (!next) return current.at(-1);
  const open = others.find((event) => event.doorsAt <= now && now < event.endAt);
  return (now >= next.endAt && open) || next;
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
