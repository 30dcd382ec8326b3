import type { Metadata } from 'next';
import { ReleaseList } from '@/components/release/list';
import { Main } from '@/components/site/main';
import { renderedEdition } from '@/lib/edition';
import { pageMetadata } from '@/lib/page-metadata';

export function generateMetadata(): Metadata {
  const { company } = renderedEdition().site;
  const description = `Press releases of ${company.legalName}, newest first.`;
  return pageMetadata({ path: '/releases', title: 'Releases', description, siteName: `${company.name} Investors` });
}

export default function ReleasesPage() {
  const { releases, company } = renderedEdition().site;
  return (
    <Main>
      <h1>Releases</h1>
      <ReleaseList releases={releases} zone={company.timeZone} />
    </Main>
  );
}
