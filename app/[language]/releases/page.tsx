import { ReleasesPage } from '@/components/release/releases-page';
import { releasesMetadata } from '@/lib/site/lists/metadata';
import { type ListParams, partOf } from '@/lib/site/lists/params';
import { prerenderedLanguages } from '@/lib/site/prerendered';

export const dynamic = 'force-static';

export const generateStaticParams = prerenderedLanguages;

export const generateMetadata = ({ params }: ListParams) => releasesMetadata(params);

export default async ({ params }: ListParams) => <ReleasesPage {...(await partOf(params))} />;
