import type { Metadata } from 'next';
import { EventList } from '@/components/event/list';
import { SubscribeLinks } from '@/components/event/subscribe';
import { Main } from '@/components/site/main';
import { StructuredData } from '@/components/structured-data';
import { isUpcoming, turnsAt } from '@/lib/domain/featured';
import { renderedEdition } from '@/lib/edition';
import { environment } from '@/lib/environment';
import { pageMetadata } from '@/lib/page-metadata';
import { breadcrumbNode, corporationNode } from '@/lib/structured-data/nodes';

export function generateMetadata(): Metadata {
  const { company } = renderedEdition().site;
  const description = `Calls, webcasts and meetings of ${company.legalName}, upcoming and past.`;
  return pageMetadata({ path: '/events', title: 'Events', description, company });
}

export default function EventsPage() {
  const { site, now } = renderedEdition();
  const upcoming = site.events.filter((event) => isUpcoming(event, now)).reverse();
  const past = site.events.filter((event) => !isUpcoming(event, now));
  const { siteUrl } = environment();
  return (
    <Main turnsAt={turnsAt(site.events, now)} news="The list of events has changed">
      <h1>Events</h1>
      <section aria-labelledby="upcoming">
        <h2 id="upcoming">Upcoming</h2>
        {upcoming.length > 0 ? <EventList events={upcoming} now={now} /> : <p>No event is announced at the moment.</p>}
      </section>
      {past.length > 0 && (
        <section aria-labelledby="past">
          <h2 id="past">Past</h2>
          <EventList events={past} now={now} />
        </section>
      )}
      <section aria-labelledby="subscribe" className="calendars">
        <h2 id="subscribe">Subscribe to all events</h2>
        <SubscribeLinks />
      </section>
      <StructuredData
        nodes={[corporationNode(site.company, siteUrl), breadcrumbNode([{ name: 'Events', path: '/events' }], siteUrl)]}
      />
    </Main>
  );
}
