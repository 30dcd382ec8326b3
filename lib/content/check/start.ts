import { isStartKnown } from '@/lib/domain/days';
import type { Instant } from '@/lib/domain/instant';
import type { Days } from '@/lib/domain/types';
import { WallTimeError, wallTimeAt, wallTimeToInstant } from '@/lib/domain/wall-time';
import type { Fact, StatedStart } from '@/wire/facts/types';
import type { CallEvent } from '../types';
import type { Comparison, Statement } from './comparison';

/**
 * A start that none of the stated ones fits. Of several events each takes its own: only starts that no other event has
 * are offered, and where there are none, the words do not say when this one begins.
 */
export function compareStart(
  event: CallEvent,
  { release, isAnnouncement, facts, later, events }: Statement,
  comparison: Comparison,
): void {
  const { startAt, days, timeZone } = event;
  const stated = facts.starts;
  if (days && !isStartKnown(event)) {
    // A financial calendar names many days, and not each as the start of something.
    if (events.length === 1) compareDays(event, days, stated, comparison);
    return;
  }
  const anywhere = [facts, ...later].map(({ starts }) => starts);
  // A move is right against the new start, the announcement against the former one.
  const own = startsOf(event, isAnnouncement ? undefined : release.publishAt);
  if (own.some((start) => anywhere.some((starts) => isStated(start, timeZone, starts)))) return;
  const others = events.filter(({ slug }) => slug !== event.slug);
  if (others.length > 0 && isDayWithoutTime(startAt, timeZone, stated)) return;
  const taken = others.flatMap(startsOf);
  const free = possible(stated).filter(({ value }) => {
    const instant = instantOf(value, timeZone);
    return instant !== undefined && !taken.includes(instant);
  });
  const [first] = free;
  if (!first) return;
  const isMoved = startsOf(event).some((start) => start !== startAt);
  const former = wallTimeAt(instantOf(first.value, timeZone) ?? startAt, timeZone);
  const starts = new Set(free.flatMap(({ value }) => instantOf(value, timeZone) ?? []));
  comparison.differs({
    code: 'start-differs',
    path: ['start'],
    field: 'start',
    // A move has an entry in the history, which no single value is.
    value: starts.size === 1 && event.history.length < 2 ? former : undefined,
    found: `${wallTimeAt(startAt, timeZone)} in ${timeZone}`,
    values: [startAt, ...free.flatMap(({ value }) => instantOf(value, timeZone) ?? [])],
    stated: free,
    expected: [...new Set(free.map(({ value }) => asField(value, timeZone)))].join(' or '),
    why: isMoved
      ? 'the countdown and every calendar go by it'
      : `if the event was moved, keep the new start and add to history {at: …, note: …, formerStart: ${former}}: calendars notice a change only if it has an entry`,
    isChanged: isMoved,
  });
}

/** A day that the words do not name: with days named, and none of them among those of the event. */
function compareDays(
  { timeZone }: CallEvent,
  { first, last }: Days,
  stated: readonly Fact<StatedStart>[],
  comparison: Comparison,
): void {
  const dated = stated.filter(({ value }) => value.date !== undefined);
  if (dated.length === 0 || dated.some(({ value: { date = '' } }) => first <= date && date <= last)) return;
  const dates = [...new Set(dated.map(({ value }) => value.date))];
  comparison.differs({
    code: 'start-differs',
    path: ['start'],
    field: 'start',
    found: first === last ? first : `${first} to ${last}`,
    values: [first, last, timeZone, ...dates].map(String),
    stated: dated,
    expected: dates.join(' or '),
    why: 'every calendar goes by it',
  });
}

/** The stated starts of events: pairs, and a time that stands alone on each day that does. */
function possible(stated: readonly Fact<StatedStart>[]): Fact<StatedStart>[] {
  const days = stated.filter(({ value }) => value.time === undefined);
  return stated
    .filter(({ value }) => value.begins)
    .flatMap((time) =>
      time.value.date
        ? [time]
        : days.map((day) => ({ value: { ...time.value, ...day.value, begins: true }, at: [...time.at, ...day.at] })),
    );
}

/** The starts that were announced at some time. @param since those that were so after an instant */
function startsOf({ startAt, delayedFrom, history }: CallEvent, since = Number.NEGATIVE_INFINITY): Instant[] {
  const former = history.flatMap(({ at, formerStartAt }) => (at > since ? (formerStartAt ?? []) : []));
  return [startAt, ...(delayedFrom === undefined ? [] : [delayedFrom]), ...former];
}

/** Whether a pair states the start, or a day and a time of which one stands alone. */
function isStated(startAt: Instant, timeZone: string, stated: readonly Fact<StatedStart>[]): boolean {
  const values = stated.map(({ value }) => value);
  if (values.some((value) => instantOf(value, timeZone) === startAt)) return true;
  return values.some(({ date }) =>
    values.some((time) => {
      const isLoose = time.date === undefined || values.some((day) => day.date === date && day.time === undefined);
      return isLoose && instantOf({ ...time, ...(date && { date }) }, timeZone) === startAt;
    }),
  );
}

/** Whether the words name the day of an event and no time for it. */
function isDayWithoutTime(startAt: Instant, timeZone: string, stated: readonly Fact<StatedStart>[]): boolean {
  const day = wallTimeAt(startAt, timeZone).slice(0, 10);
  const times = stated.filter(({ value }) => value.date === day || (value.begins && !value.date));
  return times.length > 0 && times.every(({ value }) => value.time === undefined);
}

/** A time without letters is in the zone of the event. */
function instantOf({ date, time, timeZone: zone }: Partial<StatedStart>, timeZone: string): Instant | undefined {
  if (!date || !time) return undefined;
  try {
    return wallTimeToInstant(`${date}T${time}`, zone ?? timeZone);
  } catch (error) {
    if (error instanceof WallTimeError) return undefined;
    throw error;
  }
}

function asField(stated: StatedStart, timeZone: string): string {
  const instant = instantOf(stated, timeZone);
  if (instant === undefined) return '';
  const elsewhere = stated.timeZone && stated.timeZone !== timeZone;
  return `${wallTimeAt(instant, timeZone)}${elsewhere ? ` (${stated.date}T${stated.time} in ${stated.timeZone})` : ''}`;
}
