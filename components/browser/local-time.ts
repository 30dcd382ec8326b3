import { DAY_MS, MINUTE_MS } from '@/lib/domain/instant';
import { lang, withLanguage } from './language';
import { TickingElement } from './ticking-element';

/**
 * `<local-time at there words am pm>`: the instant in the visitor's zone, with its day where that is near or another. `there`
 * is the company's wall time: what the device's own zone makes of it needs no `Intl`, of which each formatter takes
 * milliseconds of a phone's first second.
 */
export class LocalTime extends TickingElement {
  protected show(now: number): number {
    const at = Number(this.getAttribute('at'));
    const there = this.getAttribute('there') ?? '';
    withLanguage(() => {
      // Nothing for visitors whose clock shows what the page says.
      this.textContent = wallTime(at) === there ? '' : this.words(at, now, there);
    });
    return MINUTE_MS - (now % MINUTE_MS);
  }

  private words(at: number, now: number, there: string): string {
    const time = new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit', timeZoneName: 'long' });
    // What a browser calls a zone that it does not know, and takes for UTC.
    if (time.resolvedOptions().timeZone === 'Etc/Unknown') return '';
    return ((this.getAttribute('words') ?? '').split('|')[relation(at, now, there)] ?? '')
      .replace('{day}', () => new Date(at).toLocaleDateString(lang, { weekday: 'long', month: 'long', day: 'numeric' }))
      .replace('{time}', () =>
        // As the page writes the company's time: "9:00 p.m. Singapore Standard Time".
        time.format(at).replace(/\s([AP]M)/, (_, half: string) => `\u00a0${this.getAttribute(half) ?? half}`),
      );
  }
}

/** Index of the sentence: 1 today, 2 tomorrow, 3 the day before the company's, 4 the day after; otherwise 0. */
function relation(at: number, now: number, there: string): number {
  const here = dayNumber(wallTime(at));
  const companys = dayNumber(there);
  return [1, 2][here - dayNumber(wallTime(now))] ?? (here < companys ? 3 : here > companys ? 4 : 0);
}

/** Days since 1970 of a wall time's day. */
function dayNumber(wallTime: string): number {
  return Date.parse(wallTime.slice(0, 10)) / DAY_MS;
}

/** `2012-01-27T21:00`, in the visitor's zone. */
function wallTime(instant: number): string {
  return new Date(instant - new Date(instant).getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16);
}
