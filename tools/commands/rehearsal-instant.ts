import { type Instant, SECOND_MS } from '@/lib/domain/instant';
import { isCalendarDate, WallTimeError, wallTimeToInstant } from '@/lib/domain/wall-time';
import { UsageError } from './usage-error';

/** Wall time to the minute, optional seconds, optional offset from UTC. */
const WRITTEN = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::(\d{2}(?:\.\d{1,3})?))?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * Parses the start of a rehearsal: a wall time in the company's zone, `2012-01-27T07:59:30`, or a time with an offset
 * from UTC, `2012-01-27T07:59:30-05:00`.
 * @throws UsageError if it is invalid, or falls into a gap or a repeated hour of the company's zone
 */
export function rehearsalInstant(text: string, companyZone: string): Instant {
  const [, wallTime = '', seconds = '0', offset] = WRITTEN.exec(text) ?? [];
  // Date.parse reads 30 February as 1 March.
  if (!isCalendarDate(wallTime.slice(0, 10)) || Number(seconds) >= 60) throw new UsageError(notAnInstant(text));
  if (!offset) return companyInstant(wallTime, companyZone) + Math.round(Number(seconds) * SECOND_MS);
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new UsageError(notAnInstant(text));
  return instant;
}

function companyInstant(wallTime: string, zone: string): Instant {
  try {
    return wallTimeToInstant(wallTime, zone);
  } catch (error) {
    if (!(error instanceof WallTimeError)) throw error;
    throw new UsageError(`--at ${error.message}, or write the offset from UTC behind it, as in -05:00`);
  }
}

function notAnInstant(text: string): string {
  return `--at "${text}" is not a time: write 2012-01-27T07:59:30 in the company's zone, or with an offset from UTC`;
}
