import type { CallEvent, Release } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { english } from '@/lib/format/english';
import type { Desk } from '../desk';

/** `Jan 18, 2012, 7:42 a.m. ET`: when something was done, in the company's time. */
export function when(desk: Desk, at: Instant): string {
  return english.unbroken(english.shortDayTime(at, desk.company.timeZone));
}

/** When a release or an event is published: the day alone where it has no hour. */
export function publicationOf(item: Release | CallEvent, zone: string): string {
  const day = 'publication' in item ? item.publication.kind === 'day' && item.publication.date : item.publishedOn;
  return english.unbroken(day ? english.shortDay(day, zone) : english.shortDayTime(item.publishAt, zone));
}
