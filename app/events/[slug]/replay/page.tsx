import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GatePage } from '@/components/event/gate-page';
import { renderedEdition } from '@/lib/site/edition';
import { prerenderedEvents } from '@/lib/site/prerendered';
import { defaultLanguage as language } from '@/messages/language';

export const dynamic = 'force-static';
export const metadata: Metadata = { title: language.messages.gates.replay.name, robots: { index: false } };

export const generateStaticParams = () => prerenderedEvents(({ replay }) => replay);

/** Seen while the gate is closed, with the status that lib/server/site.ts gives it; open, it redirects. */
export default async function ReplayPage({ params }: { params: Promise<{ slug: string }> }) {
  const { site, now } = renderedEdition();
  const event = site.event((await params).slug);
  if (!event?.replay || event.replay.byPhoneAlone) notFound();
  return <GatePage event={event} gate="replay" now={now} language={language} />;
}
