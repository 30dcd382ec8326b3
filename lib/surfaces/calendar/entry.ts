import type { EventAttributes, EventStatus } from 'ics';
import type { CallEvent, Company } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import type { Language } from '@/messages/language';
import { calendarText } from './text';
import { entryDescription, entryLocation, entryTitle, eventAddress } from './wording';

/** What npm `ics` takes; its types leave out `timestamp` (DTSTAMP), without which it writes the current time. */
export type CalendarEntry = EventAttributes & { timestamp: Instant };

// A postponed event has no time any more. RFC 5545 has no word for it: the entry is cancelled, and its
// title says why.
const STATUS: Record<CallEvent['status'], EventStatus> = {
  confirmed: 'CONFIRMED',
  tentative: 'TENTATIVE',
  postponed: 'CANCELLED',
  cancelled: 'CANCELLED',
};

/**
 * When the public was last told something about the event. Calendar programs compare it with what they
 * have (Evolution ignores a moved start without it), so it comes from the event's own history.
 */
export function lastChangedAt({ history }: CallEvent): Instant {
  return (history.at(-1) ?? history[0]).at;
}

/**
 * The event as an entry of a calendar: the same event gives the same entry, whenever it is asked for.
 * @param siteUrl public origin, for the addresses in it
 */
export function calendarEntry(event: CallEvent, company: Company, siteUrl: string, language: Language): CalendarEntry {
  const title = calendarText(entryTitle(event, company, language));
  const location = entryLocation(event, siteUrl, language);
  const changedAt = lastChangedAt(event);
  return {
    // The site may move to another host; an entry that was downloaded before must still be this one.
    uid: `${event.id}@${new URL(company.website).host}`,
    // Instants, which become UTC: npm `ics` takes date arrays for the time zone of the process.
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
