import type { Instant } from '@/lib/domain/instant';
import { isoWithOffset } from '@/lib/format/iso';

/**
 * `Wed, 18 Jan 2012 00:00:00 -0500`: a date of RSS 2.0 (RFC 822 with a four-digit year). It has the zone's own offset, so
 * that a release with a day alone shows the right day.
 */
export function rfc822(instant: Instant, timeZone: string): string {
  const iso = isoWithOffset(instant, timeZone);
  const wallClock = new Date(`${iso.slice(0, 19)}Z`).toUTCString();
  return wallClock.replace('GMT', iso.slice(19).replace(':', ''));
}
