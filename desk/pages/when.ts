import type { Instant } from '@/lib/domain/instant';
import { english } from '@/lib/format/english';
import type { Desk } from '../desk';

/** `Jan 18, 2012, 7:42 a.m. ET`: when something was done, in the company's time. */
export function when(desk: Desk, at: Instant): string {
  return english.unbroken(english.shortDayTime(at, desk.company.timeZone));
}
