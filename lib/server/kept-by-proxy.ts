import type { Instant } from '@/lib/domain/instant';
import { SECOND_MS } from '@/lib/domain/instant';

/**
 * The value of `X-Accel-Expires`, which limits how long nginx caches an answer: until the end of the current second,
 * because a correction of the content ends an edition without notice; not at all if a transition falls into this second
 * or the next. The next second is a margin: nginx reads its clock in whole seconds, once per event loop iteration, and
 * may run on another machine.
 *
 * nginx serves an answer with `@s` until its clock shows s + 1.
 *
 * @param now by the machine's clock
 * @param until the next transition, by the machine's clock
 */
export function keptByProxy(now: Instant, until: Instant | undefined): string {
  const second = Math.floor(now / SECOND_MS);
  const lastSecond = Math.floor((until ?? Number.POSITIVE_INFINITY) / SECOND_MS) - 2;
  return second <= lastSecond ? `@${second}` : '0';
}
