import type { Metadata } from 'next';
import { ReleaseList } from '@/components/release/list';
import { Main } from '@/components/site/main';
import { renderedEdition } from '@/lib/edition';

export const metadata: Metadata = { title: 'Releases' };

export default function ReleasesPage() {
  const { releases, company } = renderedEdition().site;
  return (
    <Main>
      <h1>Releases</h1>
      <ReleaseList releases={releases} zone={company.timeZone} />
    </Main>
  );
}
