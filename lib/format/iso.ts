import type { Instant } from '@/lib/domain/instant';
import { wallTimeAt } from '@/lib/domain/wall-time';
import { zoneNameAt } from './intl';

/** `2012-01-27T08:00:00-05:00`: RFC 3339 with the zone's offset at that instant. */
export function isoWithOffset(instant: Instant, timeZone: string): string {
  // Every offset since 1972 is a whole number of minutes: seconds are the same in all zones.
  const seconds = new Date(instant).toISOString().slice(16, 19);
  // UTC itself is `GMT` or `GMT+00:00`: versions of ICU differ.
  const offset = zoneNameAt('en-US', instant, timeZone, 'longOffset').slice('GMT'.length) || '+00:00';
  return wallTimeAt(instant, timeZone) + seconds + offset;
}
