import type { Instant } from './instant';
import { calendarDateAt, monthsAfter } from './wall-time';
import { firstInstantFrom } from './window-end';

/** What is marked as historical from an instant on: its age might not be obvious otherwise (SEC 34-58288). */
export interface Ageing {
  historicalAt: Instant;
}

/** When something of an instant becomes historical: with the first instant of the same day some months later. */
export function historicalAfter(at: Instant, months: number, timeZone: string): Instant {
  return firstInstantFrom(monthsAfter(calendarDateAt(at, timeZone), months), timeZone);
}

export function isHistorical({ historicalAt }: Ageing, now: Instant): boolean {
  return now >= historicalAt;
}
