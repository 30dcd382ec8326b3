import type { Metadata } from 'next';
import type { Company } from '@/lib/content/types';
import type { ListMessages } from '@/messages/areas/lists';
import type { Language } from '@/messages/language';
import { pageMetadata } from '../page-metadata';
import { pagePath } from './pages';

interface Part {
  year?: number;
  page?: number;
}

/** Metadata of a page of the list of releases. */
export function releasesMetadata(company: Company, part: Part, language: Language): Metadata {
  return listMetadata('/releases', language.messages.releases, company, part, language);
}

/** Metadata of a page of the list of events. */
export function eventsMetadata(company: Company, part: Part, language: Language): Metadata {
  return listMetadata('/events', language.messages.events, company, part, language);
}

function listMetadata(
  collection: string,
  words: ListMessages,
  company: Company,
  { year, page = 1 }: Part,
  language: Language,
): Metadata {
  const title = words.title({ year, page });
  const description = words.description(company.legalName, { year, page });
  const list = year ? `${collection}/year/${year}` : collection;
  return pageMetadata({ path: pagePath(list, page), title, description, company, language });
}
