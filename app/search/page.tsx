import type { Metadata } from 'next';
import { SearchForm } from '@/components/search/form';
import { Main } from '@/components/site/main';
import { renderedEdition } from '@/lib/site/edition';
import { pageMetadata } from '@/lib/site/page-metadata';

export function generateMetadata(): Metadata {
  const { company } = renderedEdition().site;
  const description = `Search the releases and events of ${company.legalName}.`;
  return pageMetadata({ path: '/search', title: 'Search', description, company });
}

export default function SearchPage() {
  return (
    <Main>
      <h1>Search</h1>
      <SearchForm query="" />
    </Main>
  );
}
