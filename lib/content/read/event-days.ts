import { SEVERAL_DAYS_MS } from '@/lib/domain/assumptions';
import type { Instant } from '@/lib/domain/instant';
import type { Days } from '@/lib/domain/types';
import { calendarDateAt } from '@/lib/domain/wall-time';
import { quote } from '../problem';
import type { Resolver } from './resolver';

/** When an event starts, as its author wrote it: a time, a day, or a range of days of which it is one. */
export interface StatedTime {
  startAt: Instant;
  /** If it lasts several days, or no hour was stated. */
  days?: Days | undefined;
  /** If it was stated, or the end of its last day. */
  endAt?: Instant | undefined;
  /** Only the day of the end was stated. */
  endsWithDay?: boolean;
}

interface Fields {
  start: string;
  end?: string | undefined;
}

/** Where the fields stand in the file. */
interface Paths {
  start: PropertyKey[];
  end: PropertyKey[];
}

/** Resolves `start` and `end` of an event, or `formerStart` and `formerEnd` of a change of it. */
export function statedTime({ start, end }: Fields, paths: Paths, timeZone: string, resolver: Resolver): StatedTime {
  const [first = '', last = first] = start.split('/');
  const startAt = resolver.instant(paths.start, first, timeZone);
  const ofDays = (days: Days, path: PropertyKey[]): StatedTime => ({
    startAt,
    days,
    endAt: resolver.endOf(path, days.last, timeZone),
    endsWithDay: true,
  });
  const refuse = (fix: string) => resolver.refuse(paths.end, 'event-end', quote(end), fix);
  if (last !== first) {
    if (last < first) {
      resolver.refuse(paths.start, 'event-start', quote(start), 'the earlier day first, as in 2025-05-05/2025-05-09');
    }
    if (end !== undefined) refuse('nothing: start says that it is one of several days');
    return ofDays({ first, last, isOneOf: true, hasStart: false }, paths.start);
  }
  if (!first.includes('T')) {
    if (end?.includes('T')) refuse('a day, as start is; or the hour in start as well');
    else if (end !== undefined && end <= first) refuse(`a day after ${first}, or nothing: it then takes that day`);
    const isLonger = end !== undefined && end > first;
    return isLonger
      ? ofDays({ first, last: end.slice(0, 10), isOneOf: false, hasStart: false }, paths.end)
      : ofDays({ first, last: first, isOneOf: false, hasStart: false }, paths.start);
  }
  const firstDay = first.slice(0, 10);
  if (end === undefined) return { startAt };
  const days = { first: firstDay, last: end.slice(0, 10), isOneOf: false, hasStart: true };
  if (!end.includes('T')) {
    if (end <= firstDay) {
      refuse(`a day after ${firstDay}, or the time at which it ends`);
      return { startAt };
    }
    return ofDays(days, paths.end);
  }
  const endAt = resolver.instant(paths.end, end, timeZone);
  if (endAt <= startAt) refuse(`a time after ${first}`);
  const isLong = endAt - startAt > SEVERAL_DAYS_MS && calendarDateAt(endAt - 1, timeZone) > firstDay;
  return isLong ? { startAt, endAt, days } : { startAt, endAt };
}
