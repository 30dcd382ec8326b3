import fc from 'fast-check';
import { anyInstant, anyZone, ZONES } from '@/testing/arbitrary';
import { test } from '@/testing/unit';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from './instant';
import { calendarDateAt, dayAfter, firstInstantOf, WallTimeError, wallTimeAt, wallTimeToInstant } from './wall-time';

const RUNS = { numRuns: 1000 };

const offsetAt = (instant: Instant, zone: string) => Date.parse(`${wallTimeAt(instant, zone)}Z`) - instant;

interface ClockChange {
  zone: string;
  at: Instant;
}

let changes: ClockChange[] | undefined;

/** The minutes at which the clocks of the zones change, found by bisecting the weeks in which they do. */
function clockChanges(): ClockChange[] {
  changes ??= ZONES.flatMap((zone) => {
    const found: ClockChange[] = [];
    for (let week = Date.UTC(1990, 0, 1); week < Date.UTC(2038, 0, 1); week += 7 * DAY_MS) {
      const offset = offsetAt(week, zone);
      let before = week;
      let after = week + 7 * DAY_MS;
      if (offset === offsetAt(after, zone)) continue;
      while (after - before > MINUTE_MS) {
        const middle = before + Math.floor((after - before) / 2 / MINUTE_MS) * MINUTE_MS;
        if (offsetAt(middle, zone) === offset) before = middle;
        else after = middle;
      }
      found.push({ zone, at: after });
    }
    return found;
  });
  return changes;
}

const minutesAround = fc.integer({ min: -120, max: 120 }).map((minutes) => minutes * MINUTE_MS);
// Computed on first use: every process of a run loads this file, and only one runs its tests.
const anyChange = fc.nat().map((index) => clockChanges()[index % clockChanges().length] as ClockChange);

/** A minute anywhere, or within two hours of a change of clocks. */
const anyMinute = fc.oneof(
  fc.record({ zone: anyZone, at: anyInstant.map((at) => at - (at % MINUTE_MS)) }),
  fc.tuple(anyChange, minutesAround).map(([{ zone, at }, distance]) => ({ zone, at: at + distance })),
);

/** A wall time anywhere, or around one that clocks skip or repeat. */
const anyWallTime = fc
  .oneof(
    anyMinute.map(({ zone, at }) => ({ zone, shown: at })),
    fc
      .tuple(anyChange, minutesAround)
      .map(([{ zone, at }, distance]) => ({ zone, shown: at + offsetAt(at - MINUTE_MS, zone) + distance })),
  )
  .map(({ zone, shown }) => ({ zone, wallTime: new Date(shown).toISOString().slice(0, 16) }));

/** How many instants show the wall time of one. The clocks of these zones move by whole half hours, by less than three. */
function timesShown(at: Instant, zone: string): number {
  const wallTime = wallTimeAt(at, zone);
  let count = 0;
  for (let other = at - 3 * HOUR_MS; other <= at + 3 * HOUR_MS; other += 30 * MINUTE_MS) {
    if (wallTimeAt(other, zone) === wallTime) count++;
  }
  return count;
}

/** The instant of a wall time, or the message of its refusal. Other errors are rethrown. */
function read(wallTime: string, zone: string): Instant | string {
  try {
    return wallTimeToInstant(wallTime, zone);
  } catch (error) {
    if (error instanceof WallTimeError) return error.message;
    throw error;
  }
}

test('the wall time of any instant gives that instant, or is refused as repeated', () => {
  fc.assert(
    fc.property(anyMinute, ({ zone, at }) => {
      const answer = read(wallTimeAt(at, zone), zone);
      return timesShown(at, zone) === 1 ? answer === at : String(answer).includes('happens twice');
    }),
    RUNS,
  );
});

test('any wall time gives an instant that shows it, or is refused', () => {
  fc.assert(
    fc.property(anyWallTime, ({ zone, wallTime }) => {
      const answer = read(wallTime, zone);
      return typeof answer === 'string' || wallTimeAt(answer, zone) === wallTime;
    }),
    RUNS,
  );
});

test('a wall time is refused as skipped only if no instant shows it', () => {
  fc.assert(
    fc.property(anyWallTime, ({ zone, wallTime }) => {
      const asUtc = Date.parse(`${wallTime}Z`);
      const offsets = [asUtc - DAY_MS, asUtc + DAY_MS].map((at) => offsetAt(at, zone));
      const isShown = offsets.some((offset) => wallTimeAt(asUtc - offset, zone) === wallTime);
      return isShown !== String(read(wallTime, zone)).includes('does not exist');
    }),
    RUNS,
  );
});

test('a day starts when the day before ends, and does not come back', () => {
  fc.assert(
    fc.property(anyMinute, ({ zone, at }) => {
      const date = calendarDateAt(at, zone);
      const first = firstInstantOf(date, zone);
      const next = firstInstantOf(dayAfter(date), zone);
      const begins = calendarDateAt(first, zone) === date && dayAfter(calendarDateAt(first - 1, zone)) === date;
      return begins && first <= at && at < next && calendarDateAt(next - 1, zone) === date;
    }),
    RUNS,
  );
});
