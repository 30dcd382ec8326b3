import { type CalendarDate, HOUR_MS, type Instant, MINUTE_MS } from '@/lib/domain/instant';
import { WallTimeError, wallTimeToInstant } from '@/lib/domain/wall-time';
import { clock, type TimeMention } from './times';
import type { Moment } from './types';

/** A time on a day in its zone, or why it names no instant. */
export type Placed = { moment: Moment } | { refused: 'clock-change' | 'no-such-time' | 'no-zone' };

/** Places a time on a day. */
export function place(date: CalendarDate, time: TimeMention): Placed {
  if (time.impossible) return { refused: 'no-such-time' };
  const timeZone = ianaZone(time);
  if (!timeZone) return { refused: 'no-zone' };
  const next = time.hour === 24;
  const day = next ? new Date(Date.parse(`${date}T00:00:00Z`) + 24 * HOUR_MS).toISOString().slice(0, 10) : date;
  const wallTime = `${day}T${next ? '00:00' : clock(time)}`;
  try {
    return { moment: { wallTime, timeZone, instant: wallTimeToInstant(wallTime, timeZone) } };
  } catch (error) {
    if (error instanceof WallTimeError) return { refused: 'clock-change' };
    throw error;
  }
}

/** The IANA zone of a time. `GMT` is universal time. */
export function ianaZone(time: TimeMention): string | undefined {
  const zone = time.zone?.timeZone;
  return zone === 'GMT' ? 'UTC' : zone;
}

const OFFSETS_APART = 26 * HOUR_MS;

/**
 * Whether a second zone's time can mean the same instant as the first, on that day or a neighbouring one.
 * `GMT` and `BST` beside another zone are read as what London shows too: releases write either all year.
 */
export function agrees(moment: Moment, date: CalendarDate, other: TimeMention): boolean {
  const zone = ianaZone(other);
  if (!zone) return true;
  const zones = zone === 'UTC' || zone === 'Europe/London' ? ['UTC', 'Europe/London'] : [zone];
  return zones.some((each) => neighbours(date).some((day) => instantOf(day, other, each) === moment.instant));
}

function neighbours(date: CalendarDate): CalendarDate[] {
  const noon = Date.parse(`${date}T12:00:00Z`);
  return [-24, 0, 24].map((hours) => new Date(noon + hours * HOUR_MS).toISOString().slice(0, 10));
}

function instantOf(date: CalendarDate, time: TimeMention, timeZone: string): Instant | undefined {
  try {
    return wallTimeToInstant(`${date}T${clock(time)}`, timeZone);
  } catch (error) {
    if (error instanceof WallTimeError) return undefined;
    throw error;
  }
}

/** Hours and minutes between two instants, in words. */
export function apart(a: Instant, b: Instant): string {
  const minutes = Math.abs(a - b) / MINUTE_MS;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (minutes * MINUTE_MS > OFFSETS_APART) return `${Math.round(hours / 24)} days`;
  return [hours && `${hours} h`, rest && `${rest} min`].filter(Boolean).join(' ');
}

/** An instant with the offset of its zone: `2012-01-27T08:00:00-05:00`. */
export function withOffset({ wallTime, instant }: Moment): string {
  const minutes = (Date.parse(`${wallTime}Z`) - instant) / MINUTE_MS;
  const sign = minutes < 0 ? '-' : '+';
  const absolute = Math.abs(minutes);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${wallTime}:00${sign}${two(Math.floor(absolute / 60))}:${two(absolute % 60)}`;
}
