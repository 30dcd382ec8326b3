import { EventsPage } from '@/components/event/events-page';
import { eventsMetadata } from '@/lib/site/lists/metadata';
import { type ListParams, partOf } from '@/lib/site/lists/params';

export const dynamic = 'force-static';

// Rendered on first request; lib/site/routes.ts knows which pages exist.
export const generateStaticParams = () => [];

export const generateMetadata = ({ params }: ListParams) => eventsMetadata(params);

export default async ({ params }: ListParams) => <EventsPage {...(await partOf(params))} />;
