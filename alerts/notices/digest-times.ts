import { DAY_MS, type Instant } from '@/lib/domain/instant';
import { calendarDateAt, wallTimeToInstant } from '@/lib/domain/wall-time';

/** When digests are sent, in the company's time: after the close of American and European exchanges. */
const WALL_CLOCK = '18:00';
const FRIDAY = 5;

export type DigestKind = 'daily' | 'weekly';

/** A digest: what was told within `(from, at]`. */
export interface DigestTime {
  id: string;
  kind: DigestKind;
  from: Instant;
  at: Instant;
}

/** The last digests up to an instant. */
export function lastDigests(now: Instant, timeZone: string): DigestTime[] {
  const times = digestTimes(now, timeZone).filter((at) => at <= now);
  const fridays = times.filter((at) => isFriday(at, timeZone));
  return [digest('daily', times, timeZone), digest('weekly', fridays, timeZone)];
}

/** The first digest after an instant. */
export function nextDigestAt(now: Instant, timeZone: string): Instant {
  return digestTimes(now, timeZone).find((at) => at > now) ?? now + DAY_MS;
}

function digest(kind: DigestKind, times: readonly Instant[], timeZone: string): DigestTime {
  const [from = 0, at = 0] = times.slice(-2);
  return { id: `${kind} ${calendarDateAt(at, timeZone)}`, kind, from, at };
}

/** Two weeks of them, and two to come. */
function digestTimes(now: Instant, timeZone: string): Instant[] {
  return Array.from({ length: 18 }, (_, day) =>
    wallTimeToInstant(`${calendarDateAt(now + (day - 15) * DAY_MS, timeZone)}T${WALL_CLOCK}`, timeZone),
  );
}

function isFriday(at: Instant, timeZone: string): boolean {
  return new Date(`${calendarDateAt(at, timeZone)}T00:00:00Z`).getUTCDay() === FRIDAY;
}
