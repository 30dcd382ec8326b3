import type { CalendarDate } from '@/lib/domain/instant';
import { calendarDateAt } from '@/lib/domain/wall-time';
import type { Release } from './types';

/** The day that "today" means in a release whose words name no day of issue. @param timeZone the company's */
export function issuedOn({ publication }: Pick<Release, 'publication'>, timeZone: string): CalendarDate {
  return publication.kind === 'day' ? publication.date : calendarDateAt(publication.at, timeZone);
}
