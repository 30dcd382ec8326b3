import type { Release } from '@/lib/content/types';
import { isPublished } from '@/lib/domain/embargo';
import type { Instant } from '@/lib/domain/instant';
import { isCalendarDate, isTimeZone, WallTimeError, wallTimeAt, wallTimeToInstant } from '@/lib/domain/wall-time';
import type { Asker } from './questions';
import type { ImportFields } from './todo';

/** When a release becomes public: at a wall time, on a day from its first instant on, or, as a draft, not yet. */
export type PublishAs = { at: string } | { on: string } | 'draft';

/** A time or a day as it is typed; undefined for what is neither, or names no instant in the zone. */
export function publicationOf(typed: string, timeZone: string): PublishAs | undefined {
  if (typed === 'draft' || typed === '') return 'draft';
  if (isCalendarDate(typed)) return { on: typed };
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed) || !isTimeZone(timeZone)) return undefined;
  try {
    wallTimeToInstant(typed, timeZone);
    return { at: typed };
  } catch (error) {
    if (error instanceof WallTimeError) return undefined;
    throw error;
  }
}

/** Asks until the answer is a time, a day or nothing. */
export async function askPublication(asker: Asker, timeZone: string): Promise<PublishAs> {
  for (;;) {
    const typed = await asker.ask(
      `\nWhen does the release become public?\n  YYYY-MM-DDTHH:mm in ${timeZone}, or YYYY-MM-DD: from midnight on\n  (Enter keeps it as a draft) > `,
    );
    const publication = publicationOf(typed.trim(), timeZone);
    if (publication) return publication;
  }
}

/** The hour or day that is known. */
export function dayOrTime(publication: PublishAs): string | undefined {
  if (publication === 'draft') return undefined;
  return 'at' in publication ? publication.at : publication.on;
}

/** Writes it into the fields of a release. A draft keeps the day that the text states. */
export function publish(release: ImportFields, publication: PublishAs): void {
  if (publication === 'draft') release.draft = 'true';
  else if ('on' in publication) release.publishedOn = publication.on;
  else {
    const { publishedOn: _day, ...rest } = release;
    const entries = Object.entries(rest);
    const place = Object.keys(release).indexOf('publishedOn');
    for (const key of Object.keys(release)) delete release[key];
    Object.assign(release, Object.fromEntries(entries.toSpliced(place, 0, ['publishAt', publication.at])));
  }
}

/** "public at 2012-01-18T08:00 (America/New_York)", as a release ends its import. */
export function becomesPublic({ draft, publishAt, publication }: Release, timeZone: string, now: Instant): string {
  if (draft) return 'a draft: not public until "draft" is removed';
  const since = isPublished({ draft, publishAt }, now) ? 'public since' : 'public from';
  const midnight = publication.kind === 'day' ? ', the first instant of the day: write publishAt for an hour' : '';
  return `${since} ${wallTimeAt(publishAt, timeZone)} (${timeZone})${midnight}`;
}
