import type { CallEvent, Company, DialIn } from '../content/types';
import { isCalledOff } from '../domain/phase';
import { formatDayTime } from '../format/dates';
import { formatPhone } from '../format/phone';
import { formatWindowEnd } from '../format/window';

// Calls with a number for every country: the page has them all. What is not cut off cannot be dialled
// wrongly, and npm `ics` folds a text in a time that grows with its square.
const MOST_NUMBERS = 8;

/** The event's own page. */
export function eventAddress(event: CallEvent, siteUrl: string): string {
  return `${siteUrl}/events/${event.slug}`;
}

/** The title of the entry. Few calendar programs show a status, so the title says what was called off. */
export function entryTitle({ title, kind, status }: CallEvent, company: Company): string {
  const mark = status === 'cancelled' || status === 'postponed' ? `${status.toUpperCase()}: ` : '';
  return `${mark}${company.name}: ${title} (${kind})`;
}

/** Where to go or what to dial; nowhere if the event was called off. */
export function entryLocation(event: CallEvent, siteUrl: string): string | undefined {
  if (isCalledOff(event)) return undefined;
  const [dialIn] = event.dialIn;
  return event.location ?? (dialIn ? dialled(dialIn) : eventAddress(event, siteUrl));
}

/**
 * What the entry says. Webcast and replay are the site's own gates: the addresses behind them are
 * nowhere but in the answer of an open gate.
 */
export function entryDescription(event: CallEvent, siteUrl: string): string {
  const lines = isCalledOff(event) ? calledOff(event) : details(event, siteUrl);
  return [...lines, '', `Details and changes: ${eventAddress(event, siteUrl)}`].join('\n');
}

function calledOff({ kind, status, startAt, timeZone }: CallEvent): string[] {
  const next = status === 'postponed' ? ' Its new time is not known yet.' : '';
  return [`The ${kind} announced for ${formatDayTime(startAt, timeZone)} was ${status}.${next}`];
}

function details(event: CallEvent, siteUrl: string): string[] {
  const { kind, status, startAt, timeZone, location, webcast, replay } = event;
  const page = eventAddress(event, siteUrl);
  return [
    formatDayTime(startAt, timeZone) + (status === 'tentative' ? ' (to be confirmed)' : ''),
    ...(location ? [location] : []),
    ...numbers(event.dialIn, (dialIn) => `${dialIn.label}: ${dialled(dialIn)}`),
    ...(webcast ? [`Webcast: ${page}/webcast`] : []),
    ...(replay ? [`Replay, ${formatWindowEnd(replay, timeZone)}: ${page}/replay`] : []),
    ...numbers(
      replay?.dialIn ?? [],
      (dialIn) => `${dialIn.label}, ${formatWindowEnd(dialIn, timeZone)}: ${dialled(dialIn)}`,
    ),
    ...(event.endIsEstimate ? [`The length of the ${kind} is an estimate.`] : []),
  ];
}

function numbers<T extends DialIn>(dialIns: readonly T[], line: (dialIn: T) => string): string[] {
  const more = dialIns.length > MOST_NUMBERS ? ['More numbers are on the page of the event.'] : [];
  return [...dialIns.slice(0, MOST_NUMBERS).map(line), ...more];
}

/** Number and passcode as text: phones that dial both from a link lose the passcode. */
function dialled({ number, passcode }: DialIn): string {
  return formatPhone(number) + (passcode ? `, passcode ${passcode}` : '');
}
