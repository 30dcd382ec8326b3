import type { Metadata } from 'next';
import { listPath } from '@/lib/content/list-path';
import type { PublishedSite } from '@/lib/content/published';
import type { Category, Company } from '@/lib/content/types';
import type { ListMessages } from '@/messages/areas/lists';
import type { Language } from '@/messages/language';
import { pageMetadata } from '../page-metadata';
import { pagePath } from './pages';
import type { ListPart } from './params';

/** Metadata of a page of the list of releases. */
export function releasesMetadata(
  { company, releasesByCategory }: PublishedSite,
  part: ListPart,
  language: Language,
): Metadata {
  const category = releasesByCategory.get(part.category ?? '')?.category;
  return listMetadata(
    listPath('/releases', part),
    language.messages.releases,
    company,
    { ...part, category, kind: undefined },
    language,
  );
}

/** Metadata of a page of the list of events. */
export function eventsMetadata({ company, eventsByKind }: PublishedSite, part: ListPart, language: Language): Metadata {
  const kind = eventsByKind.get(part.kind ?? '')?.kind;
  const ofKind = kind && language.messages.kinds[kind].plural;
  return listMetadata(
    listPath('/events', part),
    language.messages.events,
    company,
    { ...part, category: undefined, kind: ofKind },
    language,
  );
}

function listMetadata(
  list: string,
  words: ListMessages,
  company: Company,
  {
    category,
    kind,
    year,
    page = 1,
  }: Omit<ListPart, 'category' | 'kind'> & { category: Category | undefined; kind?: string | undefined },
  language: Language,
): Metadata {
  const part = { category: category?.label, kind, year, page };
  const title = words.title(part);
  const description = words.description(company.legalName, part);
  return pageMetadata({ path: pagePath(list, page), title, description, company, language, category });
}
