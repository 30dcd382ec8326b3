import type { Metadata } from 'next';
import { ReleasesPage } from '@/components/release/releases-page';
import { renderedEdition } from '@/lib/edition';
import { releasesMetadata } from '@/lib/lists/metadata';

export const generateMetadata = (): Metadata => releasesMetadata(renderedEdition().site.company, {});

export default () => <ReleasesPage />;
