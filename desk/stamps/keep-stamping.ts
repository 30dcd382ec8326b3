import { type Instant, MINUTE_MS } from '@/lib/domain/instant';
import { log } from '@/lib/process/log';
import type { TimeStamps } from './time-stamps';

/** At most one stamp a minute of each log; the first of a day comes within the first minute after midnight UTC. */
const EVERY_MS = MINUTE_MS;

/** Has logs stamped after what is added to them, and once a day. What fails is tried again. */
export function keepStamping(all: readonly TimeStamps[], url: URL, now: () => Instant): void {
  const failing = new Set<TimeStamps>();
  const stamp = async () => {
    for (const stamps of all) {
      try {
        if (stamps.isDue(now())) await stamps.stamp(url, now());
        failing.delete(stamps);
      } catch (error) {
        if (!failing.has(stamps)) log('warn', 'A record could not be stamped.', { error: (error as Error).message });
        failing.add(stamps);
      }
    }
  };
  void stamp();
  setInterval(stamp, EVERY_MS).unref();
}
