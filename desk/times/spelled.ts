import type { Instant } from '@/lib/domain/instant';
import { calendarDateAt } from '@/lib/domain/wall-time';
import { english } from '@/lib/format/english';

/** Where readers are, besides the company's own zone. */
const CITIES = [
  { name: 'London', zone: 'Europe/London' },
  { name: 'Tokyo', zone: 'Asia/Tokyo' },
];

/** An instant in the company's time, and what clocks show elsewhere. */
export interface Spelled {
  /** `Friday, January 27, 2012, 8:00 a.m. ET` */
  here: string;
  /** `13:00 UTC`, `10:00 p.m. in Tokyo`; with the day where it is another one. */
  elsewhere: string[];
}

export function spelled(at: Instant, zone: string): Spelled {
  const home = calendarDateAt(at, zone);
  const dayIn = (other: string) => (calendarDateAt(at, other) === home ? '' : `${english.shortDay(at, other)}, `);
  const elsewhere = CITIES.filter((city) => city.zone !== zone).map(
    ({ name, zone: there }) => `${dayIn(there)}${timeAlone(at, there)} in ${name}`,
  );
  const utc = `${dayIn('UTC')}${new Date(at).toISOString().slice(11, 16)} UTC`;
  return { here: english.dayTime(at, zone), elsewhere: zone === 'UTC' ? elsewhere : [utc, ...elsewhere] };
}

/** `8:00 a.m.`, without the letters of the zone. */
export function timeAlone(at: Instant, zone: string): string {
  return english.time(at, zone).slice(0, -english.zoneName(at, zone).length - 1);
}
