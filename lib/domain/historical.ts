import type { Instant } from './instant';
import { calendarDateAt, dayAfter, firstInstantOf, monthsAfter, WallTimeError } from './wall-time';

/** What is marked as historical from an instant on: its age might not be obvious otherwise (SEC 34-58288). */
export interface Ageing {
  historicalAt: Instant;
}

/** When something of an instant becomes historical: with the first instant of the same day some months later. */
export function historicalAfter(at: Instant, months: number, timeZone: string): Instant {
  const date = monthsAfter(calendarDateAt(at, timeZone), months);
  try {
    return firstInstantOf(date, timeZone);
  } catch (error) {
    // A day that the clocks of the zone skipped whole.
    if (error instanceof WallTimeError) return firstInstantOf(dayAfter(date), timeZone);
    throw error;
  }
}

export function isHistorical({ historicalAt }: Ageing, now: Instant): boolean {
  return now >= historicalAt;
}
