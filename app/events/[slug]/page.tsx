import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Columns } from '@/components/columns';
import { Contacts } from '@/components/contacts';
import { Changes } from '@/components/event/changes';
import { Documents } from '@/components/event/documents';
import { EventFacts } from '@/components/event/facts';
import { EventPanel, nounOf, panelHeadline } from '@/components/event/panel';
import { EventTimeline } from '@/components/event/timeline';
import { Prose } from '@/components/prose';
import { Main } from '@/components/site/main';
import { StructuredData } from '@/components/structured-data';
import { refreshAt } from '@/lib/domain/featured';
import { formatDayTime } from '@/lib/format/dates';
import { environment } from '@/lib/process/environment';
import { renderedEdition } from '@/lib/site/edition';
import { pageMetadata } from '@/lib/site/page-metadata';
import { prerenderedEvents } from '@/lib/site/prerendered';
import { sourcesOf } from '@/lib/surfaces/citations/sources';
import { breadcrumbNode, corporationNode, eventNode } from '@/lib/surfaces/structured-data/nodes';

interface Props {
  params: Promise<{ slug: string }>;
}

export const dynamic = 'force-static';

export const generateStaticParams = () => prerenderedEvents();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = renderedEdition();
  const event = site.event((await params).slug);
  if (!event) return {};
  const { slug, title } = event;
  const when = formatDayTime(event.startAt, event.timeZone);
  return pageMetadata({
    path: `/events/${slug}`,
    title,
    description: `${site.company.name} ${nounOf(event)}: ${title}, ${when}.`,
    company: site.company,
    picture: `/events/${slug}/card.png`,
  });
}

export default async function EventPage({ params }: Props) {
  const { site, now } = renderedEdition();
  const event = site.event((await params).slug);
  if (!event) notFound();
  const { siteUrl } = environment();
  const announcement = event.announcement ? site.release(event.announcement) : undefined;
  const sourceOf = sourcesOf(event, announcement);
  return (
    <Main refreshAt={refreshAt([event], now)} news={panelHeadline(event, now)}>
      <p className="kind">{event.kind}</p>
      <h1>{event.title}</h1>
      <Columns
        aside={
          <>
            <EventFacts event={event} announcement={announcement} sourceOf={sourceOf} now={now} />
            <Contacts contacts={announcement?.contacts ?? []} />
          </>
        }
      >
        <EventPanel event={event} now={now} sourceOf={sourceOf} />
        <EventTimeline event={event} now={now} />
        <Prose source={event.body} />
        <Documents event={event} />
        <Changes event={event} />
      </Columns>
      <StructuredData
        nodes={[
          eventNode(event, siteUrl),
          corporationNode(site.company, siteUrl),
          breadcrumbNode(
            [
              { name: 'Events', path: '/events' },
              { name: event.title, path: `/events/${event.slug}` },
            ],
            siteUrl,
          ),
        ]}
      />
    </Main>
  );
}
