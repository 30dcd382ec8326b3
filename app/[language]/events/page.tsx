import { EventsPage } from '@/components/event/events-page';
import { eventsMetadata } from '@/lib/site/lists/metadata';
import { type ListParams, partOf } from '@/lib/site/lists/params';
import { prerenderedLanguages } from '@/lib/site/prerendered';

export const dynamic = 'force-static';

export const generateStaticParams = prerenderedLanguages;

export const generateMetadata = ({ params }: ListParams) => eventsMetadata(params);

export default async ({ params }: ListParams) => <EventsPage {...(await partOf(params))} />;
