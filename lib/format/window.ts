import type { CalendarDate } from '@/lib/domain/instant';
import type { Window } from '@/lib/domain/types';
import { wallTimeAt } from '@/lib/domain/wall-time';
import { formatDay, formatDayTime } from './dates';

/**
 * How long a window is open, as announcements say it: `through Friday, February 3, 2012`, or
 * `until Friday, February 3, 2012, 5:00 p.m. ET` where it closes during a day.
 */
export function formatWindowEnd(window: Window & { through?: CalendarDate | undefined }, timeZone: string): string {
  const { closesAt, through } = window;
  if (through) return `through ${formatDay(through, timeZone)}`;
  // People take "until Saturday, 12:00 a.m." for the night after Saturday.
  const atMidnight = wallTimeAt(closesAt, timeZone).endsWith('T00:00');
  return atMidnight ? `through ${formatDay(closesAt - 1, timeZone)}` : `until ${formatDayTime(closesAt, timeZone)}`;
}
