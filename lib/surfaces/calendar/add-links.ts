import type { CallEvent, Company } from '@/lib/content/types';
import { isUpcoming } from '@/lib/domain/featured';
import type { Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { type Language, pathIn } from '@/messages/language';
import { fittingWords, type LinkWords } from './link-words';
import { dayBounds, utcStamp, utcTime } from './stamp';

/** A link that adds an event to a calendar. */
export interface AddLink {
  program: string;
  href: string;
  /** Whether it leaves this site. */
  external: boolean;
}

type Writer = (words: LinkWords, event: CallEvent) => string;

const google: Writer = ({ title, lines, location }, { startAt, endAt, days }) =>
  address('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: title,
    dates: days ? dayBounds(days).join('/').replaceAll('-', '') : `${utcStamp(startAt)}/${utcStamp(endAt)}`,
    details: lines.join('\n'),
    location,
  });

const htmlOf = (line: string) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\+/g, '&#43;');

function outlookTimes({ startAt, endAt, days }: CallEvent): Record<string, string> {
  if (!days) return { startdt: utcTime(startAt), enddt: utcTime(endAt) };
  const [startdt, enddt] = dayBounds(days);
  return { startdt, enddt, allday: 'true' };
}

const outlook =
  (host: string): Writer =>
  ({ title, lines, location }, event) =>
    address(`https://${host}/calendar/0/deeplink/compose`, {
      path: '/calendar/action/compose',
      rru: 'addevent',
      ...outlookTimes(event),
      subject: title,
      // Outlook reads the body as HTML, where a line break is a space, and may read %2B as one.
      body: lines.map(htmlOf).join('<br>'),
      location: location.replace(/\s*\+\s*/g, ' ').trim(),
    });

// Yahoo is missing: it takes every time for that of the reader's own zone, which only the reader's machine knows
// (add-event-to-calendar-docs #29, spatie/calendar-links #219).
const OUTLOOKS = [
  ['Outlook.com', 'outlook.live.com'],
  ['Microsoft 365', 'outlook.office.com'],
] as const;

const WEB_CALENDARS: [program: string, writer: Writer][] = [
  ['Google', google],
  ...OUTLOOKS.map(([program, host]): [string, Writer] => [program, outlook(host)]),
];

/**
 * Links that add an event to a calendar; none once it has ended or was called off. A web calendar is left out if its link
 * would be too long.
 * @param siteUrl public origin without a trailing slash
 */
export function addLinks(
  event: CallEvent,
  company: Company,
  siteUrl: string,
  now: Instant,
  language: Language,
): AddLink[] {
  if (isCalledOff(event) || !isUpcoming(event, now)) return [];
  const links = WEB_CALENDARS.flatMap(([program, write]) => {
    const words = fittingWords(event, company, siteUrl, language, (some) => write(some, event));
    return words ? { program, href: write(words, event), external: true } : [];
  });
  const file = pathIn(event.language ?? language, `/events/${event.slug}/event.ics`);
  const { anyProgram } = language.messages.event.addToCalendar;
  return [{ program: anyProgram, href: file, external: false }, ...links];
}

/** Ways to subscribe to all events. */
export interface SubscriptionLinks {
  /** Opened by a program. */
  webcal: string;
  /** Opened by web calendars, on a computer alone: the apps of phones take no such link. */
  web: { program: string; href: string }[];
  feed: string;
}

/** @param siteUrl public origin without a trailing slash */
export function subscribeLinks(siteUrl: string, company: Company, language: Language): SubscriptionLinks {
  const feed = siteUrl + pathIn(language, '/calendar.ics');
  const webcal = feed.replace(/^https?:/, 'webcal:');
  const name = language.messages.calendar.name(company.name);
  const outlooks = OUTLOOKS.map(([program, host]) => ({
    program,
    href: address(`https://${host}/calendar/0/addfromweb/`, { url: feed, name }),
  }));
  // Google accepts only the webcal address here.
  const google = { program: 'Google', href: address('https://calendar.google.com/calendar/r', { cid: webcal }) };
  return { webcal, web: [google, ...outlooks], feed };
}

/** Uses `encodeURIComponent`: `URLSearchParams` turns a space into `+`, which Outlook shows. */
function address(base: string, parameters: Record<string, string>): string {
  const pairs = Object.entries(parameters).filter(([, value]) => value !== '');
  return `${base}?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
