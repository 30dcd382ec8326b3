import { Headline } from '@/components/headline';
import '@/components/release/release.css';
import '@/components/release/figures.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Speakers } from '@/components/event/speakers';
import { When } from '@/components/event/when';
import { Prose } from '@/components/prose';
import { Row } from '@/components/row';
import { Main } from '@/components/site/main';
import { StructuredData } from '@/components/structured-data';
import { documentAddress } from '@/lib/content/material-address';
import { environment } from '@/lib/process/environment';
import { editionFor } from '@/lib/site/edition';
import { pageMetadata } from '@/lib/site/page-metadata';
import { prerenderedEvents } from '@/lib/site/prerendered';
import { breadcrumbNode, corporationNode } from '@/lib/surfaces/structured-data/nodes';
import { pathIn } from '@/messages/language';

interface Props {
  params: Promise<{ language: string; slug: string }>;
}

export const dynamic = 'force-static';

export const generateStaticParams = () =>
  prerenderedEvents(({ materials }) => materials.some(({ transcript }) => transcript));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await editionFor(params);
  const { language } = site;
  const words = language.messages.event.transcript;
  const event = site.event((await params).slug);
  if (!event) return {};
  return pageMetadata({
    path: `/events/${event.slug}/transcript`,
    title: words.title(event.title),
    description: language.messages.kinds[event.kind].transcript.description(site.company.legalName, event.title),
    site,
  });
}

/** The transcript of an event, by speaker. */
export default async function TranscriptPage({ params }: Props) {
  const { site } = await editionFor(params);
  const { language } = site;
  const words = language.messages.event.transcript;
  const { slug } = await params;
  const event = site.event(slug);
  const transcript = site.transcript(slug);
  if (!event || !transcript) notFound();
  const { siteUrl } = environment();
  const statements = event.forwardLookingStatements;
  return (
    <Main>
      <p className="eyebrow">
        <span>{words.label}</span>
        <When event={event} language={language} />
      </p>
      <h1>
        <Headline of={event.title} />
      </h1>
      <article className="transcript words">
        <Prose source={transcript.body} language={language} />
      </article>
      <Speakers speakers={transcript.speakers} language={language} />
      <Row title={words.about}>
        <p>
          <a href={pathIn(language, `/events/${slug}`)}>{language.messages.kinds[event.kind].transcript.back}</a>
        </p>
        <p className="note">
          {words.caution} {statements && <a href={documentAddress(statements)}>{statements.title}</a>}
        </p>
      </Row>
      <StructuredData
        nodes={[
          corporationNode(site.company, siteUrl),
          breadcrumbNode(
            [
              { name: language.messages.events.name, path: '/events' },
              { name: event.title, path: `/events/${slug}` },
              { name: words.label, path: `/events/${slug}/transcript` },
            ],
            siteUrl,
            language,
          ),
        ]}
      />
    </Main>
  );
}
