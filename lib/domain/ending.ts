import { ESTIMATED_LENGTH_MINUTES, OVERRUN_MINUTES } from './assumptions';
import { type Instant, MINUTE_MS } from './instant';
import type { EventTimes } from './types';

interface Stated {
  startAt: Instant;
  /** If it was stated. */
  lengthMs?: number | undefined;
  /** If it was stated: the event is expected to be over by then. */
  replayOpensAt?: Instant | undefined;
  /** Said on the day, afterwards. */
  endedAt?: Instant | undefined;
}

/** When an event ends: as people said, or about when it is expected to. An estimate closes nothing by itself. */
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
