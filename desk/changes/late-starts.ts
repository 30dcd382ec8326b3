import type { CallEvent } from '@/lib/content/types';
import { isStartKnown } from '@/lib/domain/days';
import { HOUR_MS, type Instant, MINUTE_MS } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';

/** By how many minutes a call can start late without a second person. */
const MINUTES = [5, 10, 15, 30] as const;

/** The later starts that can be said of an event now: from an hour before its start on, until it has ended. */
export function lateStarts(event: CallEvent, now: Instant): { minutes: number; at: Instant }[] {
  const { startAt, delayedFrom = startAt, endedAt, kind } = event;
  const isTooEarly = now < delayedFrom - HOUR_MS;
  if (isTooEarly || endedAt !== undefined || isCalledOff(event) || !isStartKnown(event) || kind === 'key date')
    return [];
  return MINUTES.map((minutes) => ({ minutes, at: delayedFrom + minutes * MINUTE_MS })).filter(
    ({ at }) => at > now && at > startAt,
  );
}
