import { notFound } from 'next/navigation';
import { Columns } from '@/components/columns';
import { ByAge } from '@/components/list/by-age';
import { Pager } from '@/components/list/pager';
import { Years } from '@/components/list/years';
import { Main } from '@/components/site/main';
import { StructuredData } from '@/components/structured-data';
import { isUpcoming, refreshAt } from '@/lib/domain/featured';
import { isHistorical } from '@/lib/domain/historical';
import { environment } from '@/lib/process/environment';
import { renderedEdition } from '@/lib/site/edition';
import { listPage } from '@/lib/site/lists/pages';
import { breadcrumbNode, corporationNode } from '@/lib/surfaces/structured-data/nodes';
import { EventList } from './list';
import { SubscribeLinks } from './subscribe';

/** How many historical events the first page shows; the years have them all. */
const SHOWN_HISTORICAL = 10;

interface Props {
  /** A year's events; otherwise those to come, those past, and the newest of the historical ones. */
  year?: number | undefined;
  /** Counted from 1. */
  page?: number | undefined;
}

export function EventsPage({ year, page: number = 1 }: Props) {
  const { site, now } = renderedEdition();
  const { events, eventsByYear, company } = site;
  const { siteUrl } = environment();
  const list = year === undefined ? '/events' : `/events/year/${year}`;
  const crumbs = [{ name: 'Events', path: '/events' }, ...(year ? [{ name: String(year), path: list }] : [])];
  return (
    <Main refreshAt={refreshAt(events, now)} news="The list of events has changed">
      <h1>{year === undefined ? 'Events' : `Events of ${year}`}</h1>
      <Columns
        aside={
          <>
            <Years collection="/events" byYear={eventsByYear} current={year} />
            <section aria-labelledby="subscribe" className="calendars">
              <h2 id="subscribe">Subscribe to all events</h2>
              <SubscribeLinks />
            </section>
          </>
        }
      >
        {year === undefined ? <AllEvents /> : <YearOfEvents year={year} page={number} />}
      </Columns>
      <StructuredData nodes={[corporationNode(company, siteUrl), breadcrumbNode(crumbs, siteUrl)]} />
    </Main>
  );
}

function AllEvents() {
  const { site, now } = renderedEdition();
  const upcoming = site.events.filter((event) => isUpcoming(event, now)).reverse();
  const past = site.events.filter((event) => !isUpcoming(event, now));
  const recent = past.filter((event) => !isHistorical(event, now));
  const historical = past.filter((event) => isHistorical(event, now)).slice(0, SHOWN_HISTORICAL);
  return (
    <>
      <section aria-labelledby="upcoming">
        <h2 id="upcoming">Upcoming</h2>
        {upcoming.length > 0 ? <EventList events={upcoming} now={now} /> : <p>No event is announced at the moment.</p>}
      </section>
      <ByAge
        items={[...recent, ...historical]}
        now={now}
        title="Past"
        list={(items) => <EventList events={items} now={now} />}
      />
    </>
  );
}

function YearOfEvents({ year, page: number }: { year: number; page: number }) {
  const { site, now } = renderedEdition();
  const page = listPage(site.eventsByYear.get(year) ?? [], number);
  if (!page || page.items.length === 0) notFound();
  return (
    <>
      <ByAge
        items={page.items}
        now={now}
        title={String(year)}
        list={(items) => <EventList events={items} now={now} />}
      />
      <Pager list={`/events/year/${year}`} {...page} />
    </>
  );
}
