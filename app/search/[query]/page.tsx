import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SearchForm } from '@/components/search/form';
import { Hits } from '@/components/search/hits';
import { Main } from '@/components/site/main';
import { renderedEdition } from '@/lib/site/edition';
import { searchedYears } from '@/lib/site/lists/years';
import { type Search, searchOfPath } from '@/lib/surfaces/search/query';
import { searchSite } from '@/lib/surfaces/search/search';
import { defaultLanguage as language } from '@/messages/language';

const words = language.messages.search;

interface Props {
  /** In the form of `searchPath`. */
  params: Promise<{ query: string }>;
}

export const dynamic = 'force-static';

export const generateStaticParams = () => [];

async function searchOfProps({ params }: Props): Promise<Search | undefined> {
  return searchOfPath(`/search/${(await params).query}`);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { legalName } = renderedEdition().site.company;
  const title = words.title((await searchOfProps(props))?.query ?? '');
  return { title, description: words.description(legalName), robots: { index: false } };
}

export default async function SearchResultsPage(props: Props) {
  const { site, now } = renderedEdition();
  const search = await searchOfProps(props);
  if (search === undefined) notFound();
  const result = await searchSite(site, search, language);
  return (
    <Main>
      <h1>{words.name}</h1>
      <SearchForm search={search} years={searchedYears(site)} language={language} />
      {result ? (
        <Hits result={result} search={search} zone={site.company.timeZone} now={now} language={language} />
      ) : (
        <p>{words.notReady}</p>
      )}
    </Main>
  );
}
