import type { Metadata } from 'next';
import { ResultsTable } from '@/components/results/table';
import { Row } from '@/components/row';
import { Main } from '@/components/site/main';
import { StructuredData } from '@/components/structured-data';
import { refreshAt } from '@/lib/domain/featured';
import { environment } from '@/lib/process/environment';
import { editionFor, type LanguageParams } from '@/lib/site/edition';
import { DOCUMENT_COLUMNS, resultsByYear } from '@/lib/site/lists/results';
import { pageMetadata } from '@/lib/site/page-metadata';
import { prerenderedLanguages } from '@/lib/site/prerendered';
import { breadcrumbNode, corporationNode } from '@/lib/surfaces/structured-data/nodes';

export const dynamic = 'force-static';

export const generateStaticParams = prerenderedLanguages;

export async function generateMetadata({ params }: LanguageParams): Promise<Metadata> {
  const { site } = await editionFor(params);
  const { company, language } = site;
  const words = language.messages.results;
  const description = words.description(company.legalName);
  return pageMetadata({ path: '/results', title: words.heading, description, site });
}

/** Not found while there are no results: lib/site/routes.ts. The build renders it without any. */
export default async function ResultsPage({ params }: LanguageParams) {
  const { site, now } = await editionFor(params);
  const { language } = site;
  const words = language.messages.results;
  const years = resultsByYear(site, language);
  const all = years.flatMap(({ rows }) => rows);
  const events = all.flatMap((row) => row.events);
  const columns = DOCUMENT_COLUMNS.filter(
    (column) => (column === 'call' && events.length > 0) || all.some(({ links }) => links[column].length > 0),
  );
  const { siteUrl } = environment();
  return (
    <Main refreshAt={refreshAt(events, now)} news={words.news}>
      <h1>{words.heading}</h1>
      {years.map(({ name, rows }, index) => {
        const table = <ResultsTable rows={rows} columns={columns} now={now} language={language} />;
        return (
          <Row key={name} title={name}>
            {index === 0 ? (
              table
            ) : (
              <details>
                <summary>{words.folded(rows.length)}</summary>
                {table}
              </details>
            )}
          </Row>
        );
      })}
      <StructuredData
        nodes={[
          corporationNode(site.company, siteUrl),
          breadcrumbNode([{ name: words.name, path: '/results' }], siteUrl, language),
        ]}
      />
    </Main>
  );
}
