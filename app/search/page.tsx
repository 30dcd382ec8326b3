import type { Metadata } from 'next';
import { SearchForm } from '@/components/search/form';
import { Main } from '@/components/site/main';
import { renderedEdition } from '@/lib/site/edition';
import { searchedYears } from '@/lib/site/lists/years';
import { pageMetadata } from '@/lib/site/page-metadata';
import { defaultLanguage as language } from '@/messages/language';

const words = language.messages.search;

export function generateMetadata(): Metadata {
  const { company } = renderedEdition().site;
  const description = words.description(company.legalName);
  return pageMetadata({ path: '/search', title: words.name, description, company, language });
}

export default function SearchPage() {
  return (
    <Main>
      <h1>{words.name}</h1>
      <SearchForm years={searchedYears(renderedEdition().site)} language={language} />
    </Main>
  );
}
