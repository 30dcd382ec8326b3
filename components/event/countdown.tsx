import type { Instant } from '@/lib/domain/instant';
import type { Language } from '@/messages/language';

/**
 * The frame of a countdown; the browser fills in the numbers. The time itself is beside it, so nothing is
 * missing without JavaScript. Screen readers get a sentence without seconds.
 */
export function CountdownFrame({ to, language }: { to: Instant; language: Language }) {
  const { days, hours, minutes, seconds, left } = language.messages.event.countdown;
  return (
    <count-down to={to} left={left('*')}>
      <span className="sr-only" />
      <span aria-hidden="true">
        {[days, hours, minutes, seconds].map((unit) => (
          <span key={unit} hidden>
            <b /> {unit}
          </span>
        ))}
      </span>
    </count-down>
  );
}
