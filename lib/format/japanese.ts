import type { CalendarDate, Instant } from '@/lib/domain/instant';
import { formatterOf } from './formatter-of';
import { dateParts, zoneNameAt } from './intl';

const LOCALE = 'ja-JP';

/** `2025年2月10日（月）`, and without the day of the week where there is little room. */
function dayOf(day: Instant | CalendarDate, timeZone: string, isShort: boolean): string {
  const parts = dateParts(LOCALE, day, timeZone, {
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  });
  const weekday = isShort ? '' : `（${parts.weekday}）`;
  return `${parts.year}年${parts.month}月${parts.day}日${weekday}`;
}

/** `2025年11月18日（火）～19日（水）`: of the second day only what differs. */
function daysOf(first: CalendarDate, last: CalendarDate, isShort: boolean): string {
  const [from, to] = [first, last].map((day) => dayOf(day, 'UTC', isShort)) as [string, string];
  const same = first.slice(0, 4) !== last.slice(0, 4) ? '' : first.slice(0, 7) === last.slice(0, 7) ? '月' : '年';
  return `${from}～${same ? to.slice(to.indexOf(same) + 1) : to}`;
}

/** `日本時間`, `米国東部時間`: all year, since that is how Japanese announcements name them. */
function zoneName(instant: Instant, timeZone: string): string {
  if (timeZone === 'UTC') return '協定世界時';
  return zoneNameAt(LOCALE, instant, timeZone, 'longGeneric').replace(/標準時$/, '時間');
}

/** Japanese: `2025年2月10日（月）午前10時（日本時間）`. Nothing in it needs a space. */
export const japanese = formatterOf(LOCALE, {
  day: dayOf,
  days: daysOf,
  time(hour, minute, zone) {
    const minutes = minute === '00' ? '' : `${Number(minute)}分`;
    return `${hour < 12 ? '午前' : '午後'}${hour % 12}時${minutes}（${zone}）`;
  },
  dayTime: (day, time) => day + time,
  zoneName,
  units: ['バイト', 'kB', 'MB', 'GB'],
});
