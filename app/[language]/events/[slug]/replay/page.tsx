import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GatePage } from '@/components/event/gate-page';
import { contactsOf } from '@/lib/content/contacts-of';
import { editionFor } from '@/lib/site/edition';
import { prerenderedEvents } from '@/lib/site/prerendered';

export const dynamic = 'force-static';

export const generateStaticParams = () => prerenderedEvents(({ replay }) => replay);

export async function generateMetadata({
  params,
}: {
  params: Promise<{ language: string; slug: string }>;
}): Promise<Metadata> {
  const { gates } = (await editionFor(params)).site.language.messages;
  return { title: gates.replay.name, robots: { index: false } };
}

/** The page of a closed gate. lib/server/site.ts sets its status, and answers instead of it while the gate is open. */
export default async function ReplayPage({ params }: { params: Promise<{ language: string; slug: string }> }) {
  const { site, now } = await editionFor(params);
  const { language } = site;
  const event = site.event((await params).slug);
  if (!event?.replay || event.replay.byPhoneAlone) notFound();
  return <GatePage event={event} gate="replay" now={now} contacts={contactsOf(event, site)} language={language} />;
}
