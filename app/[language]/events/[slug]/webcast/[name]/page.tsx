import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GatePage } from '@/components/event/gate-page';
import { contactsOf } from '@/lib/content/contacts-of';
import { gateWindow } from '@/lib/domain/gate';
import { editionFor } from '@/lib/site/edition';

export const dynamic = 'force-static';

/** None before somebody asks: few events have several webcasts. */
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ language: string; slug: string; name: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { gates } = (await editionFor(params)).site.language.messages;
  return { title: gates.webcast.name, robots: { index: false } };
}

/** The page of one of several webcasts while it is closed, as `../page.tsx` is that of the main one. */
export default async function FurtherWebcastPage({ params }: Props) {
  const { site, now } = await editionFor(params);
  const { language } = site;
  const { slug, name } = await params;
  const event = site.event(slug);
  if (!event || !gateWindow(event, 'webcast', name)) notFound();
  const contacts = contactsOf(event, site);
  return <GatePage event={event} gate="webcast" name={name} now={now} contacts={contacts} language={language} />;
}
