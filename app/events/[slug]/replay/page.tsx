import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GatePage } from '@/components/event/gate-page';
import { currentEdition, renderedEdition } from '@/lib/edition';

export const dynamic = 'force-static';
export const metadata: Metadata = { title: 'Replay', robots: { index: false } };

export function generateStaticParams() {
  return currentEdition()
    .site.events.filter(({ replay }) => replay)
    .map(({ slug }) => ({ slug }));
}

/** Seen while the gate is closed, with the status that lib/server/site.ts gives it; open, it redirects. */
export default async function ReplayPage({ params }: { params: Promise<{ slug: string }> }) {
  const { site, now } = renderedEdition();
  const event = site.event((await params).slug);
  if (!event?.replay) notFound();
  return <GatePage event={event} gate="replay" now={now} />;
}
