import type { CalendarDate, Instant } from '@/lib/domain/instant';

/** Dates, times, zones, numbers and sizes as one language writes them. */
export interface Formatter {
  /** BCP 47, with the region whose habits it follows: `en-US`. */
  locale: string;
  /** `Friday, January 27, 2012`: the day at an instant in a zone, or a calendar day. */
  day(day: Instant | CalendarDate, timeZone: string): string;
  /** `Jan 27, 2012`, where there is little room. */
  shortDay(day: Instant | CalendarDate, timeZone: string): string;
  /** `Tuesday, November 18 – Wednesday, November 19, 2025`. */
  days(first: CalendarDate, last: CalendarDate): string;
  /** `Nov 18–19, 2025`. */
  shortDays(first: CalendarDate, last: CalendarDate): string;
  /** `8:00 a.m. ET`. */
  time(instant: Instant, timeZone: string): string;
  /** `Friday, January 27, 2012, 8:00 a.m. ET`. */
  dayTime(instant: Instant, timeZone: string): string;
  /** `Jan 27, 2012, 8:00 a.m. ET`. */
  shortDayTime(instant: Instant, timeZone: string): string;
  /** `ET`, `BST`: the letters by which readers know a zone. */
  zoneName(instant: Instant, timeZone: string): string;
  /** `German`: the name of a language. @param tag BCP 47 */
  language(tag: string): string;
  /** Keeps a time in a text on one line: its spaces become no-break spaces. */
  unbroken(text: string): string;
  /** How the halves of a day are written, where a clock has twelve hours. Browsers write them their own way. */
  dayPeriods: { am: string; pm: string } | undefined;
  /** `1,234`. */
  number(value: number): string;
  /** `1.2 MB`: decimal units, as file managers show them. @param bytes a whole number */
  size(bytes: number): string;
}
