import { type CalendarDate, type Instant, MINUTE_MS } from '@/lib/domain/instant';
import { windowEnd } from '@/lib/domain/window-end';
import type { WindowEdge } from '@/wire/facts/types';

/** Whether a window closes when words say so: at that instant, or with the day that they name. */
export function closesAsStated(stated: WindowEdge, closesAt: Instant, timeZone: string): boolean {
  if (stated.kind === 'moment' && stated.instant === closesAt) return true;
  const day = statedLastDay(stated);
  // A window that closes at 11:59 p.m. is open through the day, too.
  return [closesAt, closesAt + MINUTE_MS].some((end) => {
    const last = windowEnd({ closesAt: end }, timeZone);
    return last.kind === 'day' && last.date === day;
  });
}

/** The day that words name as the last of a window: "until 11:59 p.m." and "until midnight" are through a day. */
export function statedLastDay(stated: WindowEdge): CalendarDate | undefined {
  if (stated.kind === 'day') return stated.date;
  if (stated.wallTime.endsWith('T23:59')) return stated.wallTime.slice(0, 10);
  const end = windowEnd({ closesAt: stated.instant }, stated.timeZone);
  return end.kind === 'day' ? end.date : undefined;
}
