import type { Instant } from './instant';
import type { Window } from './types';

/** Whether a window is open at an instant. One without an end stays open. */
export function isOpenAt(window: Window, now: Instant): boolean {
  return window.opensAt <= now && !hasClosed(window, now);
}

/** Whether a window has closed by an instant. One without an end never does. */
export function hasClosed({ closesAt }: Pick<Window, 'closesAt'>, now: Instant): boolean {
  return closesAt !== undefined && closesAt <= now;
}
