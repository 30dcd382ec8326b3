import type { Instant } from '@/lib/domain/instant';
import { environment } from './environment';

// Domain code takes `now` as an argument. Only this file reads the clock.

/** The site's clock, shifted in a rehearsal. */
export function now(): Instant {
  return machineNow() + environment().clockOffsetMs;
}

/** The real clock: for logs, and for headers that browsers compare with their own clock. */
export function machineNow(): Instant {
  return Date.now();
}
