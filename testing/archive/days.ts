import { type CalendarDate, DAY_MS } from '@/lib/domain/instant';

const WEEKEND = [0, 6];

/** The calendar date a number of days after another, or before it if negative. */
export function daysAfter(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The date itself if it is a weekday, otherwise the Friday before. */
export function workday(date: CalendarDate): CalendarDate {
  return WEEKEND.includes(new Date(`${date}T00:00:00Z`).getUTCDay()) ? workday(daysAfter(date, -1)) : date;
}

/** The same date of another year, or the last of February if there is no February 29. */
export function yearsBefore(date: CalendarDate, years: number): CalendarDate {
  const same = `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`;
  return date.endsWith('-02-29') && Number(same.slice(0, 4)) % 4 !== 0 ? same.replace('-29', '-28') : same;
}
