import { earliest, type Instant } from './instant';

/** The first transition after an instant, or undefined where nothing will ever change again. */
export function nextTransition(transitions: Iterable<Instant>, now: Instant): Instant | undefined {
  return earliest([...transitions].filter((transition) => transition > now));
}
