import fc from 'fast-check';
import { anyInstant, ZONES as COMMON_ZONES } from '@/testing/arbitrary';
import { test } from '@/testing/unit';
import { DAY_MS, type Instant, MINUTE_MS } from './instant';
import { calendarDateAt, dayAfter, firstInstantOf, WallTimeError, wallTimeAt, wallTimeToInstant } from './wall-time';

/** Also those whose clocks have moved by two, three and seven hours. */
const ZONES = [...COMMON_ZONES, 'Antarctica/Troll', 'Antarctica/Casey', 'Antarctica/Vostok'];
const anyZone = fc.constantFrom(...ZONES);

const RUNS = { numRuns: 1000 };

const offsetAt = (instant: Instant, zone: string) => Date.parse(`${wallTimeAt(instant, zone)}Z`) - instant;

interface ClockChange {
  zone: string;
  at: Instant;
}

let changes: ClockChange[] | undefined;

/** The minutes at which the clocks of the zones change, found by halving the weeks in which they do. */
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
// Only when they are asked for: every process of a run loads this file, and one of them tests it.
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

/** All offsets from UTC that clocks have had since 1990. */
const OFFSETS = Array.from({ length: 105 }, (_, index) => (-12 * 60 + index * 15) * MINUTE_MS);

/** Every instant that shows a wall time, found by trying them all. */
function instantsShowing(wallTime: string, zone: string): Instant[] {
  const asUtc = Date.parse(`${wallTime}Z`);
  return OFFSETS.map((offset) => asUtc - offset).filter((instant) => wallTimeAt(instant, zone) === wallTime);
}

/** What a wall time is read as: an instant, or the words of its refusal. Any other error is thrown on. */
function read(wallTime: string, zone: string): Instant | string {
  try {
    return wallTimeToInstant(wallTime, zone);
  } catch (error) {
    if (error instanceof WallTimeError) return error.message;
    throw error;
  }
}

test('a wall time is read as the one instant that shows it, and refused where none does or two do', () => {
  const expected = (wallTime: string, zone: string) => {
    const [instant, second] = instantsShowing(wallTime, zone);
    if (second !== undefined) return 'happens twice';
    return instant ?? 'does not exist';
  };
  fc.assert(
    fc.property(anyWallTime, ({ zone, wallTime }) => {
      const answer = read(wallTime, zone);
      const right = expected(wallTime, zone);
      return typeof right === 'string' ? String(answer).includes(right) : answer === right;
    }),
    RUNS,
  );
});

test('a day begins as the day before ends, for good', () => {
  fc.assert(
    fc.property(anyMinute, ({ zone, at }) => {
      const date = calendarDateAt(at, zone);
      const first = firstInstantOf(date, zone);
      const next = firstInstantOf(dayAfter(date), zone);
      const begins = calendarDateAt(first, zone) === date && dayAfter(calendarDateAt(first - 1, zone)) === date;
      // Clocks that fall back over midnight show the first hours of the day before it begins for good.
      const isRepeated = instantsShowing(wallTimeAt(at, zone), zone).length > 1;
      return begins && (first <= at || isRepeated) && at < next && calendarDateAt(next - 1, zone) === date;
    }),
    RUNS,
  );
});
