import type { Company, WithdrawnEvent } from '@/lib/content/types';
import type { Language } from '@/messages/language';
import { type CalendarEntry, entryUid } from './entry';
import { entryTimes } from './entry-times';

/**
 * What calendars are told of an event that was withdrawn: that it is cancelled. Its UID and its start are all that is
 * left of it, so that programs find the entry that they have.
 */
export function withdrawnEntry(event: WithdrawnEvent, company: Company, language: Language): CalendarEntry {
  return {
    uid: entryUid(event, company),
    ...entryTimes(event),
    timestamp: event.at,
    lastModified: event.at,
    sequence: event.revision,
    status: 'CANCELLED',
    title: language.messages.calendar.withdrawn,
    transp: 'TRANSPARENT',
  };
}
