import type { EventAttributes, EventStatus } from 'ics';
import type { CallEvent, Company } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import type { Language } from '@/messages/language';
import { calendarText } from './text';
import { entryDescription, entryLocation, entryTitle, eventAddress } from './wording';

/** Input of npm `ics`. Its types lack `timestamp` (DTSTAMP), without which it writes the current time. */
export type CalendarEntry = EventAttributes & { timestamp: Instant };

// A postponed event has no time. RFC 5545 has no status for that: the entry is cancelled, and its title says why.
const STATUS: Record<CallEvent['status'], EventStatus> = {
  confirmed: 'CONFIRMED',
  tentative: 'TENTATIVE',
  postponed: 'CANCELLED',
  cancelled: 'CANCELLED',
};

/**
 * When the event was last changed, from its own history. Calendar programs compare it with their copy; Evolution ignores
 * a moved start without it.
 */
export function lastChangedAt({ history }: CallEvent): Instant {
  return (history.at(-1) ?? history[0]).at;
}

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
  const changedAt = lastChangedAt(event);
  return {
    uid: entryUid(event, company),
    // Instants become UTC. npm `ics` reads date arrays in the zone of the process.
    start: event.startAt,
    end: event.endAt,
    timestamp: changedAt,
    lastModified: changedAt,
    created: event.history[0].at,
    sequence: event.history.length - 1,
    status: STATUS[event.status],
    title,
    description: calendarText(entryDescription(event, siteUrl, language)),
    url: eventAddress(event, siteUrl, language),
    ...(location ? { location: calendarText(location) } : {}),
    ...(isCalledOff(event) ? { transp: 'TRANSPARENT' } : {}),
  };
}
