import type { Metadata } from 'next';
import { Columns } from '@/components/columns';
import { Contacts } from '@/components/contacts';
import { eventHeadline } from '@/components/event/headline';
import { EventList } from '@/components/event/list';
import { EventPanel } from '@/components/event/panel';
import { EventTimeline } from '@/components/event/timeline';
import { Follow } from '@/components/list/follow';
import { LeadRelease } from '@/components/release/lead';
import { ReleaseList } from '@/components/release/list';
import { Main } from '@/components/site/main';
import { StructuredData } from '@/components/structured-data';
import { featuredEvent, isUpcoming, refreshAt } from '@/lib/domain/featured';
import { isHistorical } from '@/lib/domain/historical';
import { environment } from '@/lib/process/environment';
import { renderedEdition } from '@/lib/site/edition';
import { pageMetadata } from '@/lib/site/page-metadata';
import { corporationNode } from '@/lib/surfaces/structured-data/nodes';
import { defaultLanguage as language, pathIn } from '@/messages/language';

const { site: siteWords, home: words } = language.messages;

/** Items of each kind: enough to see what is new, few enough to take in at a glance. */
const SHOWN_RELEASES = 6;
const SHOWN_EVENTS = 4;

export function generateMetadata(): Metadata {
  const { company } = renderedEdition().site;
  const { name, legalName, exchange, ticker } = company;
  const description = words.description(legalName, exchange, ticker);
  return pageMetadata({ path: '/', title: siteWords.name(name), description, company, language });
}

export default function HomePage() {
  const { site, now } = renderedEdition();
  const { company, events, releases } = site;
  // A replay without an end would keep an old event here for good.
  const featured = featuredEvent(
    events.filter((event) => !isHistorical(event, now)),
    now,
  );
  // Without a current event, readers come for the newest release.
  const lead = featured ? undefined : releases[0];
  const others = releases.filter((release) => release !== lead).slice(0, SHOWN_RELEASES);
  const upcoming = events.filter((event) => event !== featured && isUpcoming(event, now)).reverse();
  const past = events.filter((event) => event !== featured && !isUpcoming(event, now));
  return (
    <Main refreshAt={refreshAt(events, now)} news={featured && eventHeadline(featured, now, language)}>
      <h1 className="sr-only">{words.heading(company.name)}</h1>
      <Columns
        aside={
          <>
            {upcoming.length > 0 && (
              <section aria-labelledby="upcoming">
                <h2 id="upcoming">{featured ? words.moreEvents : words.upcomingEvents}</h2>
                <EventList events={upcoming.slice(0, SHOWN_EVENTS)} now={now} language={language} />
              </section>
            )}
            {upcoming.length === 0 && past.length > 0 && (
              <section aria-labelledby="past">
                <h2 id="past">{words.pastEvents}</h2>
                <EventList events={past.slice(0, SHOWN_EVENTS)} now={now} language={language} />
              </section>
            )}
            <Contacts contacts={[...company.contacts.values()]} language={language} />
            <Follow language={language} />
          </>
        }
      >
        {featured && (
          <section aria-labelledby="featured">
            <h2 id="featured" className="title">
              <a href={pathIn(language, `/events/${featured.slug}`)}>{featured.title}</a>
            </h2>
            <EventPanel event={featured} now={now} language={language} />
            <EventTimeline event={featured} now={now} language={language} />
          </section>
        )}
        {lead && <LeadRelease release={lead} zone={company.timeZone} now={now} language={language} />}
        {others.length > 0 && (
          <section aria-labelledby="releases">
            <h2 id="releases">{lead ? words.earlierReleases : words.latestReleases}</h2>
            <ReleaseList releases={others} zone={company.timeZone} language={language} />
            <p className="more">
              <a href={pathIn(language, '/releases')}>{words.allReleases}</a>
            </p>
          </section>
        )}
        <section aria-labelledby="about">
          <h2 id="about">{words.about(company.legalName)}</h2>
          <p>{company.boilerplate}</p>
        </section>
      </Columns>
      <StructuredData nodes={[corporationNode(company, environment().siteUrl)]} />
    </Main>
  );
}
