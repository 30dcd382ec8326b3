import type { CalendarDate, Instant } from './instant';
import type { Window } from './types';
import { calendarDateAt, wallTimeAt } from './wall-time';

/** How a window ends, as people say it: through a whole day, or until an instant during one. */
export type WindowEnd = { kind: 'day'; date: CalendarDate } | { kind: 'instant'; at: Instant };

/** How a window ends, in the zone of its event. */
export function windowEnd(
  { closesAt, through }: Window & { through?: CalendarDate | undefined },
  timeZone: string,
): WindowEnd {
  if (through) return { kind: 'day', date: through };
  // People take "until Saturday, 12:00 a.m." for the night after Saturday.
  const atMidnight = wallTimeAt(closesAt, timeZone).endsWith('T00:00');
  return atMidnight ? { kind: 'day', date: calendarDateAt(closesAt - 1, timeZone) } : { kind: 'instant', at: closesAt };
}
