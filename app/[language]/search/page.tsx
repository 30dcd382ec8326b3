import type { Metadata } from 'next';
import { SearchForm } from '@/components/search/form';
import { Main } from '@/components/site/main';
import { editionFor, type LanguageParams } from '@/lib/site/edition';
import { searchedYears } from '@/lib/site/lists/years';
import { pageMetadata } from '@/lib/site/page-metadata';
import { prerenderedLanguages } from '@/lib/site/prerendered';

export const dynamic = 'force-static';

export const generateStaticParams = prerenderedLanguages;

export async function generateMetadata({ params }: LanguageParams): Promise<Metadata> {
  const { site } = await editionFor(params);
  const { company, language } = site;
  const words = language.messages.search;
  const description = words.description(company.legalName);
  return pageMetadata({ path: '/search', title: words.name, description, site });
}

export default async function SearchPage({ params }: LanguageParams) {
  const { site } = await editionFor(params);
  const { language } = site;
  return (
    <Main>
      <h1>{language.messages.search.name}</h1>
      <SearchForm years={searchedYears(site)} language={language} />
    </Main>
  );
}
