import { type Instant, MINUTE_MS } from '@/lib/domain/instant';
import { english } from '@/lib/format/english';

/** `Wednesday, January 18, 2012, 8:29:59.999 a.m. ET`: with seconds where an instant is within a minute. */
export function spelledExactly(at: Instant, zone: string): string {
  return english.unbroken(withSeconds(english.dayTime(at, zone), at));
}

/** `Jan 18, 2012, 8:29:59.999 a.m. ET` */
export function shortlySpelled(at: Instant, zone: string): string {
  return english.unbroken(withSeconds(english.shortDayTime(at, zone), at));
}

function withSeconds(text: string, at: Instant): string {
  if (at % MINUTE_MS === 0) return text;
  // Zones differ from UTC by whole minutes in all years that a site speaks of.
  const seconds = new Date(at).toISOString().slice(16, 23);
  return text.replace(/:\d{2}(?= [ap]\.m\.)/, (minute) => minute + seconds.replace(/\.000$/, ''));
}
