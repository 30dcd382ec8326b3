import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SearchForm } from '@/components/search/form';
import { Hits } from '@/components/search/hits';
import { Main } from '@/components/site/main';
import { renderedEdition } from '@/lib/site/edition';
import { queryOfPath } from '@/lib/surfaces/search/query';
import { searchSite } from '@/lib/surfaces/search/search';
import { defaultLanguage as language } from '@/messages/language';

const words = language.messages.search;

interface Props {
  /** In the hex digits of `searchPath`. */
  params: Promise<{ query: string }>;
}

export const dynamic = 'force-static';

export const generateStaticParams = () => [];

async function queryOf({ params }: Props): Promise<string | undefined> {
  return queryOfPath(`/search/${(await params).query}`);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { legalName } = renderedEdition().site.company;
  const title = words.title((await queryOf(props)) ?? '');
  return { title, description: words.description(legalName), robots: { index: false } };
}

export default async function SearchResultsPage(props: Props) {
  const { site, now } = renderedEdition();
  const query = await queryOf(props);
  if (query === undefined) notFound();
  return (
    <Main>
      <h1>{words.name}</h1>
      <SearchForm query={query} language={language} />
      <Hits
        result={await searchSite(site, query, language)}
        query={query}
        zone={site.company.timeZone}
        now={now}
        language={language}
      />
    </Main>
  );
}
