import type { CallEvent, Company, DialIn } from '@/lib/content/types';
import { isCalledOff } from '@/lib/domain/phase';
import { windowEnd } from '@/lib/domain/window-end';
import { english } from '@/lib/format/english';
import { formatPhone } from '@/lib/format/phone';

// Calls with a number for every country: the page has them all. What is not cut off cannot be dialled
// wrongly, and npm `ics` folds a text in a time that grows with its square.
export const MOST_NUMBERS = 8;

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
  const lines = isCalledOff(event) ? calledOff(event) : [...takingPart(event, siteUrl), ...afterwards(event, siteUrl)];
  return [...lines, '', pageLine(event, siteUrl)].join('\n');
}

/** Where everything else is, and where a change will be. */
export function pageLine(event: CallEvent, siteUrl: string): string {
  return `Details and changes: ${eventAddress(event, siteUrl)}`;
}

/** What to dial, in a line: `Live call: +1 913-312-1231, passcode 5537853`. */
export function dialInLine(dialIn: DialIn): string {
  return `${dialIn.label}: ${dialled(dialIn)}`;
}

function calledOff({ kind, status, startAt, timeZone }: CallEvent): string[] {
  const next = status === 'postponed' ? ' Its new time is not known yet.' : '';
  return [`The ${kind} announced for ${english.dayTime(startAt, timeZone)} was ${status}.${next}`];
}

/** When, where and how to take part in an event that was not called off, a line each. */
export function takingPart(event: CallEvent, siteUrl: string): string[] {
  const { status, startAt, timeZone, location, webcast } = event;
  return [
    english.dayTime(startAt, timeZone) + (status === 'tentative' ? ' (to be confirmed)' : ''),
    ...(location ? [location] : []),
    ...numbers(event.dialIn, dialInLine),
    ...(webcast ? [`Webcast: ${eventAddress(event, siteUrl)}/webcast`] : []),
  ];
}

/** What else there is to know: how it can be heard later, and what is not certain. */
function afterwards(event: CallEvent, siteUrl: string): string[] {
  const { kind, timeZone, replay } = event;
  return [
    ...(replay ? [`Replay, ${formatWindowEnd(replay, timeZone)}: ${eventAddress(event, siteUrl)}/replay`] : []),
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

function formatWindowEnd(window: Parameters<typeof windowEnd>[0], timeZone: string): string {
  const end = windowEnd(window, timeZone);
  return end.kind === 'day'
    ? `through ${english.day(end.date, timeZone)}`
    : `until ${english.dayTime(end.at, timeZone)}`;
}
