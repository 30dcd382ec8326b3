import { listingsOf } from '@/lib/content/listings';
import type { PublishedSite } from '@/lib/content/published';
import type { CallEvent } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import type { Language } from '@/messages/language';
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

/** `/events.json`: the company and all public events, latest start first. */
export function eventsJson(site: PublishedSite, now: Instant, siteUrl: string, language: Language): string {
  const { name, legalName, ticker, exchange, mic, website, timeZone } = site.company;
  const listings = listingsOf(site.company);
  return json({
    company: { name, legalName, ticker, exchange, mic, listings, website, timeZone },
    events: site.events.map((event) => eventRecord(event, now, { site, siteUrl, language })),
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
