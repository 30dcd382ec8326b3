import { createEvent, type EventAttributes } from 'ics';
import type { CallEvent } from '@/lib/content/types';
import { isCalledOff } from '@/lib/domain/phase';
import { telephoneLink } from '@/lib/format/phone';
import type { Language } from '@/messages/language';
import { gateAddress, webcastName } from '../webcasts';
import type { CalendarEntry } from './entry';
import { calendarText, quoteParameter } from './text';
import { eventAddress, MOST_NUMBERS } from './wording';

/**
 * An entry as a VEVENT, unfolded, each line ending with CR LF. Adds CONFERENCE (RFC 7986), which npm `ics` does not
 * support.
 */
export function eventComponent(event: CallEvent, entry: CalendarEntry, siteUrl: string, language: Language): string {
  // Properties come before components: RFC 5545, section 3.6.1.
  return inLanguage(entryComponent(entry, event.slug), event.language ?? language).replace(
    /(?=^(?:BEGIN:VALARM|END:VEVENT)\r\n)/m,
    () => conferences(event, siteUrl, language).join(''),
  );
}

/** Texts with the language that they are in (RFC 5545, section 3.2.10), where it is another than that of old calendars. */
function inLanguage(component: string, { tag }: Language): string {
  return tag === 'en' ? component : component.replace(/^(SUMMARY|DESCRIPTION|LOCATION):/gm, `$1;LANGUAGE=${tag}:`);
}

/** An entry as a VEVENT, as npm `ics` writes it, unfolded. @param name of the event, for errors */
export function entryComponent(entry: CalendarEntry, name: string): string {
  const { error, value } = createEvent(entry as EventAttributes);
  if (!value) throw new Error(`There is no calendar entry for ${name}: ${problems(error)}`);
  const unfolded = value.replace(/\r\n[ \t]/g, '');
  // lib/surfaces/calendar/text.ts removes line breaks from texts, so END:VEVENT on a line of its own is the real one.
  const [component = ''] = /BEGIN:VEVENT\r\n.*\r\nEND:VEVENT\r\n/s.exec(unfolded) ?? [];
  return component;
}

/** CONFERENCE (RFC 7986, section 5.11): dial-in numbers and the webcast's gate, never its target. */
function conferences(event: CallEvent, siteUrl: string, language: Language): string[] {
  if (isCalledOff(event)) return [];
  const words = language.messages.calendar;
  const page = eventAddress(event, siteUrl, language);
  const numbers = event.dialIn.slice(0, MOST_NUMBERS).map(({ label, number, ...codes }) =>
    // The passcode is part of the label: phones drop it from a number.
    conference('PHONE', words.label(label, codes), telephoneLink(number)),
  );
  const webcast = event.webcast ? [conference('AUDIO', words.webcastLabel, gateAddress(page, 'webcast'))] : [];
  const further = event.webcasts
    .slice(0, MOST_NUMBERS)
    .map(({ name, ...of }) => conference('AUDIO', webcastName(of, language), gateAddress(page, 'webcast', name)));
  return [...numbers, ...webcast, ...further];
}

const conference = (feature: 'PHONE' | 'AUDIO', label: string, address: string) =>
  `CONFERENCE;VALUE=URI;FEATURE=${feature};LABEL=${quoteParameter(calendarText(label))}:${address}\r\n`;

/** An error of npm `ics` is often a plain object, which would print as `[object Object]`. */
function problems(error: unknown): string {
  const { errors } = error as { errors?: string[] };
  return errors ? errors.join('; ') : String(error);
}
