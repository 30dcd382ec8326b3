import type { Instant } from './instant';
import type { Embargoed } from './types';

/** Whether something exists for the public at an instant. This is the one place that decides it. */
export function isPublished(item: Embargoed, now: Instant): boolean {
  return !item.draft && item.publishAt <= now;
}
