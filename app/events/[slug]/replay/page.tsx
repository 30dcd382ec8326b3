import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GatePage } from '@/components/event/gate-page';
import { contactsOf } from '@/lib/content/contacts-of';
import { renderedEdition } from '@/lib/site/edition';
import { prerenderedEvents } from '@/lib/site/prerendered';
import { defaultLanguage as language } from '@/messages/language';

export const dynamic = 'force-static';
export const metadata: Metadata = { title: language.messages.gates.replay.name, robots: { index: false } };

export const generateStaticParams = () => prerenderedEvents(({ replay }) => replay);

/** The page of a closed gate. lib/server/site.ts sets its status, and answers instead of it while the gate is open. */
export default async function ReplayPage({ params }: { params: Promise<{ slug: string }> }) {
  const { site, now } = renderedEdition();
  const event = site.event((await params).slug);
  if (!event?.replay || event.replay.byPhoneAlone) notFound();
  return <GatePage event={event} gate="replay" now={now} contacts={contactsOf(event, site)} language={language} />;
}
