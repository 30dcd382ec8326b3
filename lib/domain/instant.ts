/** A point on the world's time line: epoch milliseconds. */
export type Instant = number;

/** A time as an author writes it, `YYYY-MM-DDTHH:mm`; it means nothing without an IANA zone. */
export type WallTime = string;

/** A calendar day as an author writes it, `YYYY-MM-DD`. */
export type CalendarDate = string;

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The earliest of some instants, or undefined if there is none. */
export function earliest(instants: Iterable<Instant>): Instant | undefined {
  let first: Instant | undefined;
  for (const instant of instants) if (first === undefined || instant < first) first = instant;
  return first;
}
