import type { Metadata } from 'next';
import { ReleasesPage } from '@/components/release/releases-page';
import { renderedEdition } from '@/lib/site/edition';
import { releasesMetadata } from '@/lib/site/lists/metadata';
import { defaultLanguage as language } from '@/messages/language';

export const generateMetadata = (): Metadata => releasesMetadata(renderedEdition().site, {}, language);

export default () => <ReleasesPage language={language} />;
