import { countdownTo } from '@/lib/domain/countdown';
import { DAY_MS } from '@/lib/domain/instant';
import { lang, withLanguage } from './language';
import { TickingElement } from './ticking-element';

/** Further away than this, nobody counts minutes. */
const FAR_MS = 31 * DAY_MS;

/** `<count-down to left>`: fills in the numbers of its frame, second by second, from the first that is not zero. */
export class CountDown extends TickingElement {
  protected show(now: number): number {
    const left = Number(this.getAttribute('to')) - now;
    const units = Object.entries(countdownTo(left, 0));
    const end = left > FAR_MS ? 2 : 4;
    const first = units.findIndex(([, count], index) => count || index === 3);
    this.querySelectorAll('b').forEach((number, index) => {
      number.textContent = String(units[index]?.[1]);
      (number.parentElement as HTMLElement).hidden = index < first || index >= end;
    });
    const sentence = this.querySelector('.sr-only');
    withLanguage(() => {
      const text = left > 0 ? this.inWords(units.slice(Math.min(first, 2), Math.min(end, 3))) : '';
      if (sentence && sentence.textContent !== text) sentence.textContent = text;
    });
    // Until just after the next full second.
    return left > 0 ? (left % 1000) + 2 : 3_600_000;
  }

  /** "2 days, 4 hours, 1 minute to go": a screen reader is not told the seconds. */
  private inWords(units: [name: string, count: number][]): string {
    const times = units.map(([name, count]) =>
      count.toLocaleString(lang, { style: 'unit', unit: name.slice(0, -1), unitDisplay: 'long' }),
    );
    const time = new Intl.ListFormat(lang, { type: 'unit' }).format(times);
    return (this.getAttribute('left') ?? '').replace('*', time);
  }
}
