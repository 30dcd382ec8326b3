import { companyAt } from '@/lib/content/company-at';
import { furtherReleases } from '@/lib/content/further-releases';
import type { CallEvent, Company, DialIn } from '@/lib/content/types';
import { isCalledOff } from '@/lib/domain/phase';
import { windowEnd } from '@/lib/domain/window-end';
import { formatPhone } from '@/lib/format/phone';
import { type Language, pathIn } from '@/messages/language';
import { openOf, whenOf } from '../event-when';
import { gateAddress, webcastName } from '../webcasts';

// Some calls have a number for every country; the page lists them all. A truncated list could be dialled wrongly, and
// npm `ics` folds in quadratic time.
export const MOST_NUMBERS = 8;
const MOST_RELEASES = 3;

/** The address of the event's page. */
export function eventAddress(event: CallEvent, siteUrl: string, language: Language): string {
  const { slug } = event;
  return siteUrl + pathIn(event.language ?? language, `/events/${slug}`);
}

/** The title of the entry. It says if the event was called off. */
export function entryTitle(
  { title, kind, label, status, startAt }: CallEvent,
  company: Company,
  { messages }: Language,
): string {
  const entry = messages.kinds[kind].calendar.title(companyAt(company, startAt).name, title, label);
  return status === 'cancelled' || status === 'postponed' ? messages.calendar[status](entry) : entry;
}

/** Where to go or what to dial; undefined if the event was called off. */
export function entryLocation(event: CallEvent, siteUrl: string, language: Language): string | undefined {
  // Nobody goes anywhere for a key date.
  if (isCalledOff(event) || event.kind === 'key date') return undefined;
  const [dialIn] = event.dialIn;
  if (event.location !== undefined || !dialIn) return event.location ?? eventAddress(event, siteUrl, language);
  return language.messages.calendar.number(formatPhone(dialIn.number), dialIn);
}

/**
 * The text of the entry. Webcast and replay link to the site's gates, never to their targets.
 */
export function entryDescription(event: CallEvent, siteUrl: string, language: Language): string {
  const state = isCalledOff(event)
    ? [calledOff(event, language)]
    : [...takingPart(event, siteUrl, language), ...afterwards(event, siteUrl, language)];
  const lines = [...state, ...releaseLines(event, siteUrl, language)];
  return [...lines, '', pageLine(event, siteUrl, language)].join('\n');
}

/** What was said since it was announced, newest first: results, moves, corrections. */
function releaseLines(event: CallEvent, siteUrl: string, language: Language): string[] {
  return furtherReleases(event)
    .slice(0, MOST_RELEASES)
    .map(({ slug, title, language: own = language }) =>
      language.messages.calendar.release(title, siteUrl + pathIn(own, `/releases/${slug}`)),
    );
}

/** The event's page, where changes appear. */
export function pageLine(event: CallEvent, siteUrl: string, language: Language): string {
  return language.messages.calendar.page(eventAddress(event, siteUrl, language));
}

/**
 * A dial-in on one line: `Live call: +1 913-312-1231, passcode 5537853`. Number and passcode are text: phones that dial
 * both from a link drop the passcode.
 */
export function dialInLine({ label, number, ...codes }: DialIn, { messages }: Language): string {
  return messages.calendar.numberOf(label, formatPhone(number), codes);
}

function calledOff(event: CallEvent, language: Language): string {
  const { kind, status } = event;
  const { calendar } = language.messages.kinds[kind];
  const when = whenOf(event, language);
  return status === 'postponed' ? calendar.postponed(when) : calendar.cancelled(when);
}

/** When, where and how to take part, one line each. */
export function takingPart(event: CallEvent, siteUrl: string, language: Language): string[] {
  const { status, delayedFrom, timeZone, location, registration, webcast } = event;
  const { calendar } = language.messages;
  const page = eventAddress(event, siteUrl, language);
  const open = openOf(event, language);
  const when = open ? calendar.open(whenOf(event, language), open) : whenOf(event, language);
  return [
    status === 'tentative' ? calendar.tentative(when) : when,
    ...sessionLines(event, language),
    ...(delayedFrom === undefined ? [] : [calendar.delayed(language.format.time(delayedFrom, timeZone))]),
    ...(location ? [location] : []),
    ...numbers(event.dialIn, (dialIn) => dialInLine(dialIn, language), language),
    ...(registration ? [calendar.register(registration.url)] : []),
    ...(webcast ? [calendar.webcast(gateAddress(page, 'webcast'))] : []),
    ...event.webcasts
      .slice(0, MOST_NUMBERS)
      .map(({ name, ...of }) => calendar.webcastOf(webcastName(of, language), gateAddress(page, 'webcast', name))),
  ];
}

function sessionLines({ sessions, days, timeZone }: CallEvent, { messages, format }: Language): string[] {
  return sessions.map(({ startAt, title }) =>
    messages.calendar.session((days ? format.shortDayTime : format.time)(startAt, timeZone), title),
  );
}

/** The replay, and what is not certain. */
function afterwards(event: CallEvent, siteUrl: string, language: Language): string[] {
  const { kind, timeZone: zone, replay } = event;
  const { calendar, kinds } = language.messages;
  const { day, dayTime } = language.format;
  const lines: string[] = [];
  if (replay) {
    const address = gateAddress(eventAddress(event, siteUrl, language), 'replay');
    const end = windowEnd(replay, zone);
    if (!end) lines.push(calendar.replay(address));
    else if (end.kind === 'day') lines.push(calendar.replayThrough(day(end.date, zone), address));
    else lines.push(calendar.replayUntil(dayTime(end.at, zone), address));
  }
  const line = (dialIn: NonNullable<CallEvent['replay']>['dialIn'][number]) => {
    const { label } = dialIn;
    const number = formatPhone(dialIn.number);
    const end = windowEnd(dialIn, zone);
    if (!end) return calendar.numberOf(label, number, dialIn);
    return end.kind === 'day'
      ? calendar.numberThrough(label, day(end.date, zone), number, dialIn)
      : calendar.numberUntil(label, dayTime(end.at, zone), number, dialIn);
  };
  lines.push(...numbers(replay?.dialIn ?? [], line, language));
  if (event.endIsEstimate && !event.days) lines.push(kinds[kind].calendar.lengthIsEstimate);
  return lines;
}

function numbers<T extends DialIn>(
  dialIns: readonly T[],
  line: (dialIn: T) => string,
  { messages }: Language,
): string[] {
  const more = dialIns.length > MOST_NUMBERS ? [messages.calendar.moreNumbers] : [];
  return [...dialIns.slice(0, MOST_NUMBERS).map(line), ...more];
}
