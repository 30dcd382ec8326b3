import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Contacts } from '@/components/contacts';
import { Changes } from '@/components/event/changes';
import { Details } from '@/components/event/details';
import { Documents } from '@/components/event/documents';
import { eventHeadline, eventLabel } from '@/components/event/headline';
import { LifeLine } from '@/components/event/life-line';
import { EventPanel } from '@/components/event/panel';
import { EventReleases } from '@/components/event/releases';
import { Sessions } from '@/components/event/sessions';
import { Speakers } from '@/components/event/speakers';
import { CalledOffTag } from '@/components/event/tag';
import { Headline } from '@/components/headline';
import { Prose } from '@/components/prose';
import { Row } from '@/components/row';
import { Main } from '@/components/site/main';
import { StructuredData } from '@/components/structured-data';
import { TranslationNotice } from '@/components/translation-notice';
import { companyAt } from '@/lib/content/company-at';
import { contactsOf } from '@/lib/content/contacts-of';
import { refreshAt } from '@/lib/domain/featured';
import { environment } from '@/lib/process/environment';
import { scriptOf } from '@/lib/prose/script';
import { editionFor } from '@/lib/site/edition';
import { pageMetadata } from '@/lib/site/page-metadata';
import { prerenderedEvents } from '@/lib/site/prerendered';
import { sourcesOf } from '@/lib/surfaces/citations/sources';
import { whenOf } from '@/lib/surfaces/event-when';
import { breadcrumbNode, corporationNode, eventNode } from '@/lib/surfaces/structured-data/nodes';

interface Props {
  params: Promise<{ language: string; slug: string }>;
}

export const dynamic = 'force-static';

export const generateStaticParams = () => prerenderedEvents();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await editionFor(params);
  const { language } = site;
  const event = site.event((await params).slug);
  if (!event) return {};
  const { slug, title } = event;
  const when = whenOf(event, language);
  return pageMetadata({
    path: `/events/${slug}`,
    title,
    description: language.messages.kinds[event.kind].description(
      companyAt(site.company, event.startAt).name,
      title,
      when,
    ),
    site,
    picture: `/events/${slug}/card.png`,
  });
}

export default async function EventPage({ params }: Props) {
  const { site, now } = await editionFor(params);
  const { language } = site;
  const event = site.event((await params).slug);
  if (!event) notFound();
  const { siteUrl } = environment();
  const sourceOf = sourcesOf(event, site, language);
  return (
    <Main refreshAt={refreshAt([event], now)} news={eventHeadline(event, now, language)}>
      <p className="eyebrow">
        <span>{eventLabel(event, language)}</span>
        <CalledOffTag event={event} language={language} />
      </p>
      <h1 {...scriptOf(event.title, event.body)}>
        <Headline of={event.title} isCancelled={event.status === 'cancelled'} />
      </h1>
      <TranslationNotice item={event} zone={site.company.timeZone} language={language} />
      <EventPanel event={event} now={now} language={language} sourceOf={sourceOf} />
      <LifeLine event={event} now={now} language={language} />
      {event.body.trim() && (
        <Row title={language.messages.event.about}>
          <Prose source={event.body} language={language} />
        </Row>
      )}
      <Sessions event={event} language={language} />
      <Details event={event} sourceOf={sourceOf} now={now} language={language} />
      <Speakers speakers={event.speakers} language={language} />
      <Documents event={event} language={language} />
      <EventReleases event={event} zone={site.company.timeZone} language={language} />
      <Changes event={event} language={language} />
      <Contacts contacts={contactsOf(event, site)} language={language} />
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
