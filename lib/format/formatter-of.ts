import type { CalendarDate, Instant } from '@/lib/domain/instant';
import { wallTimeAt } from '@/lib/domain/wall-time';
import type { Formatter } from './formatter';
import { type DateOptions, formatDate, formatDays, zoneLetters } from './intl';
import { formatSize } from './size';

const DAY: DateOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const SHORT_DAY: DateOptions = { day: 'numeric', month: 'short', year: 'numeric' };

/** What tells the dates and times of a language from what `Intl` writes. */
interface Habits {
  /** A time of day, with the name of its zone. @param hour 0 to 23 @param minute two digits */
  time(hour: number, minute: string, zone: string): string;
  /** A day and a time. */
  dayTime(day: string, time: string): string;
  zoneName?(instant: Instant, timeZone: string): string;
  /** A day, and several, long or short. */
  day?(day: Instant | CalendarDate, timeZone: string, isShort: boolean): string;
  days?(first: CalendarDate, last: CalendarDate, isShort: boolean): string;
  /** Keeps a time on one line. */
  unbroken?(text: string): string;
  dayPeriods?: Formatter['dayPeriods'];
  /** The names of bytes and of their thousands, where they are not `bytes`, `kB`, `MB`, `GB`. */
  units?: readonly [string, string, string, string];
}

/** The formatter of a language: `Intl` in its locale, and its habits. @param locale as in `fr-CA` */
export function formatterOf(locale: string, habits: Habits): Formatter {
  const numbers = new Intl.NumberFormat(locale);
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const point = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).format(1.5).charAt(1);
  const options = (isShort: boolean) => (isShort ? SHORT_DAY : DAY);
  const dayOf =
    habits.day ??
    ((day: Instant | CalendarDate, timeZone: string, isShort: boolean) =>
      formatDate(locale, day, timeZone, options(isShort)));
  const daysOf =
    habits.days ??
    ((first: CalendarDate, last: CalendarDate, isShort: boolean) => formatDays(locale, first, last, options(isShort)));
  const formatter: Formatter = {
    locale,
    day: (day, timeZone) => dayOf(day, timeZone, false),
    shortDay: (day, timeZone) => dayOf(day, timeZone, true),
    days: (first, last) => daysOf(first, last, false),
    shortDays: (first, last) => daysOf(first, last, true),
    time(instant, timeZone) {
      const [hour = '0', minute = '00'] = wallTimeAt(instant, timeZone).slice(11).split(':');
      return habits.time(Number(hour), minute, formatter.zoneName(instant, timeZone));
    },
    dayTime: (instant, timeZone) => habits.dayTime(formatter.day(instant, timeZone), formatter.time(instant, timeZone)),
    shortDayTime: (instant, timeZone) =>
      habits.dayTime(formatter.shortDay(instant, timeZone), formatter.time(instant, timeZone)),
    zoneName: habits.zoneName ?? ((instant, timeZone) => zoneLetters(locale, instant, timeZone)),
    language: (tag) => languages.of(tag) ?? tag,
    unbroken: habits.unbroken ?? ((text) => text),
    dayPeriods: habits.dayPeriods,
    number: (value) => numbers.format(value),
    size: (bytes) => formatSize(bytes, habits.units, point),
  };
  return formatter;
}
