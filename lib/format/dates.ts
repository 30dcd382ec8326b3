import type { CalendarDate, Instant } from '@/lib/domain/instant';
import { wallTimeAt } from '@/lib/domain/wall-time';

// Everything here is read with `Intl`: `formatInTimeZone` is an hour wrong inside a clock change of the
// process's own zone (date-fns-tz issue 258), and `Intl` knows what each zone is called.

type Options = Intl.DateTimeFormatOptions;

const DAY: Options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a hundred times as long as using it. */
function formatter(timeZone: string, options: Options): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', ...options });
    formatters.set(key, known);
  }
  return known;
}

function part(instant: Instant, timeZone: string, options: Options, type: Intl.DateTimeFormatPartTypes): string {
  const found = formatter(timeZone, options)
    .formatToParts(instant)
    .find((each) => each.type === type);
  if (!found) throw new Error(`There is no ${type} in ${JSON.stringify(options)}.`);
  return found.value;
}

const zoneIn = (instant: Instant, timeZone: string, timeZoneName: NonNullable<Options['timeZoneName']>) =>
  part(instant, timeZone, { timeZoneName }, 'timeZoneName');

/** A zone without a name for all year is named as on that day: `UTC` rather than `GMT+0`. */
function zoneNamed(instant: Instant, timeZone: string, style: 'short' | 'long'): string {
  const allYear = zoneIn(instant, timeZone, `${style}Generic`);
  return allYear.startsWith('GMT') ? zoneIn(instant, timeZone, style) : allYear;
}

/** `Friday, January 27, 2012`: the day at an instant in a zone, or a calendar day. */
export function formatDay(day: Instant | CalendarDate, timeZone: string): string {
  return formatDate(day, timeZone, DAY);
}

/** `Jan 27, 2012`, where there is little room. */
export function formatShortDay(day: Instant | CalendarDate, timeZone: string): string {
  return formatDate(day, timeZone, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** A calendar day is the same in every zone. */
function formatDate(day: Instant | CalendarDate, timeZone: string, options: Options): string {
  return typeof day === 'string'
    ? formatter('UTC', options).format(Date.parse(`${day}T00:00:00Z`))
    : formatter(timeZone, options).format(day);
}

/** `8:00 a.m. ET`: the way announcements write it, with the letters that hold all year. */
export function formatTime(instant: Instant, timeZone: string): string {
  const [hour = 0, minute] = wallTimeAt(instant, timeZone).slice(11).split(':').map(Number);
  const time = `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
  return `${time} ${zoneNamed(instant, timeZone, 'short')}`;
}

/** Keeps `8:00 a.m. ET` on one line. */
export function unbroken(text: string): string {
  return text.replace(/ (?=[ap]\.m\.)|(?<=[ap]\.m\.) /g, '\u00a0');
}

/** `Friday, January 27, 2012, 8:00 a.m. ET`. */
export function formatDayTime(instant: Instant, timeZone: string): string {
  return `${formatDay(instant, timeZone)}, ${formatTime(instant, timeZone)}`;
}

/** `Eastern Time`. */
export function zoneName(instant: Instant, timeZone: string): string {
  return zoneNamed(instant, timeZone, 'long');
}

/** `2012-01-27T08:00:00-05:00`: RFC 3339 with the zone's offset at that instant. */
export function isoWithOffset(instant: Instant, timeZone: string): string {
  // Every offset since 1972 is a whole number of minutes: seconds are the same in all zones.
  const seconds = new Date(instant).toISOString().slice(16, 19);
  // UTC itself is `GMT` or `GMT+00:00`: versions of ICU differ.
  const offset = zoneIn(instant, timeZone, 'longOffset').slice('GMT'.length) || '+00:00';
  return wallTimeAt(instant, timeZone) + seconds + offset;
}
