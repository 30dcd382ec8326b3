import type { Instant } from './instant';

/**
 * The first transition after an instant, or undefined where nothing will ever change again.
 * @param transitions in order; there can be ten thousand of them, and every request asks
 */
export function nextTransition(transitions: readonly Instant[], now: Instant): Instant | undefined {
  return transitions[passed(transitions, now)];
}

/** The last transition up to an instant, or undefined where none has passed. @param transitions in order */
export function lastTransition(transitions: readonly Instant[], now: Instant): Instant | undefined {
  return transitions[passed(transitions, now) - 1];
}

/** How many transitions have passed at an instant. */
function passed(transitions: readonly Instant[], now: Instant): number {
  let first = 0;
  let end = transitions.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((transitions[middle] as Instant) > now) end = middle;
    else first = middle + 1;
  }
  return first;
}
