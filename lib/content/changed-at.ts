import { type CalendarDate, type Instant, MINUTE_MS } from '@/lib/domain/instant';
import { phaseTransitions } from '@/lib/domain/phase';
import { calendarDateAt } from '@/lib/domain/wall-time';
import { firstInstantFrom } from '@/lib/domain/window-end';
import { furtherReleases } from './further-releases';
import type { CallEvent, Release } from './types';

/** The instant of the last public change of a release: its publication, a later translation, its last correction. */
export function releaseChangedAt({ publishAt, corrections, translatedAt = publishAt }: Release): Instant {
  return Math.max(publishAt, translatedAt, ...corrections.map(({ at }) => at));
}

/** The instant of the last public change of an event's page, up to `now`. */
export function eventChangedAt(event: CallEvent, now: Instant): Instant {
  const instants = [
    event.translatedAt ?? event.publishAt,
    ...event.history.map(({ at }) => at),
    ...event.materials.map(({ publishAt }) => publishAt),
    ...event.releases.map(({ publishAt }) => publishAt),
    ...phaseTransitions(event),
  ];
  return Math.max(event.publishAt, ...instants.filter((instant) => instant <= now));
}

/** The day of a change of an event, if only its day is known and not its time. */
export function dayOfChange(
  { publishAt, publishedOn, history, materials, releases }: CallEvent,
  at: Instant,
): CalendarDate | undefined {
  if (publishedOn !== undefined && publishAt === at) return publishedOn;
  const change = history.find((each) => each.day !== undefined && each.at === at);
  const release = [...materials, ...releases].find(
    (each) => each.publication?.kind === 'day' && each.publishAt === at,
  )?.publication;
  return change?.day ?? (release?.kind === 'day' ? release.date : undefined);
}

/**
 * LAST-MODIFIED of an event's calendar entry. Calendars compare it with their copy: without it, Evolution ignores a
 * moved start. The time at which a delay was announced is not recorded, so the start of its day counts.
 */
export function entryChangedAt(event: CallEvent): Instant {
  const { publishAt, history, delayedFrom, endedAt, timeZone, translatedAt = 0 } = event;
  const further = furtherReleases(event).map(({ publishAt }) => publishAt);
  const delayedOn = delayedFrom && firstInstantFrom(calendarDateAt(delayedFrom, timeZone), timeZone);
  return Math.max(history.at(-1)?.at ?? publishAt, delayedOn ?? 0, endedAt ?? 0, translatedAt, ...further);
}

/** SEQUENCE of an event's calendar entry: the number of its changes. A longer delay gives a higher number. */
export function entryRevision({ history, startAt, delayedFrom, endedAt, translatedAt }: CallEvent): number {
  const late = delayedFrom === undefined ? 0 : Math.ceil((startAt - delayedFrom) / MINUTE_MS);
  return (
    Math.max(0, history.length - 1) + late + (endedAt === undefined ? 0 : 1) + (translatedAt === undefined ? 0 : 1)
  );
}
