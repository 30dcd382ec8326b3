import type { Metadata } from 'next';
import { ReleaseList } from '@/components/release/list';
import { Main } from '@/components/site/main';
import { StructuredData } from '@/components/structured-data';
import { renderedEdition } from '@/lib/edition';
import { environment } from '@/lib/environment';
import { pageMetadata } from '@/lib/page-metadata';
import { breadcrumbNode, corporationNode } from '@/lib/structured-data/nodes';

export function generateMetadata(): Metadata {
  const { company } = renderedEdition().site;
  const description = `Press releases of ${company.legalName}, newest first.`;
  return pageMetadata({ path: '/releases', title: 'Releases', description, company });
}

export default function ReleasesPage() {
  const { releases, company } = renderedEdition().site;
  const { siteUrl } = environment();
  return (
    <Main>
      <h1>Releases</h1>
      <ReleaseList releases={releases} zone={company.timeZone} />
      <StructuredData
        nodes={[corporationNode(company, siteUrl), breadcrumbNode([{ name: 'Releases', path: '/releases' }], siteUrl)]}
      />
    </Main>
  );
}
