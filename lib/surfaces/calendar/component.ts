import { createEvent } from 'ics';
import type { CallEvent } from '@/lib/content/types';
import { isCalledOff } from '@/lib/domain/phase';
import type { Language } from '@/messages/language';
import type { CalendarEntry } from './entry';
import { calendarText, quoteParameter } from './text';
import { eventAddress, MOST_NUMBERS } from './wording';

/**
 * An entry as a VEVENT, unfolded, each line ended by CR LF, with the ways to join it as RFC 7986 names
 * them, which npm `ics` does not know.
 */
export function eventComponent(event: CallEvent, entry: CalendarEntry, siteUrl: string, language: Language): string {
  const { error, value } = createEvent(entry);
  if (!value) throw new Error(`There is no calendar entry for ${event.slug}: ${problems(error)}`);
  const unfolded = value.replace(/\r\n[ \t]/g, '');
  // No text has a line break of its own: lib/surfaces/calendar/text.ts. What ends a component is on a line alone.
  const [component = ''] = /BEGIN:VEVENT\r\n.*\r\nEND:VEVENT\r\n/s.exec(unfolded) ?? [];
  // Properties stand before components: RFC 5545, section 3.6.1.
  return component.replace(/(?=^(?:BEGIN:VALARM|END:VEVENT)\r\n)/m, () =>
    conferences(event, siteUrl, language).join(''),
  );
}

/** CONFERENCE (RFC 7986, section 5.11): the numbers to dial and the gate of the webcast, never what is behind it. */
function conferences(event: CallEvent, siteUrl: string, language: Language): string[] {
  if (isCalledOff(event)) return [];
  const words = language.messages.calendar;
  const numbers = event.dialIn.slice(0, MOST_NUMBERS).map(({ label, number, passcode }) =>
    // The passcode is told and not dialled: phones lose it from a number.
    conference('PHONE', words.label(label, passcode), `tel:${number}`),
  );
  const webcast = event.webcast
    ? [conference('AUDIO', words.webcastLabel, `${eventAddress(event, siteUrl, language)}/webcast`)]
    : [];
  return [...numbers, ...webcast];
}

const conference = (feature: 'PHONE' | 'AUDIO', label: string, address: string) =>
  `CONFERENCE;VALUE=URI;FEATURE=${feature};LABEL=${quoteParameter(calendarText(label))}:${address}\r\n`;

/** What npm `ics` gives as an error is often a plain object, which would print as `[object Object]`. */
function problems(error: unknown): string {
  const { errors } = error as { errors?: string[] };
  return errors ? errors.join('; ') : String(error);
}
