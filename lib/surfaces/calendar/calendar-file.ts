import { foldCalendar } from './fold';

const PRODUCT = '-//Investor Newsroom//Events//EN';

// RFC 5545, section 3.6, requires at least one component. A time zone is invisible.
const NO_EVENT = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');

/**
 * A calendar file (RFC 5545). No METHOD: with one it would be an iTIP message, which needs an ORGANIZER (RFC 5546,
 * section 3.2.1).
 * @param components unfolded, each line ending with CR LF
 * @param properties of the calendar itself, unfolded, without line endings
 */
export function calendarFile(components: string[], properties: string[] = []): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'CALSCALE:GREGORIAN', `PRODID:${PRODUCT}`, ...properties, ''];
  return foldCalendar(`${head.join('\r\n')}${components.join('') || NO_EVENT}END:VCALENDAR\r\n`);
}
