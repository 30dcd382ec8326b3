import type { Company, WithdrawnEvent } from '@/lib/content/types';
import type { Language } from '@/messages/language';
import { type CalendarEntry, entryUid } from './entry';

/**
 * What calendars are told of an event that was withdrawn: that it is cancelled. Its UID and its start are all that is
 * left of it, so that programs find the entry that they have.
 */
export function withdrawnEntry(event: WithdrawnEvent, company: Company, language: Language): CalendarEntry {
  return {
    uid: entryUid(event, company),
    start: event.startAt,
    end: event.endAt,
    timestamp: event.at,
    lastModified: event.at,
    sequence: event.revision,
    status: 'CANCELLED',
    title: language.messages.calendar.withdrawn,
    transp: 'TRANSPARENT',
  };
}
