import { fromZonedTime } from 'date-fns-tz/fromZonedTime';
import { type CalendarDate, DAY_MS, type Instant, MINUTE_MS, type WallTime } from './instant';

/** A wall time that names no instant, or two. The message says which and what to write instead. */
export class WallTimeError extends Error {
  override name = 'WallTimeError';
}

const WALL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What the formatters below write: month, day, year, time. */
const SHOWN = /^(\d{2})\/(\d{2})\/(\d+), (\d{2}:\d{2})$/;

const formatters = new Map<string, Intl.DateTimeFormat>();

function wallClock(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/**
 * Whether a name is an IANA zone with a place in it. Abbreviations such as `EST` are refused: the
 * IANA data takes them for an offset that is fixed all year. `UTC` is allowed.
 */
export function isTimeZone(name: string): boolean {
  if (name !== 'UTC' && !/^[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$/.test(name)) return false;
  if (/^(Etc|SystemV)\//.test(name)) return false;
  try {
    wallClock(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * What a clock on the wall shows at an instant, to the minute. Read with `Intl`, since
 * `formatInTimeZone` is an hour wrong inside a clock change of the process's own zone
 * (date-fns-tz issue 258).
 */
export function wallTimeAt(instant: Instant, timeZone: string): WallTime {
  // Read from the whole text: asking for its parts takes three times as long, ten thousands of times for an archive.
  const [, month, day, year, time] = SHOWN.exec(wallClock(timeZone).format(instant)) ?? [];
  return `${year?.padStart(4, '0')}-${month}-${day}T${time}`;
}

/** The calendar day at an instant in a zone. */
export function calendarDateAt(instant: Instant, timeZone: string): CalendarDate {
  return wallTimeAt(instant, timeZone).slice(0, 10);
}

/** Whether a string is a day that exists, `YYYY-MM-DD`. */
export function isCalendarDate(date: string): boolean {
  if (!CALENDAR_DATE.test(date)) return false;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

/** The calendar day after another. */
export function dayAfter(date: CalendarDate): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** The number of days from one calendar day to another; negative if that is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

/** The same day some months later, or the last day of that month where it is shorter. */
export function monthsAfter(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0));
  lastDay.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return lastDay.toISOString().slice(0, 10);
}

/** Every instant at which the clocks of a zone show a wall time: none where they skip it, two where they repeat it. */
function instantsShowing(wallTime: WallTime, timeZone: string): Instant[] {
  const proposed = fromZonedTime(`${wallTime}:00`, timeZone).getTime();
  // Two offsets: that of the day before and that of the day after. Around a clock change they differ.
  const asUtc = Date.parse(`${wallTime}Z`);
  const bySide = [proposed - DAY_MS, proposed + DAY_MS].map((near) => asUtc - offsetAt(near, timeZone));
  return [...new Set([proposed, ...bySide])]
    .filter((instant) => wallTimeAt(instant, timeZone) === wallTime)
    .sort((a, b) => a - b);
}

/** How far the clocks of a zone are ahead of UTC at a whole minute, in milliseconds. */
function offsetAt(instant: Instant, timeZone: string): number {
  return Date.parse(`${wallTimeAt(instant, timeZone)}Z`) - instant;
}

/**
 * The instant at which the clocks of a zone show a wall time.
 * @throws WallTimeError where the time is malformed, where clocks skip it, or where they show it twice
 */
export function wallTimeToInstant(wallTime: WallTime, timeZone: string): Instant {
  if (!WALL_TIME.test(wallTime) || !isCalendarDate(wallTime.slice(0, 10)) || !isTimeOfDay(wallTime.slice(11))) {
    throw new WallTimeError(`"${wallTime}" is not a time: write YYYY-MM-DDTHH:mm, as in 2012-01-27T08:00`);
  }
  requireTimeZone(timeZone);
  const [instant, second] = instantsShowing(wallTime, timeZone);
  if (instant === undefined) {
    throw new WallTimeError(
      `${wallTime} does not exist in ${timeZone}: clocks skip it on that day; write a time before or after the gap`,
    );
  }
  if (second !== undefined) {
    throw new WallTimeError(
      `${wallTime} happens twice in ${timeZone}: clocks are set back on that day; write a time outside of the repeated hour`,
    );
  }
  return instant;
}

function requireTimeZone(name: string): void {
  if (!isTimeZone(name)) {
    throw new WallTimeError(`"${name}" is not a time zone: write an IANA name, as in America/New_York`);
  }
}

function isTimeOfDay(time: string): boolean {
  return Number(time.slice(0, 2)) < 24 && Number(time.slice(3)) < 60;
}

/**
 * The first instant of a calendar day in a zone: midnight, or where clocks skip midnight, the instant
 * after the gap. Where clocks fall back into the day before, it is the second midnight, so that nothing
 * is published early and "through the day before" lasts as long as that day does.
 * @throws WallTimeError where the day is malformed or missing in that zone (Samoa, 30 December 2011)
 */
export function firstInstantOf(date: CalendarDate, timeZone: string): Instant {
  if (!isCalendarDate(date)) {
    throw new WallTimeError(`"${date}" is not a day: write YYYY-MM-DD, as in 2012-02-03`);
  }
  requireTimeZone(timeZone);
  // Some zones show midnight twice within one day: the day began with the first.
  const beginsDay = (midnight: Instant) => calendarDateAt(midnight - 1, timeZone) < date;
  const atMidnight = instantsShowing(`${date}T00:00`, timeZone).filter(beginsDay).at(-1);
  if (atMidnight !== undefined) return atMidnight;
  const [noon] = instantsShowing(`${date}T12:00`, timeZone);
  if (noon === undefined) {
    throw new WallTimeError(`${date} does not exist in ${timeZone}: clocks skip it; write the day before or after`);
  }
  // A clock change falls on a whole minute, and no earlier than the noon before.
  let before = noon - DAY_MS;
  let within = noon;
  while (within - before > MINUTE_MS) {
    const middle = before + Math.floor((within - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (calendarDateAt(middle, timeZone) < date) before = middle;
    else within = middle;
  }
  return within;
}
