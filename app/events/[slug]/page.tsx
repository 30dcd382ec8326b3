import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Columns } from '@/components/columns';
import { Contacts } from '@/components/contacts';
import { Changes } from '@/components/event/changes';
import { Documents } from '@/components/event/documents';
import { EventFacts } from '@/components/event/facts';
import { FurtherReleases } from '@/components/event/further-releases';
import { eventHeadline } from '@/components/event/headline';
import { EventPanel } from '@/components/event/panel';
import { EventTimeline } from '@/components/event/timeline';
import { Prose } from '@/components/prose';
import { Main } from '@/components/site/main';
import { StructuredData } from '@/components/structured-data';
import { contactsOf } from '@/lib/content/contacts-of';
import { refreshAt } from '@/lib/domain/featured';
import { environment } from '@/lib/process/environment';
import { renderedEdition } from '@/lib/site/edition';
import { pageMetadata } from '@/lib/site/page-metadata';
import { prerenderedEvents } from '@/lib/site/prerendered';
import { sourcesOf } from '@/lib/surfaces/citations/sources';
import { breadcrumbNode, corporationNode, eventNode } from '@/lib/surfaces/structured-data/nodes';
import { defaultLanguage as language } from '@/messages/language';

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
  const when = language.format.dayTime(event.startAt, event.timeZone);
  return pageMetadata({
    path: `/events/${slug}`,
    title,
    description: language.messages.kinds[event.kind].description(site.company.name, title, when),
    company: site.company,
    language,
    picture: `/events/${slug}/card.png`,
  });
}

export default async function EventPage({ params }: Props) {
  const { site, now } = renderedEdition();
  const event = site.event((await params).slug);
  if (!event) notFound();
  const { siteUrl } = environment();
  const announcement = event.announcement ? site.release(event.announcement) : undefined;
  const sourceOf = sourcesOf(event, site, language);
  return (
    <Main refreshAt={refreshAt([event], now)} news={eventHeadline(event, now, language)}>
      <p className="kind">{language.messages.kinds[event.kind].name}</p>
      <h1>{event.title}</h1>
      <Columns
        aside={
          <>
            <EventFacts event={event} announcement={announcement} sourceOf={sourceOf} now={now} language={language} />
            <Contacts contacts={contactsOf(event, site)} language={language} />
          </>
        }
      >
        <EventPanel event={event} now={now} language={language} sourceOf={sourceOf} />
        <EventTimeline event={event} now={now} language={language} />
        <Prose source={event.body} language={language} />
        <Documents event={event} language={language} />
        <FurtherReleases event={event} zone={site.company.timeZone} language={language} />
        <Changes event={event} language={language} />
      </Columns>
      <StructuredData
        nodes={[
          eventNode(event, site.company, siteUrl, language),
          corporationNode(site.company, siteUrl),
          breadcrumbNode(
            [
              { name: language.messages.events.name, path: '/events' },
              { name: event.title, path: `/events/${event.slug}` },
            ],
            siteUrl,
            language,
          ),
        ]}
      />
    </Main>
  );
}
