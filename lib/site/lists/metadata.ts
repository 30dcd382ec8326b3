import type { Metadata } from 'next';
import type { Company } from '@/lib/content/types';
import { pageMetadata } from '../page-metadata';
import { pagePath } from './pages';

interface Part {
  year?: number;
  page?: number;
}

/** What is told of a page of the releases. */
export function releasesMetadata(company: Company, part: Part): Metadata {
  return listMetadata('Releases', '/releases', `Press releases of ${company.legalName}`, company, part);
}

/** What is told of a page of the events. */
export function eventsMetadata(company: Company, part: Part): Metadata {
  return listMetadata('Events', '/events', `Calls, webcasts and meetings of ${company.legalName}`, company, part);
}

function listMetadata(name: string, collection: string, words: string, company: Company, part: Part): Metadata {
  const { year, page = 1 } = part;
  const title = `${name}${year ? ` of ${year}` : ''}${page > 1 ? `, page ${page}` : ''}`;
  const description = `${words}${year ? ` in ${year}` : ''}, newest first${page > 1 ? `, page ${page}` : ''}.`;
  const list = year ? `${collection}/year/${year}` : collection;
  return pageMetadata({ path: pagePath(list, page), title, description, company });
}
