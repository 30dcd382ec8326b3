import type { CallEvent, Company } from '@/lib/content/types';
import { isUpcoming } from '@/lib/domain/featured';
import type { Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { type Language, pathIn } from '@/messages/language';
import { fittingWords, type LinkWords } from './link-words';
import { utcStamp, utcTime } from './stamp';

/** A link that adds an event to a calendar. */
export interface AddLink {
  program: string;
  href: string;
  /** Whether it leaves this site. */
  external: boolean;
}

type Writer = (words: LinkWords, event: CallEvent) => string;

const google: Writer = ({ title, lines, location }, { startAt, endAt }) =>
  address('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: title,
    dates: `${utcStamp(startAt)}/${utcStamp(endAt)}`,
    details: lines.join('\n'),
    location,
  });

const outlook =
  (host: string): Writer =>
  ({ title, lines, location }, { startAt, endAt }) =>
    address(`https://${host}/calendar/0/deeplink/compose`, {
      path: '/calendar/action/compose',
      rru: 'addevent',
      startdt: utcTime(startAt),
      enddt: utcTime(endAt),
      subject: title,
      // Outlook reads the body as HTML, where a line break is a space.
      body: lines.map((line) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;')).join('<br>'),
      location,
    });

const yahoo: Writer = ({ title, lines, location }, { startAt, endAt }) =>
  address('https://calendar.yahoo.com/', {
    v: '60',
    title,
    st: utcStamp(startAt),
    et: utcStamp(endAt),
    desc: lines.join('\n'),
    in_loc: location,
  });

const WEB_CALENDARS: [program: string, writer: Writer][] = [
  ['Google', google],
  ['Outlook.com', outlook('outlook.live.com')],
  ['Microsoft 365', outlook('outlook.office.com')],
  ['Yahoo', yahoo],
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
  const file = pathIn(language, `/events/${event.slug}/event.ics`);
  const { anyProgram } = language.messages.event.addToCalendar;
  return [{ program: anyProgram, href: file, external: false }, ...links];
}

/** Links that subscribe to all events. */
export function subscribeLinks(siteUrl: string, language: Language): { webcal: string; google: string; feed: string } {
  const feed = siteUrl + pathIn(language, '/calendar.ics');
  const webcal = feed.replace(/^https?:/, 'webcal:');
  // Google accepts only the webcal address here.
  return { webcal, google: address('https://calendar.google.com/calendar/r', { cid: webcal }), feed };
}

/** Uses `encodeURIComponent`: `URLSearchParams` turns a space into `+`, which Outlook shows. */
function address(base: string, parameters: Record<string, string>): string {
  const pairs = Object.entries(parameters).filter(([, value]) => value !== '');
  return `${base}?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
