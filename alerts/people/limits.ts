import { isIPv4, isIPv6 } from 'node:net';
import { HOUR_MS } from '@/lib/domain/instant';

/** Sign-ups within an hour: from one network, which may be a whole trading floor, and from everywhere. */
const OF_NETWORK = 40;
const IN_ALL = 3000;

/** Counts sign-ups within the hour. What it knows of networks is in memory alone, and forgotten with the hour. */
export class SignUpLimits {
  private counts = new Map<string, number>();
  private total = 0;
  private since = Number.NEGATIVE_INFINITY;

  /**
   * Counts one.
   * @param at milliseconds of a monotonic clock
   * @returns whether it is within the limits
   */
  admits(address: string, at: number): boolean {
    if (at - this.since >= HOUR_MS) {
      this.counts = new Map();
      this.total = 0;
      this.since = at;
    }
    const network = networkOf(address);
    const count = (this.counts.get(network) ?? 0) + 1;
    if (count > OF_NETWORK || this.total >= IN_ALL) return false;
    this.counts.set(network, count);
    this.total++;
    return true;
  }
}

/** A /24 of IPv4, a /48 of IPv6: what one subscriber of a provider gets at most. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
  if (!isIPv6(plain)) return 'unknown';
  const [front = '', back] = plain.toLowerCase().split('::');
  const groups = front.split(':').filter(Boolean);
  const rest = back === undefined ? [] : back.split(':').filter(Boolean);
  const zeros = back === undefined ? 0 : 8 - groups.length - rest.length;
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest];
  return all
    .slice(0, 3)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
