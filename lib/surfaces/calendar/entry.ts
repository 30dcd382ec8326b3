import type { EventAttributes, EventStatus } from 'ics';
import { entryChangedAt, entryRevision } from '@/lib/content/changed-at';
import type { CallEvent, Company } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import type { Language } from '@/messages/language';
import { type EntryTimes, entryTimes } from './entry-times';
import { calendarText } from './text';
import { entryDescription, entryLocation, entryTitle, eventAddress } from './wording';

/**
 * Input of npm `ics`. Its types lack `timestamp` (DTSTAMP), without which it writes the current time, and entries
 * without an end.
 */
export type CalendarEntry = Omit<EventAttributes, 'end' | 'duration'> & EntryTimes & { timestamp: Instant };

// A postponed event has no time. RFC 5545 has no status for that: the entry is cancelled, and its title says why.
const STATUS: Record<CallEvent['status'], EventStatus> = {
  confirmed: 'CONFIRMED',
  tentative: 'TENTATIVE',
  postponed: 'CANCELLED',
  cancelled: 'CANCELLED',
};

/** Not of the site's host, which may change: the UID must stay the same. */
export function entryUid({ id }: { id: string }, { website }: Company): string {
  return `${id}@${new URL(website).host}`;
}

/**
 * The calendar entry of an event. The same event always gives the same entry.
 * @param siteUrl public origin without a trailing slash
 */
export function calendarEntry(event: CallEvent, company: Company, siteUrl: string, language: Language): CalendarEntry {
  const title = calendarText(entryTitle(event, company, language));
  const location = entryLocation(event, siteUrl, language);
  const changedAt = entryChangedAt(event);
  return {
    uid: entryUid(event, company),
    ...entryTimes(event),
    timestamp: changedAt,
    lastModified: changedAt,
    created: event.history[0]?.at ?? event.publishAt,
    sequence: entryRevision(event),
    status: STATUS[event.status],
    title,
    description: calendarText(entryDescription(event, siteUrl, language)),
    url: eventAddress(event, siteUrl, language),
    ...(location ? { location: calendarText(location) } : {}),
    ...geoOf(event),
    // Nor does a day without hours keep anybody from anything.
    ...(isCalledOff(event) || event.days ? { transp: 'TRANSPARENT' } : {}),
  };
}

/** GEO (RFC 5545, section 3.8.1.6). */
function geoOf(event: CallEvent): Pick<CalendarEntry, 'geo'> {
  const { latitude: lat, longitude: lon } = event.venue ?? {};
  return isCalledOff(event) || lat === undefined || lon === undefined ? {} : { geo: { lat, lon } };
}
