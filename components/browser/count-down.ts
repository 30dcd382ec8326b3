import { countdownTo } from '@/lib/domain/countdown';
import { TickingElement } from './ticking-element';

/** `<count-down to left>`: fills in the numbers of its frame, second by second. */
export class CountDown extends TickingElement {
  protected show(now: number): number {
    const left = Number(this.getAttribute('to')) - now;
    const units = Object.entries(countdownTo(left, 0));
    this.querySelectorAll('b').forEach((number, index) => {
      number.textContent = String(units[index]?.[1]).padStart(index ? 2 : 1, '0');
    });
    const sentence = this.querySelector('.sr-only');
    const text = left > 0 ? this.inWords(units) : '';
    if (sentence && sentence.textContent !== text) sentence.textContent = text;
    // Until just after the next full second.
    return left > 0 ? (left % 1000) + 2 : 3_600_000;
  }

  /** "2 days, 4 hours, 1 minute to go": a screen reader is not told the seconds. */
  private inWords(units: [name: string, count: number][]): string {
    const { lang } = document.documentElement;
    return units.slice(0, 3).reduce((text, [name, count]) => {
      const words = count.toLocaleString(lang, { style: 'unit', unit: name.slice(0, -1), unitDisplay: 'long' });
      return text.replace('*', words);
    }, this.getAttribute('left') ?? '');
  }
}
