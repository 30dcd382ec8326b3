import type { CalendarDate } from '@/lib/domain/instant';
import { isCalendarDate } from '@/lib/domain/wall-time';
import { words } from '../words';

/** A day or an hour that cannot be read, in words for the person who typed it. */
export class TypedError extends Error {
  override name = 'TypedError';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY = /^([a-z]{3,9})\.?,?\s+(?=.*\d)/i;
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i;
const DAY_FIRST = /^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})$/i;

/**
 * A day as people write it: `Jan 27, 2012`, `Friday, January 27, 2012`, `27 January 2012`, `2012-01-27`.
 * @throws TypedError for what has two readings (`1/2/2012`), or does not exist
 */
export function typedDay(text: string): CalendarDate {
  const day = text.replace(/\s+/g, ' ').trim();
  const weekday = indexIn(WEEKDAYS, WEEKDAY.exec(day)?.[1]);
  const date = dateOf(weekday < 0 ? day : day.replace(WEEKDAY, ''));
  if (date === undefined || !isCalendarDate(date)) throw new TypedError(words.times.noDay(text.trim()));
  const own = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday >= 0 && weekday !== own) throw new TypedError(words.times.otherWeekday(text.trim(), date));
  return date;
}

function dateOf(day: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  const [, first, second = '', year] = MONTH_FIRST.exec(day) ?? [];
  const [, before = '', name, last] = DAY_FIRST.exec(day) ?? [];
  const month = indexIn(MONTHS, first ?? name);
  if (month < 0) return undefined;
  return `${year ?? last}-${String(month + 1).padStart(2, '0')}-${(second || before).padStart(2, '0')}`;
}

/** "sept" and "september" are the ninth; a word that only begins alike is none. */
function indexIn(names: readonly string[], word: string | undefined): number {
  const FULL =
    /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?)$/;
  const lower = word?.toLowerCase() ?? '';
  return FULL.test(lower) ? names.indexOf(lower.slice(0, 3)) : -1;
}

const TWELVE = /^(1[0-2]|0?[1-9])(?::([0-5]\d))? ?([ap])\.? ?m\.?$/i;
const TWENTY_FOUR = /^(0\d|1\d|2[0-3]):([0-5]\d)$/;

/**
 * An hour as people write it: `8:00 a.m.`, `8am`, `14:30`, `08:00`, `noon`, `midnight`.
 * @returns `HH:mm`
 * @throws TypedError for what has two readings: `8:00`
 */
export function typedHour(text: string): string {
  const hour = text.replace(/\s+/g, ' ').trim();
  if (/^(?:12 )?noon$/i.test(hour)) return '12:00';
  if (/^(?:12 )?midnight$/i.test(hour)) return '00:00';
  if (TWENTY_FOUR.test(hour)) return hour;
  const [, of12, minutes = '00', half] = TWELVE.exec(hour) ?? [];
  if (of12 === undefined || half === undefined) throw new TypedError(words.times.noHour(hour));
  const hours = (Number(of12) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minutes}`;
}
