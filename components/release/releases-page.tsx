import { notFound } from 'next/navigation';
import { ByAge } from '@/components/list/by-age';
import { Follow } from '@/components/list/follow';
import { Pager } from '@/components/list/pager';
import { Years } from '@/components/list/years';
import { Main } from '@/components/site/main';
import { StructuredData } from '@/components/structured-data';
import { environment } from '@/lib/process/environment';
import { renderedEdition } from '@/lib/site/edition';
import { listPage } from '@/lib/site/lists/pages';
import { breadcrumbNode, corporationNode } from '@/lib/surfaces/structured-data/nodes';
import type { Language } from '@/messages/language';
import { ReleaseList } from './list';

interface Props {
  language: Language;
  /** All releases, or those of a year. */
  year?: number | undefined;
  /** Counted from 1. */
  page?: number | undefined;
}

/** A page of the releases, newest first. */
export function ReleasesPage({ language, year, page: number = 1 }: Props) {
  const { site, now } = renderedEdition();
  const { releases, releasesByYear, company } = site;
  const page = listPage(year === undefined ? releases : (releasesByYear.get(year) ?? []), number);
  if (!page || (year !== undefined && page.items.length === 0)) notFound();
  const { siteUrl } = environment();
  const words = language.messages.releases;
  const list = year === undefined ? '/releases' : `/releases/year/${year}`;
  const crumbs = [{ name: words.name, path: '/releases' }, ...(year ? [{ name: String(year), path: list }] : [])];
  return (
    <Main>
      <h1>{words.heading(year)}</h1>
      {page.items.length === 0 && <p className="lead">{words.none}</p>}
      <ByAge
        items={page.items}
        now={now}
        language={language}
        title={words.latest}
        list={(items) => <ReleaseList releases={items} zone={company.timeZone} language={language} />}
      />
      <Pager list={list} {...page} language={language} />
      <Years collection="/releases" byYear={releasesByYear} current={year} language={language} />
      <Follow language={language} />
      <StructuredData nodes={[corporationNode(company, siteUrl), breadcrumbNode(crumbs, siteUrl, language)]} />
    </Main>
  );
}
