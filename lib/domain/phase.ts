import type { Instant } from './instant';
import type { EventTimes, Phase, Window } from './types';
import { hasClosed } from './window';

/**
 * The phase of an event at an instant. All intervals are half-open: an event that starts at 8:00 is
 * live at 8:00:00.000 and was starting a millisecond before. Past an estimated end it is in overrun: it may be over.
 * A replay without an end lasts: the event is never archived. One that has no hours or lasts several days is live within
 * its sessions alone; for the rest of its days it is their `day`.
 */
export function eventPhase(event: EventTimes, now: Instant): Phase {
  if (now < event.doorsAt) return 'scheduled';
  if (now < event.startAt) return 'starting';
  if (now < event.endAt) return !event.days || isInSession(event, now) ? 'live' : 'day';
  if (now < event.overAt) return 'overrun';
  if (!event.replay || hasClosed(event.replay, now)) return 'archived';
  return now < event.replay.opensAt ? 'ended' : 'replay';
}

function isInSession({ sessions = [] }: EventTimes, now: Instant): boolean {
  return sessions.some(({ startAt, endAt }) => startAt <= now && now < endAt);
}

/** Whether people decided that the event does not take place when it was announced for. */
export function isCalledOff(event: Pick<EventTimes, 'status'>): boolean {
  return event.status === 'cancelled' || event.status === 'postponed';
}

/** The instants at which the event's phase or one of its gates changes, in order. */
export function phaseTransitions(
  event: EventTimes & { webcasts?: readonly { window?: Window | undefined }[] | undefined },
): Instant[] {
  const { doorsAt, startAt, endAt, overAt, replay } = event;
  const sessions = [
    ...(event.sessions ?? []).flatMap((session) => [session.startAt, session.endAt]),
    ...(event.webcasts ?? []).flatMap(({ window }) => [window?.opensAt, window?.closesAt]),
  ];
  const instants = [doorsAt, startAt, ...sessions, endAt, overAt, replay?.opensAt, replay?.closesAt];
  return [...new Set(instants.filter((instant) => instant !== undefined))].sort((a, b) => a - b);
}
