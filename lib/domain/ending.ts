import { ESTIMATED_LENGTH_MINUTES, OVERRUN_MINUTES } from './assumptions';
import { type Instant, MINUTE_MS } from './instant';
import type { EventTimes } from './types';

interface Stated {
  startAt: Instant;
  /** If it was stated. */
  lengthMs?: number | undefined;
  /** If stated. The event is expected to have ended by then. */
  replayOpensAt?: Instant | undefined;
  /** `ended` in the file: written on the day, after the event. */
  endedAt?: Instant | undefined;
}

/** The end of an event, stated or estimated. Nothing closes at an estimated end, but at `overAt` after it. */
export function endOf({
  startAt,
  lengthMs,
  replayOpensAt,
  endedAt,
}: Stated): Pick<EventTimes, 'endAt' | 'overAt' | 'endIsEstimate'> {
  const known = endedAt ?? (lengthMs === undefined ? undefined : startAt + lengthMs);
  if (known !== undefined) return { endAt: known, overAt: known, endIsEstimate: false };
  const estimate = startAt + ESTIMATED_LENGTH_MINUTES * MINUTE_MS;
  const isSooner = replayOpensAt !== undefined && startAt < replayOpensAt && replayOpensAt < estimate;
  const endAt = isSooner ? replayOpensAt : estimate;
  return { endAt, overAt: endAt + OVERRUN_MINUTES * MINUTE_MS, endIsEstimate: true };
}
