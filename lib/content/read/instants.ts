import type { Instant } from '@/lib/domain/instant';

/** Cache size: three times what 5,000 releases and 400 events need. */
const MOST = 50_000;

const known = new Map<string, Instant>();

/**
 * Caches instants that are slow to compute. Items are resolved again when a file that they depend on changes, but most
 * of their wall times stay the same.
 * @param key everything that the instant depends on
 * @throws what `workOut` throws, which is not cached
 */
export function remembered(key: string, workOut: () => Instant): Instant {
  const before = known.get(key);
  if (before !== undefined) return before;
  const instant = workOut();
  if (known.size >= MOST) known.clear();
  known.set(key, instant);
  return instant;
}
