import type { CalendarDate } from '@/lib/domain/instant';
import { agrees, place } from './moments';
import type { TimeGroup, TimeMention } from './times';

/** MST in summer is Arizona's, where the words name it or a second zone agrees with it alone. */
export function inArizona(time: TimeMention, date: CalendarDate, group: TimeGroup, plain: string): TimeMention {
  if (!time.zone || !/^MST\b/.test(time.zone.words)) return time;
  const there = { ...time, zone: { ...time.zone, timeZone: 'America/Phoenix' } };
  const placed = place(date, there);
  const [second] = group.times.slice(1);
  const isThere = second
    ? 'moment' in placed && agrees(placed.moment, date, second)
    : /\b(?:Ariz\b|Arizona|Phoenix|Scottsdale|Tucson|Tempe)/.test(plain);
  return isThere ? there : time;
}
