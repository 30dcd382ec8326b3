import { wallTimeAt } from '@/lib/domain/wall-time';
import type { Formatter } from './formatter';
import { type DateOptions, formatDate, formatDays, zoneLetters } from './intl';
import { formatSize } from './size';

const LOCALE = 'en-US';
const DAY: DateOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const SHORT_DAY: DateOptions = { day: 'numeric', month: 'short', year: 'numeric' };

const numbers = new Intl.NumberFormat(LOCALE);
const languages = new Intl.DisplayNames(LOCALE, { type: 'language' });

/** American English, the way announcements write it. */
export const english: Formatter = {
  locale: LOCALE,
  day: (day, timeZone) => formatDate(LOCALE, day, timeZone, DAY),
  shortDay: (day, timeZone) => formatDate(LOCALE, day, timeZone, SHORT_DAY),
  days: (first, last) => formatDays(LOCALE, first, last, DAY),
  shortDays: (first, last) => formatDays(LOCALE, first, last, SHORT_DAY),
  time(instant, timeZone) {
    const [hour = 0, minute] = wallTimeAt(instant, timeZone).slice(11).split(':').map(Number);
    const time = `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
    return `${time} ${english.zoneName(instant, timeZone)}`;
  },
  dayTime: (instant, timeZone) => `${english.day(instant, timeZone)}, ${english.time(instant, timeZone)}`,
  shortDayTime: (instant, timeZone) => `${english.shortDay(instant, timeZone)}, ${english.time(instant, timeZone)}`,
  zoneName: (instant, timeZone) => zoneLetters(LOCALE, instant, timeZone),
  language: (tag) => languages.of(tag) ?? tag,
  unbroken: (text) => text.replace(/ (?=[ap]\.m\.)|(?<=[ap]\.m\.) /g, '\u00a0'),
  dayPeriods: { am: 'a.m.', pm: 'p.m.' },
  number: (value) => numbers.format(value),
  size: formatSize,
};
