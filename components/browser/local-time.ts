import { TickingElement } from './ticking-element';

/** `<local-time at zone>`: the same instant by the visitor's clock, with its day where that is another. */
export class LocalTime extends TickingElement {
  protected show(now: number): number {
    const at = Number(this.getAttribute('at'));
    const companyZone = this.getAttribute('zone') ?? 'UTC';
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const here = wallClock(at, zone);
    // Nothing to add for a visitor whose clock shows what the page says.
    this.textContent =
      here === wallClock(at, companyZone) ? '' : `Your time: ${day(at, now, zone, companyZone)}${time(at)}`;
    return 60_000 - (now % 60_000);
  }
}

/** "tomorrow, Saturday, January 28, " where the day needs saying: it is near, or not the company's. */
function day(at: number, now: number, zone: string, companyZone: string): string {
  const here = dayNumber(at, zone);
  const there = dayNumber(at, companyZone);
  const relation =
    ['today', 'tomorrow'][here - dayNumber(now, zone)] ??
    (here < there ? 'the day before' : here > there ? 'the next day' : '');
  return relation && `${relation}, ${format(at, { weekday: 'long', month: 'long', day: 'numeric' })}, `;
}

/** As the page writes the company's time: "9:00 p.m. Singapore Standard Time". */
function time(at: number): string {
  const text = format(at, { hour: 'numeric', minute: '2-digit', timeZoneName: 'long' });
  return text.replace(/\s([AP])M/, (_, half: string) => `\u00a0${half.toLowerCase()}.m.`);
}

/** Days since 1970 of the calendar day at an instant in a zone. */
function dayNumber(at: number, timeZone: string): number {
  return Date.parse(wallClock(at, timeZone).slice(0, 10)) / 86_400_000;
}

/** `2012-01-27, 08:00`: Sweden writes it so. */
function wallClock(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
}

function format(at: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', options).format(at);
}
