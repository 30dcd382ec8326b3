import type { Instant } from '@/lib/domain/instant';
import { phaseTransitions } from '@/lib/domain/phase';
import type { CallEvent, Release } from './types';

/** The last instant at which a release said something new. */
export function releaseChangedAt({ publishAt, corrections }: Release): Instant {
  return Math.max(publishAt, ...corrections.map(({ at }) => at));
}

/** The last instant, up to now, at which the page of an event said something new. */
export function eventChangedAt(event: CallEvent, now: Instant): Instant {
  const instants = [
    ...event.history.map(({ at }) => at),
    ...event.materials.map(({ publishAt }) => publishAt),
    ...phaseTransitions(event),
  ];
  return Math.max(event.publishAt, ...instants.filter((instant) => instant <= now));
}
