import { TickingElement } from './ticking-element';

/** `<local-time at zone words am pm>`: the instant in the visitor's zone, with its day where that is near or another. */
export class LocalTime extends TickingElement {
  protected show(now: number): number {
    const at = Number(this.getAttribute('at'));
    const companyZone = this.getAttribute('zone') ?? 'UTC';
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    // Nothing for visitors whose clock shows what the page says, or whose browser does not know one of the zones.
    const isKnown = isZone(zone) && isZone(companyZone);
    this.textContent =
      isKnown && wallClock(at, zone) !== wallClock(at, companyZone) ? this.words(at, now, zone, companyZone) : '';
    return 60_000 - (now % 60_000);
  }

  private words(at: number, now: number, zone: string, companyZone: string): string {
    return ((this.getAttribute('words') ?? '').split('|')[relation(at, now, zone, companyZone)] ?? '')
      .replace('{day}', format(at, { weekday: 'long', month: 'long', day: 'numeric' }))
      .replace('{time}', this.time(at));
  }

  /** As the page writes the company's time: "9:00 p.m. Singapore Standard Time". */
  private time(at: number): string {
    const text = format(at, { hour: 'numeric', minute: '2-digit', timeZoneName: 'long' });
    return text.replace(/\s([AP]M)/, (_, half: string) => `\u00a0${this.getAttribute(half) ?? half}`);
  }
}

/** Index of the sentence: 1 today, 2 tomorrow, 3 the day before the company's, 4 the day after; otherwise 0. */
function relation(at: number, now: number, zone: string, companyZone: string): number {
  const here = dayNumber(at, zone);
  const there = dayNumber(at, companyZone);
  return [1, 2][here - dayNumber(now, zone)] ?? (here < there ? 3 : here > there ? 4 : 0);
}

/** Whether the browser takes the name of a zone: its own can be `Etc/Unknown`. */
function isZone(timeZone: string): boolean {
  try {
    return wallClock(0, timeZone) !== '';
  } catch {
    return false;
  }
}

/** Days since 1970 of the calendar day at an instant in a zone. */
function dayNumber(at: number, timeZone: string): number {
  return Date.parse(wallClock(at, timeZone).slice(0, 10)) / 86_400_000;
}

/** `2012-01-27 08:00`: the Swedish format is ISO's. */
function wallClock(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
}

function format(at: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, options).format(at);
}
