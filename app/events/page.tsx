import type { Metadata } from 'next';
import { EventsPage } from '@/components/event/events-page';
import { renderedEdition } from '@/lib/site/edition';
import { eventsMetadata } from '@/lib/site/lists/metadata';
import { defaultLanguage as language } from '@/messages/language';

export const generateMetadata = (): Metadata => eventsMetadata(renderedEdition().site, {}, language);

export default () => <EventsPage language={language} />;
