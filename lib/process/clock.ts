import type { Instant } from '@/lib/domain/instant';
import { environment } from './environment';

// The one place that reads the clock.

/** The site's present, shifted while rehearsing. */
export function now(): Instant {
  return machineNow() + environment().clockOffsetMs;
}

/** The present of the machine, and of its visitors: for logs and for headers that they compare with their own. */
export function machineNow(): Instant {
  return Date.now();
}
