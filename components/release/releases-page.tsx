import { notFound } from 'next/navigation';
import { ByAge } from '@/components/list/by-age';
import { Follow } from '@/components/list/follow';
import { Pager } from '@/components/list/pager';
import { Years } from '@/components/list/years';
import { Main } from '@/components/site/main';
import { StructuredData } from '@/components/structured-data';
import { listPath } from '@/lib/content/list-path';
import { environment } from '@/lib/process/environment';
import { renderedEdition } from '@/lib/site/edition';
import { listPage } from '@/lib/site/lists/pages';
import { breadcrumbNode, corporationNode } from '@/lib/surfaces/structured-data/nodes';
import type { Language } from '@/messages/language';
import { Categories } from './categories';
import { ReleaseList } from './list';

interface Props {
  language: Language;
  /** Slug, for the releases of one category. */
  category?: string | undefined;
  /** All releases, or those of a year. */
  year?: number | undefined;
  /** Counted from 1. */
  page?: number | undefined;
}

/** A page of the releases, newest first. */
export function ReleasesPage({ language, category: slug, year, page: number = 1 }: Props) {
  const { site, now } = renderedEdition(language);
  const { releasesByCategory, company } = site;
  const { category, releases, byYear } =
    slug === undefined
      ? { category: undefined, releases: site.releases, byYear: site.releasesByYear }
      : (releasesByCategory.get(slug) ?? notFound());
  const page = listPage(year === undefined ? releases : (byYear.get(year) ?? []), number);
  if (!page || (year !== undefined && page.items.length === 0)) notFound();
  const { siteUrl } = environment();
  const words = language.messages.releases;
  const collection = listPath('/releases', { category: slug });
  const list = listPath('/releases', { category: slug, year });
  const crumbs = [
    { name: words.name, path: '/releases' },
    ...(category ? [{ name: category.label, path: collection }] : []),
    ...(year ? [{ name: String(year), path: list }] : []),
  ];
  return (
    <Main>
      <h1>{words.heading(year, category?.label)}</h1>
      <Categories categories={releasesByCategory} current={slug} language={language} />
      {page.items.length === 0 && <p className="lead">{words.none}</p>}
      <ByAge
        items={page.items}
        now={now}
        language={language}
        title={words.latest}
        list={(items) => (
          <ReleaseList
            releases={items}
            zone={company.timeZone}
            language={language}
            remark={(release) => (category ? undefined : release.category?.label)}
          />
        )}
      />
      <Pager list={list} {...page} language={language} />
      <Years collection={collection} byYear={byYear} current={year} language={language} />
      <Follow language={language} category={category} />
      <StructuredData nodes={[corporationNode(company, siteUrl), breadcrumbNode(crumbs, siteUrl, language)]} />
    </Main>
  );
}
