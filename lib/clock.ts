import type { Instant } from './domain/instant';
import { environment } from './environment';

/** The site's present, shifted while rehearsing. The one place that reads the clock. */
export function now(): Instant {
  return Date.now() + environment().clockOffsetMs;
}
