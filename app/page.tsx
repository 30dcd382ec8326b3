import type { Metadata } from 'next';
import { Contacts } from '@/components/contacts';
import { EventLife } from '@/components/event/life';
import { EventList } from '@/components/event/list';
import { EventOffer, offerHeadline } from '@/components/event/offer';
import { ReleaseList } from '@/components/release/list';
import { Main } from '@/components/site/main';
import { StructuredData } from '@/components/structured-data';
import { featuredEvent, turnsAt } from '@/lib/domain/featured';
import { renderedEdition } from '@/lib/edition';
import { environment } from '@/lib/environment';
import { pageMetadata, siteName } from '@/lib/page-metadata';
import { corporationNode } from '@/lib/structured-data/nodes';

export function generateMetadata(): Metadata {
  const { company } = renderedEdition().site;
  const description = `News, events and contacts for investors in ${company.legalName} (${company.exchange}: ${company.ticker}).`;
  return pageMetadata({ path: '/', title: siteName(company), description, company });
}

export default function HomePage() {
  const { site, now } = renderedEdition();
  const { company, events, releases } = site;
  const featured = featuredEvent(events, now);
  const others = events.filter((event) => event !== featured).slice(0, 3);
  return (
    <Main turnsAt={turnsAt(events, now)} news={featured && offerHeadline(featured, now)}>
      <h1 className={featured ? 'sr-only' : undefined}>{company.name} investor news and events</h1>
      {featured && (
        <section aria-labelledby="featured">
          <h2 id="featured" className="title">
            <a href={`/events/${featured.slug}`}>{featured.title}</a>
          </h2>
          <EventOffer event={featured} now={now} />
          <EventLife event={featured} now={now} />
        </section>
      )}
      <section aria-labelledby="releases">
        <h2 id="releases">Latest releases</h2>
        <ReleaseList releases={releases.slice(0, 5)} zone={company.timeZone} />
      </section>
      {others.length > 0 && (
        <section aria-labelledby="events">
          <h2 id="events">{featured ? 'More events' : 'Past events'}</h2>
          <EventList events={others} now={now} />
        </section>
      )}
      <section aria-labelledby="about">
        <h2 id="about">About {company.legalName}</h2>
        <p>{company.boilerplate}</p>
      </section>
      <Contacts contacts={[...company.contacts.values()]} />
      <StructuredData nodes={[corporationNode(company, environment().siteUrl)]} />
    </Main>
  );
}
