import type { Instant } from '@/lib/domain/instant';
import type { Days } from '@/lib/domain/types';
import { dayAfter } from '@/lib/domain/wall-time';

/** `20120127T130000Z`: an instant in UTC as calendars write it (RFC 5545, section 3.3.5). */
export function utcStamp(instant: Instant): string {
  return utcTime(instant).replace(/[-:]/g, '');
}

/** `2012-01-27T13:00:00Z`: an instant in UTC to the second (RFC 3339). */
export function utcTime(instant: Instant): string {
  return new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** The days of an entry without hours: its first, and the one after its last (RFC 5545, section 3.6.1). */
export function dayBounds({ first, last }: Days): [first: string, after: string] {
  return [first, dayAfter(last)];
}
