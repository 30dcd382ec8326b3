import type { CalendarDate, Instant } from './instant';
import { calendarDateAt, dayAfter, firstInstantOf, WallTimeError } from './wall-time';

/** How a window ends, as people say it: through a whole day, or until an instant during one. */
export type WindowEnd = { kind: 'day'; date: CalendarDate } | { kind: 'instant'; at: Instant };

/**
 * How a half-open window ends, in the zone of its event: "through February 3" closes with the first instant of
 * February 4, and its last day is February 3 wherever it is named. Undefined if no end is known.
 */
export function windowEnd(window: { closesAt: Instant }, timeZone: string): WindowEnd;
export function windowEnd(window: { closesAt?: Instant | undefined }, timeZone: string): WindowEnd | undefined;
export function windowEnd({ closesAt }: { closesAt?: Instant | undefined }, timeZone: string): WindowEnd | undefined {
  if (closesAt === undefined) return undefined;
  const date = calendarDateAt(closesAt - 1, timeZone);
  return date === calendarDateAt(closesAt, timeZone) ? { kind: 'instant', at: closesAt } : { kind: 'day', date };
}

/**
 * The instant at which a window closes that is open through a day.
 * @throws WallTimeError where the day is malformed, or missing in that zone
 */
export function endOfDay(date: CalendarDate, timeZone: string): Instant {
  firstInstantOf(date, timeZone);
  return firstInstantFrom(dayAfter(date), timeZone);
}

/** The first instant of a day, or of the day after where the clocks of the zone skip it whole. */
export function firstInstantFrom(date: CalendarDate, timeZone: string): Instant {
  try {
    return firstInstantOf(date, timeZone);
  } catch (error) {
    if (error instanceof WallTimeError) return firstInstantOf(dayAfter(date), timeZone);
    throw error;
  }
}
