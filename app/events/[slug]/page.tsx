import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Contacts } from '@/components/contacts';
import { Changes } from '@/components/event/changes';
import { Documents } from '@/components/event/documents';
import { EventFacts } from '@/components/event/facts';
import { EventLife } from '@/components/event/life';
import { EventOffer, nounOf, offerHeadline } from '@/components/event/offer';
import { Prose } from '@/components/prose';
import { Main } from '@/components/site/main';
import { turnsAt } from '@/lib/domain/featured';
import { currentEdition, renderedEdition } from '@/lib/edition';
import { formatDayTime } from '@/lib/format/dates';

interface Props {
  params: Promise<{ slug: string }>;
}

export const dynamic = 'force-static';

export function generateStaticParams() {
  return currentEdition().site.events.map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = renderedEdition();
  const event = site.event((await params).slug);
  if (!event) return {};
  const when = formatDayTime(event.startAt, event.timeZone);
  return { title: event.title, description: `${site.company.name} ${nounOf(event)}: ${event.title}, ${when}.` };
}

export default async function EventPage({ params }: Props) {
  const { site, now } = renderedEdition();
  const event = site.event((await params).slug);
  if (!event) notFound();
  const announcement = event.announcement ? site.release(event.announcement) : undefined;
  return (
    <Main turnsAt={turnsAt([event], now)} news={offerHeadline(event, now)}>
      <p className="kind">{event.kind}</p>
      <h1>{event.title}</h1>
      <EventOffer event={event} now={now} />
      <EventLife event={event} now={now} />
      <Prose source={event.body} />
      <EventFacts event={event} announcement={announcement} now={now} />
      <Documents event={event} />
      <Changes event={event} />
      <Contacts contacts={announcement?.contacts ?? []} />
    </Main>
  );
}
