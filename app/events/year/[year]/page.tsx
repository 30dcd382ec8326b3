import type { Metadata } from 'next';
import { EventsPage } from '@/components/event/events-page';
import { renderedEdition } from '@/lib/site/edition';
import { eventsMetadata } from '@/lib/site/lists/metadata';
import { type ListParams, partOf } from '@/lib/site/lists/params';
import { defaultLanguage as language } from '@/messages/language';

export const dynamic = 'force-static';

// Rendered on first request; lib/site/routes.ts knows which pages exist.
export const generateStaticParams = () => [];

export const generateMetadata = async ({ params }: ListParams): Promise<Metadata> =>
  eventsMetadata(renderedEdition().site, partOf(await params), language);

export default async ({ params }: ListParams) => <EventsPage language={language} {...partOf(await params)} />;
