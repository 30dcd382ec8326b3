import type { Metadata } from 'next';
import { Contacts } from '@/components/contacts';
import { eventHeadline, eventLabel } from '@/components/event/headline';
import { LifeLine } from '@/components/event/life-line';
import { EventList } from '@/components/event/list';
import { EventPanel } from '@/components/event/panel';
import { Headline } from '@/components/headline';
import { Follow } from '@/components/list/follow';
import { LeadRelease } from '@/components/release/lead';
import { ReleaseList } from '@/components/release/list';
import { Row } from '@/components/row';
import { Main } from '@/components/site/main';
import { StructuredData } from '@/components/structured-data';
import { listingsOf } from '@/lib/content/listings';
import { featuredEvent, isListedAsCalledOff, isUpcoming, refreshAt } from '@/lib/domain/featured';
import { environment } from '@/lib/process/environment';
import { editionFor, type LanguageParams } from '@/lib/site/edition';
import { pageMetadata } from '@/lib/site/page-metadata';
import { prerenderedLanguages } from '@/lib/site/prerendered';
import { corporationNode } from '@/lib/surfaces/structured-data/nodes';
import { inOther, pathIn } from '@/messages/language';

export const dynamic = 'force-static';

export const generateStaticParams = prerenderedLanguages;

/** Items of each kind: enough to see what is new, few enough to take in at a glance. */
const SHOWN_RELEASES = 6;
const SHOWN_EVENTS = 4;

export async function generateMetadata({ params }: LanguageParams): Promise<Metadata> {
  const { site } = await editionFor(params);
  const { company, language } = site;
  const { site: siteWords, home: words } = language.messages;
  const { name, legalName } = company;
  const description = words.description(legalName, listingsOf(company));
  return pageMetadata({ path: '/', title: siteWords.name(name), description, site });
}

export default async function HomePage({ params }: LanguageParams) {
  const { site, now } = await editionFor(params);
  const { company, events, language } = site;
  const words = language.messages.home;
  const releases = site.releases.filter(({ category }) => category?.home !== false);
  const featured = featuredEvent(events, now);
  // Without a current event, readers come for the newest release.
  const lead = featured ? undefined : releases[0];
  const others = releases.filter((release) => release !== lead).slice(0, SHOWN_RELEASES);
  const calledOff = events.filter((event) => isListedAsCalledOff(event, now)).reverse();
  const rest = events.filter((event) => event !== featured && !calledOff.includes(event));
  const upcoming = rest.filter((event) => isUpcoming(event, now)).reverse();
  const listed = upcoming.length > 0 ? upcoming : rest;
  const eventsTitle =
    upcoming.length > 0
      ? featured
        ? words.moreEvents
        : words.upcomingEvents
      : listed.length > 0
        ? words.pastEvents
        : language.messages.events.name;
  return (
    <Main refreshAt={refreshAt(events, now)} news={featured && eventHeadline(featured, now, language)}>
      <h1 className="sr-only">{words.heading(company.name)}</h1>
      {featured && (
        <section aria-labelledby="featured">
          <p className="eyebrow">{eventLabel(featured, language)}</p>
          <h2 id="featured" className="title">
            <a href={pathIn(featured.language ?? language, `/events/${featured.slug}`)} {...inOther(featured)}>
              <Headline of={featured.title} />
            </a>
          </h2>
          <EventPanel event={featured} now={now} language={language} />
          <LifeLine event={featured} now={now} language={language} />
        </section>
      )}
      {lead && <LeadRelease release={lead} zone={company.timeZone} now={now} language={language} />}
      {others.length > 0 && (
        <Row title={lead ? words.earlierReleases : words.latestReleases}>
          <ReleaseList releases={others} zone={company.timeZone} language={language} />
          <p className="more">
            <a href={pathIn(language, '/releases')}>{words.allReleases}</a>
          </p>
        </Row>
      )}
      {calledOff.length > 0 && (
        <Row title={language.messages.events.calledOff}>
          <EventList events={calledOff.slice(0, SHOWN_EVENTS)} now={now} language={language} />
        </Row>
      )}
      <Row title={eventsTitle}>
        {listed.length > 0 && <EventList events={listed.slice(0, SHOWN_EVENTS)} now={now} language={language} />}
        <p className="more">
          <a href={pathIn(language, '/events')}>{words.allEvents}</a>
        </p>
      </Row>
      <Row title={words.about(company.legalName)}>
        <p>{company.boilerplate}</p>
      </Row>
      <Contacts contacts={[...company.contacts.values()]} language={language} />
      <Follow language={language} />
      <StructuredData nodes={[corporationNode(company, environment().siteUrl)]} />
    </Main>
  );
}
