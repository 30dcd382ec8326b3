import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Columns } from '@/components/columns';
import { Prose } from '@/components/prose';
import { Main } from '@/components/site/main';
import { StructuredData } from '@/components/structured-data';
import { Time } from '@/components/time';
import { documentAddress } from '@/lib/content/material-address';
import { environment } from '@/lib/process/environment';
import { renderedEdition } from '@/lib/site/edition';
import { pageMetadata } from '@/lib/site/page-metadata';
import { prerenderedEvents } from '@/lib/site/prerendered';
import { breadcrumbNode, corporationNode } from '@/lib/surfaces/structured-data/nodes';

interface Props {
  params: Promise<{ slug: string }>;
}

export const dynamic = 'force-static';

export const generateStaticParams = () =>
  prerenderedEvents(({ materials }) => materials.some(({ transcript }) => transcript));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = renderedEdition();
  const event = site.event((await params).slug);
  if (!event) return {};
  return pageMetadata({
    path: `/events/${event.slug}/transcript`,
    title: `Transcript: ${event.title}`,
    description: `What was said at the ${event.kind} of ${site.company.legalName}: ${event.title}.`,
    company: site.company,
  });
}

/** What was said, with who said it. */
export default async function TranscriptPage({ params }: Props) {
  const { site } = renderedEdition();
  const { slug } = await params;
  const event = site.event(slug);
  const transcript = site.transcript(slug);
  if (!event || !transcript) notFound();
  const { siteUrl } = environment();
  const statements = event.forwardLookingStatements;
  return (
    <Main>
      <p className="kind">
        Transcript · <Time at={event.startAt} zone={event.timeZone} />
      </p>
      <h1>{event.title}</h1>
      <Columns
        aside={
          <>
            <section aria-labelledby="speakers">
              <h2 id="speakers">Speakers</h2>
              <ul className="links">
                {transcript.speakers.map(({ name, role, organization }) => (
                  <li key={name}>
                    {name} {(role || organization) && <small>{[role, organization].filter(Boolean).join(', ')}</small>}
                  </li>
                ))}
              </ul>
            </section>
            <section aria-labelledby="about">
              <h2 id="about">About this transcript</h2>
              <p>
                <a href={`/events/${slug}`}>The {event.kind} and its documents</a>
              </p>
              <p className="hint">
                What was said about the future was true of its day, and may turn out otherwise.{' '}
                {statements && <a href={documentAddress(statements)}>{statements.title}</a>}
              </p>
            </section>
          </>
        }
      >
        <article className="transcript">
          <Prose source={transcript.body} />
        </article>
      </Columns>
      <StructuredData
        nodes={[
          corporationNode(site.company, siteUrl),
          breadcrumbNode(
            [
              { name: 'Events', path: '/events' },
              { name: event.title, path: `/events/${slug}` },
              { name: 'Transcript', path: `/events/${slug}/transcript` },
            ],
            siteUrl,
          ),
        ]}
      />
    </Main>
  );
}
