import type { Instant } from '@/lib/domain/instant';
import { phaseTransitions } from '@/lib/domain/phase';
import type { CallEvent, Release } from './types';

/** The instant of the last public change of a release: its publication or its last correction. */
export function releaseChangedAt({ publishAt, corrections }: Release): Instant {
  return Math.max(publishAt, ...corrections.map(({ at }) => at));
}

/** The instant of the last public change of an event's page, up to `now`. */
export function eventChangedAt(event: CallEvent, now: Instant): Instant {
  const instants = [
    ...event.history.map(({ at }) => at),
    ...event.materials.map(({ publishAt }) => publishAt),
    ...phaseTransitions(event),
  ];
  return Math.max(event.publishAt, ...instants.filter((instant) => instant <= now));
}
