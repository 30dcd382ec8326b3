import type { Instant } from '@/lib/domain/instant';
import { SECOND_MS } from '@/lib/domain/instant';

/**
 * How long nginx may keep an answer, as the value of `X-Accel-Expires`: for what is left of the present
 * second, since an edition ends unannounced when the content is corrected; and not at all if the second
 * after it might see a transition. That second is for what no clock can rule out: nginx reads its own in
 * whole seconds, once per round of its work, and may run on another machine.
 *
 * nginx gives `@s` out until its clock says s + 1.
 *
 * @param now the present, and `until` the next transition, both by the machine's clock
 */
export function keptByProxy(now: Instant, until: Instant | undefined): string {
  const second = Math.floor(now / SECOND_MS);
  const lastSecond = Math.floor((until ?? Number.POSITIVE_INFINITY) / SECOND_MS) - 2;
  return second <= lastSecond ? `@${second}` : '0';
}
