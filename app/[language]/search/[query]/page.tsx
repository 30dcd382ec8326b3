import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SearchForm } from '@/components/search/form';
import { Hits } from '@/components/search/hits';
import { Main } from '@/components/site/main';
import { editionFor } from '@/lib/site/edition';
import { searchedYears } from '@/lib/site/lists/years';
import { type Search, searchOfPath } from '@/lib/surfaces/search/query';
import { searchSite } from '@/lib/surfaces/search/search';

interface Props {
  /** In the form of `searchPath`. */
  params: Promise<{ language: string; query: string }>;
}

/** Searches are unlimited: Next keeps none, and takes half the time for a page that it need not keep. */
export const dynamic = 'force-dynamic';

async function searchOfProps({ params }: Props): Promise<Search | undefined> {
  return searchOfPath(`/search/${(await params).query}`);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { company, language } = (await editionFor(props.params)).site;
  const words = language.messages.search;
  const title = words.title((await searchOfProps(props))?.query ?? '');
  return { title, description: words.description(company.legalName), robots: { index: false } };
}

export default async function SearchResultsPage(props: Props) {
  const { site, now } = await editionFor(props.params);
  const { language } = site;
  const words = language.messages.search;
  const search = await searchOfProps(props);
  if (search === undefined) notFound();
  const result = await searchSite(site, search);
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
