import type { CallEvent } from '@/lib/content/types';
import { isStartKnown } from '@/lib/domain/days';
import type { Language } from '@/messages/language';

/** What is known of when an event takes place. */
export type Timed = Pick<CallEvent, 'startAt' | 'days' | 'timeZone'>;

/** Whether an event has an hour that people can count down to: one of several days has its sessions instead. */
export function hasHour({ days }: Pick<CallEvent, 'days'>): boolean {
  return days === undefined;
}

/** When an event takes place: its day and hour, or its days. @param brief where there is little room */
export function whenOf({ startAt, days, timeZone }: Timed, { format }: Language, brief = false): string {
  if (!days) return (brief ? format.shortDayTime : format.dayTime)(startAt, timeZone);
  const { first, last } = days;
  if (first === last) return (brief ? format.shortDay : format.day)(first, timeZone);
  return (brief ? format.shortDays : format.days)(first, last);
}

/** What is not announced yet of when an event takes place. */
export function openOf({ days, kind }: Pick<CallEvent, 'days' | 'kind'>, { messages }: Language): string | undefined {
  if (!days || isStartKnown({ days }) || kind === 'key date') return undefined;
  if (days.isOneOf) return messages.event.dayToCome;
  return days.first === days.last ? messages.event.timeToCome : undefined;
}
