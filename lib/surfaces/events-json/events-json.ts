import { listingsOf } from '@/lib/content/listings';
import type { PublishedSite } from '@/lib/content/published';
import type { CallEvent } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { type Language, pathIn } from '@/messages/language';
import { eventRecord } from './event-record';

/** `/events/<slug>/event.json`: one event. */
export function eventJson(
  event: CallEvent,
  site: PublishedSite,
  now: Instant,
  siteUrl: string,
  language: Language,
): string {
  return json(eventRecord(event, now, { site, siteUrl, language }));
}

/**
 * `/events.json` and the file of a year: the company, the events, and where those of each year are.
 * @param events latest start first
 */
export function eventsJson(
  events: readonly CallEvent[],
  site: PublishedSite,
  now: Instant,
  siteUrl: string,
  language: Language,
): string {
  const { name, legalName, ticker, exchange, mic, website, timeZone } = site.company;
  const listings = listingsOf(site.company);
  return json({
    company: { name, legalName, ticker, exchange, mic, listings, website, timeZone },
    years: [...site.eventsByYear.keys()].map((year) => ({
      year,
      url: siteUrl + pathIn(language, `/events/year/${year}/events.json`),
      calendarUrl: siteUrl + pathIn(language, `/calendar/${year}.ics`),
    })),
    events: events.map((event) => eventRecord(event, now, { site, siteUrl, language })),
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
