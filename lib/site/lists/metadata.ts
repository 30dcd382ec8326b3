import type { Metadata } from 'next';
import { listPath } from '@/lib/content/list-path';
import type { PublishedSite } from '@/lib/content/published';
import type { Category } from '@/lib/content/types';
import type { ListMessages } from '@/messages/areas/lists';
import { editionFor } from '../edition';
import { pageMetadata } from '../page-metadata';
import { pagePath } from './pages';
import { type ListParams, type ListPart, partOf } from './params';

/** Metadata of a page of the list of releases. */
export async function releasesMetadata(params: ListParams['params']): Promise<Metadata> {
  const { site } = await editionFor(params);
  const { language, releasesByCategory } = site;
  const { language: _, ...part } = await partOf(params);
  const category = releasesByCategory.get(part.category ?? '')?.category;
  return listMetadata(listPath('/releases', part), language.messages.releases, site, {
    ...part,
    category,
    kind: undefined,
  });
}

/** Metadata of a page of the list of events. */
export async function eventsMetadata(params: ListParams['params']): Promise<Metadata> {
  const { site } = await editionFor(params);
  const { language, eventsByKind } = site;
  const { language: _, ...part } = await partOf(params);
  const kind = eventsByKind.get(part.kind ?? '')?.kind;
  const ofKind = kind && language.messages.kinds[kind].plural;
  return listMetadata(listPath('/events', part), language.messages.events, site, {
    ...part,
    category: undefined,
    kind: ofKind,
  });
}

function listMetadata(
  list: string,
  words: ListMessages,
  site: PublishedSite,
  {
    category,
    kind,
    year,
    page = 1,
  }: Omit<ListPart, 'category' | 'kind'> & { category: Category | undefined; kind?: string | undefined },
): Metadata {
  const part = { category: category?.label, kind, year, page };
  const title = words.title(part);
  const description = words.description(site.company.legalName, part);
  return pageMetadata({ path: pagePath(list, page), title, description, site, category });
}
