import { notFound } from 'next/navigation';
import { Columns } from '@/components/columns';
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
import { ReleaseList } from './list';

interface Props {
  /** All releases, or those of a year. */
  year?: number | undefined;
  /** Counted from 1. */
  page?: number | undefined;
}

/** A page of the releases, newest first. */
export function ReleasesPage({ year, page: number = 1 }: Props) {
  const { site, now } = renderedEdition();
  const { releases, releasesByYear, company } = site;
  const page = listPage(year === undefined ? releases : (releasesByYear.get(year) ?? []), number);
  if (!page || (year !== undefined && page.items.length === 0)) notFound();
  const { siteUrl } = environment();
  const list = year === undefined ? '/releases' : `/releases/year/${year}`;
  const crumbs = [{ name: 'Releases', path: '/releases' }, ...(year ? [{ name: String(year), path: list }] : [])];
  return (
    <Main>
      <h1>{year === undefined ? 'Releases' : `Releases of ${year}`}</h1>
      <Columns
        aside={
          <>
            <Years collection="/releases" byYear={releasesByYear} current={year} />
            <Follow />
          </>
        }
      >
        {page.items.length === 0 && <p>There are no releases yet.</p>}
        <ByAge
          items={page.items}
          now={now}
          title="Latest"
          list={(items) => <ReleaseList releases={items} zone={company.timeZone} />}
        />
        <Pager list={list} {...page} />
      </Columns>
      <StructuredData nodes={[corporationNode(company, siteUrl), breadcrumbNode(crumbs, siteUrl)]} />
    </Main>
  );
}
