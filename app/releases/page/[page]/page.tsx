import type { Metadata } from 'next';
import { ReleasesPage } from '@/components/release/releases-page';
import { renderedEdition } from '@/lib/site/edition';
import { releasesMetadata } from '@/lib/site/lists/metadata';
import { type ListParams, partOf } from '@/lib/site/lists/params';
import { defaultLanguage as language } from '@/messages/language';

export const dynamic = 'force-static';

// Rendered on first request; lib/site/routes.ts knows which pages exist.
export const generateStaticParams = () => [];

export const generateMetadata = async ({ params }: ListParams): Promise<Metadata> =>
  releasesMetadata(renderedEdition().site, partOf(await params), language);

export default async ({ params }: ListParams) => <ReleasesPage language={language} {...partOf(await params)} />;
