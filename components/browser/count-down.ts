import { countdownTo } from '@/lib/domain/countdown';
import { TickingElement } from './ticking-element';

/** `<count-down to>`: fills in the numbers of its frame, second by second. */
export class CountDown extends TickingElement {
  protected show(now: number): number {
    const left = Number(this.getAttribute('to')) - now;
    const units = Object.entries(countdownTo(left, 0));
    this.querySelectorAll('b').forEach((number, index) => {
      number.textContent = String(units[index]?.[1]).padStart(index ? 2 : 1, '0');
    });
    // A screen reader is not told the seconds.
    const words = units.slice(0, 3).map(([unit, count]) => `${count} ${count === 1 ? unit.slice(0, -1) : unit}`);
    const sentence = this.querySelector('.sr-only');
    const text = left > 0 ? `${words.join(', ')} to go` : '';
    if (sentence && sentence.textContent !== text) sentence.textContent = text;
    // The next second begins where the remainder runs out, and a little after rather than before.
    return left > 0 ? (left % 1000) + 2 : 3_600_000;
  }
}
