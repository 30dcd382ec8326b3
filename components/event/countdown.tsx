import type { Instant } from '@/lib/domain/instant';

const UNITS = ['days', 'hours', 'minutes', 'seconds'];

/**
 * The frame of a countdown; the browser fills in the numbers. Absolute times stand beside it, so that
 * nothing is missing without JavaScript. A screen reader gets the sentence, which has no seconds.
 */
export function CountdownFrame({ to }: { to: Instant }) {
  return (
    <count-down to={to}>
      <span className="sr-only" />
      <span className="units" aria-hidden="true">
        {UNITS.map((unit) => (
          <span key={unit}>
            <b>–</b> {unit}
          </span>
        ))}
      </span>
    </count-down>
  );
}
