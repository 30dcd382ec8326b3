import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from './instant';

export interface Countdown {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

/**
 * What a countdown shows at an instant. Seconds are rounded up, so that it shows zero at the target
 * and not a second before; from then on it stays at zero.
 */
export function countdownTo(target: Instant, now: Instant): Countdown {
  const left = Math.max(0, Math.ceil((target - now) / SECOND_MS)) * SECOND_MS;
  return {
    days: Math.floor(left / DAY_MS),
    hours: Math.floor((left % DAY_MS) / HOUR_MS),
    minutes: Math.floor((left % HOUR_MS) / MINUTE_MS),
    seconds: Math.floor((left % MINUTE_MS) / SECOND_MS),
  };
}
