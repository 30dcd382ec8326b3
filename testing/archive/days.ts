import { type CalendarDate, DAY_MS } from '@/lib/domain/instant';

const WEEKEND = [0, 6];

/** The calendar day so many days after another, or before it. */
export function daysAfter(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A day itself if people work on it, else the Friday before. */
export function workday(date: CalendarDate): CalendarDate {
  return WEEKEND.includes(new Date(`${date}T00:00:00Z`).getUTCDay()) ? workday(daysAfter(date, -1)) : date;
}

/** The same day of another year; the last of February where that year has no February 29. */
export function yearsBefore(date: CalendarDate, years: number): CalendarDate {
  const same = `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`;
  return date.endsWith('-02-29') && Number(same.slice(0, 4)) % 4 !== 0 ? same.replace('-29', '-28') : same;
}

/** Days from one to another. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}
