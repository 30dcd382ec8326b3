import type { Instant } from '@/lib/domain/instant';

/** Three times what 5,000 releases and 400 events name. */
const MOST = 50_000;

const known = new Map<string, Instant>();

/**
 * An instant that is worked out once: the content is read again whole whenever any of it changes, and
 * the clocks of ten thousand days do not change with it.
 * @param key says all that the instant depends on
 * @throws whatever working it out throws, each time
 */
export function remembered(key: string, workOut: () => Instant): Instant {
  const before = known.get(key);
  if (before !== undefined) return before;
  const instant = workOut();
  if (known.size >= MOST) known.clear();
  known.set(key, instant);
  return instant;
}
