import type { BreadcrumbList, Corporation, Event, NewsArticle, Place } from 'schema-dts';
import { releaseChangedAt } from '@/lib/content/changed-at';
import { companyAt } from '@/lib/content/company-at';
import { listingsOf } from '@/lib/content/listings';
import type { CallEvent, Company, Release, Session } from '@/lib/content/types';
import { isStartKnown } from '@/lib/domain/days';
import type { Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { beginningOf } from '@/lib/format/beginning';
import { isoWithOffset } from '@/lib/format/iso';
import { plainText } from '@/lib/prose/plain-text';
import { type Language, pathIn } from '@/messages/language';
import { whenOf } from '../event-when';
import { mediaType } from '../media-type';

// A page for machines, in schema.org's vocabulary. The types are generated from it: an unknown property does not
// compile.

const DESCRIPTION_LENGTH = 300;

const companyId = (siteUrl: string) => `${siteUrl}/#company`;

function namesNode(company: Company) {
  return {
    '@type': 'Corporation',
    name: company.legalName,
    alternateName: company.name,
    // MIC, space, symbol: as schema.org recommends for tickerSymbol.
    tickerSymbol: listingsOf(company).map(({ mic, ticker }) => `${mic} ${ticker}`),
  } as const;
}

/** The company as it was called at an instant: by reference, unless it had another name. */
function companyThen(company: Company, at: Instant, siteUrl: string) {
  const then = companyAt(company, at);
  return then === company ? { '@id': companyId(siteUrl) } : namesNode(then);
}

export function corporationNode(company: Company, siteUrl: string): Corporation {
  const { formerly, social } = company;
  return {
    ...namesNode(company),
    '@id': companyId(siteUrl),
    url: company.website,
    ...(formerly.length > 0 ? { legalName: company.legalName } : {}),
    ...(social.length > 0 ? { sameAs: social.map(({ url }) => url) } : {}),
    ...(company.logo ? { logo: `${siteUrl}/${company.logo}` } : {}),
    description: company.boilerplate,
    contactPoint: [...company.contacts.values()].map(({ desk, phone, email }) => ({
      '@type': 'ContactPoint',
      contactType: desk,
      ...(phone ? { telephone: phone } : {}),
      ...(email ? { email } : {}),
    })),
  };
}

const EVENT_STATUS = {
  confirmed: 'https://schema.org/EventScheduled',
  tentative: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
} as const;

export function eventNode(event: CallEvent, company: Company, siteUrl: string, language: Language): Event {
  const { timeZone: zone } = event;
  const url = siteUrl + pathIn(event.language ?? language, `/events/${event.slug}`);
  const moves = event.history.flatMap(({ formerStartAt, formerDays }) =>
    formerStartAt === undefined ? [] : (formerDays?.first ?? isoWithOffset(formerStartAt, zone)),
  );
  const formerStart = event.delayedFrom === undefined ? moves.at(-1) : isoWithOffset(event.delayedFrom, zone);
  const moved = formerStart !== undefined && !isCalledOff(event);
  const online = event.webcast !== undefined || event.webcasts.length > 0 || event.dialIn.length > 0;
  // Not the gate, which answers 404 or 410 most of the time.
  const virtual = { '@type': 'VirtualLocation', url } as const;
  const when = whenOf(event, language);
  const { days, sessions } = event;
  const said = beginningOf(plainText(event.body), DESCRIPTION_LENGTH);
  const place = placeOf(event);
  return {
    '@type': 'Event',
    '@id': url,
    name: event.title,
    description:
      said ||
      language.messages.kinds[event.kind].description(companyAt(company, event.startAt).name, event.title, when),
    image: `${url}/card.png`,
    url,
    // No hour that nobody announced, and no estimated end.
    startDate: days && !isStartKnown(event) ? days.first : isoWithOffset(event.startAt, zone),
    ...(event.endIsEstimate ? (days ? { endDate: days.last } : {}) : { endDate: isoWithOffset(event.endAt, zone) }),
    ...(sessions.length > 0 ? { subEvent: sessions.map((session) => sessionNode(session, zone)) } : {}),
    eventStatus: moved ? 'https://schema.org/EventRescheduled' : EVENT_STATUS[event.status],
    ...(formerStart === undefined ? {} : { previousStartDate: formerStart }),
    eventAttendanceMode: place
      ? `https://schema.org/${online ? 'MixedEventAttendanceMode' : 'OfflineEventAttendanceMode'}`
      : 'https://schema.org/OnlineEventAttendanceMode',
    location: place ? (online ? [place, virtual] : place) : virtual,
    organizer: companyThen(company, event.startAt, siteUrl),
    isAccessibleForFree: true,
  };
}

function sessionNode({ title, startAt, endAt, endIsEstimate }: Session, zone: string): Event {
  return {
    '@type': 'Event',
    name: title,
    startDate: isoWithOffset(startAt, zone),
    ...(endIsEstimate ? {} : { endDate: isoWithOffset(endAt, zone) }),
  };
}

function placeOf({ location, venue }: CallEvent): Place | undefined {
  if (!venue) return location === undefined ? undefined : { '@type': 'Place', name: location, address: location };
  const { name, address, city, country, map, latitude, longitude } = venue;
  return {
    '@type': 'Place',
    name,
    address: {
      '@type': 'PostalAddress',
      ...(address.length > 0 ? { streetAddress: address.join(', ') } : {}),
      addressLocality: city,
      ...(country ? { addressCountry: country } : {}),
    },
    ...(latitude === undefined || longitude === undefined
      ? {}
      : { geo: { '@type': 'GeoCoordinates' as const, latitude, longitude } }),
    ...(map ? { hasMap: map } : {}),
  };
}

export function articleNode(release: Release, company: Company, siteUrl: string, language: Language): NewsArticle {
  const { publication, dateline, corrections, category, attachments } = release;
  const zone = company.timeZone;
  const url = siteUrl + pathIn(release.language ?? language, `/releases/${release.slug}`);
  return {
    '@type': 'NewsArticle',
    '@id': url,
    headline: release.title,
    ...(release.subheads.length > 0 ? { alternativeHeadline: release.subheads.join(' ') } : {}),
    ...(category ? { articleSection: category.label } : {}),
    ...(attachments.length > 0
      ? {
          associatedMedia: attachments.map(({ title, file: { path, size } }) => ({
            '@type': 'MediaObject' as const,
            name: title,
            contentUrl: `${siteUrl}/files/${path}`,
            encodingFormat: mediaType(path),
            contentSize: String(size),
          })),
        }
      : {}),
    image: `${url}/card.png`,
    url,
    mainEntityOfPage: url,
    datePublished: publication.kind === 'day' ? publication.date : isoWithOffset(publication.at, zone),
    ...(corrections.length > 0 ? { dateModified: isoWithOffset(releaseChangedAt(release), zone) } : {}),
    ...(dateline ? { dateline: dateline.city } : {}),
    ...(corrections.length > 0
      ? {
          correction: corrections.map(({ at, note }) => ({
            '@type': 'CorrectionComment' as const,
            text: note,
            datePublished: isoWithOffset(at, zone),
          })),
        }
      : {}),
    author: companyThen(company, release.publishAt, siteUrl),
    publisher: companyThen(company, release.publishAt, siteUrl),
    inLanguage: language.tag,
  };
}

/** The path from the home page to a page. @param crumbs names and paths in the default language, without the home page */
export function breadcrumbNode(
  crumbs: { name: string; path: string }[],
  siteUrl: string,
  language: Language,
): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: language.messages.site.home, path: '/' }, ...crumbs].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: siteUrl + pathIn(language, path),
    })),
  };
}
