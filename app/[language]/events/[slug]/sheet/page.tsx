import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Contacts } from '@/components/contacts';
import { Changes } from '@/components/event/changes';
import { Documents } from '@/components/event/documents';
import { eventLabel } from '@/components/event/headline';
import { EventReleases } from '@/components/event/releases';
import { Sessions } from '@/components/event/sessions';
import { Sheet } from '@/components/event/sheet';
import { Speakers } from '@/components/event/speakers';
import { CalledOffTag } from '@/components/event/tag';
import { Headline } from '@/components/headline';
import { Main } from '@/components/site/main';
import { contactsOf } from '@/lib/content/contacts-of';
import { refreshAt } from '@/lib/domain/featured';
import { scriptOf } from '@/lib/prose/script';
import { editionFor } from '@/lib/site/edition';
import { citationsOf } from '@/lib/surfaces/citations/sources';
import { pathIn } from '@/messages/language';

interface Props {
  params: Promise<{ language: string; slug: string }>;
}

export const dynamic = 'force-static';

/** None before somebody asks. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await editionFor(params);
  const event = site.event((await params).slug);
  return event ? { title: site.language.messages.event.sheet.title(event.title), robots: { index: false } } : {};
}

/** Every fact of an event on one page that can be printed, each with the sentence that states it. */
export default async function SheetPage({ params }: Props) {
  const { site, now } = await editionFor(params);
  const { language } = site;
  const words = language.messages.event.sheet;
  const event = site.event((await params).slug);
  if (!event) notFound();
  const { timeZone } = site.company;
  return (
    <Main refreshAt={refreshAt([event], now)} news={words.news}>
      <p className="eyebrow">
        <a href={pathIn(language, `/events/${event.slug}`)}>{eventLabel(event, language)}</a>
        <span>{words.name}</span>
        <CalledOffTag event={event} language={language} />
      </p>
      <h1 {...scriptOf(event.title, event.body)}>
        <Headline of={event.title} isCancelled={event.status === 'cancelled'} />
      </h1>
      <Sheet event={event} citations={citationsOf(event, site, language)} zone={timeZone} language={language} />
      <Sessions event={event} language={language} />
      <Speakers speakers={event.speakers} language={language} />
      <Documents event={event} language={language} />
      <EventReleases event={event} zone={timeZone} language={language} />
      <Changes event={event} language={language} />
      <Contacts contacts={contactsOf(event, site)} language={language} />
    </Main>
  );
}
