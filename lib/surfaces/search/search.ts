import type { PublishedSite } from '@/lib/content/published';
import { type Item, itemOf, searchedLanguage } from './document';
import type { Found } from './find';
import type { Part } from './marked';
import type { Search } from './query';
import { isSearchReady, searcher } from './searcher';

export type Hit = Item & { title: Part[]; snippet: Part[] };

export interface SearchResult extends Omit<Found, 'documents'> {
  /** Best first. */
  hits: Hit[];
}

/**
 * Searches a site: items that contain all words of a query. The last word may be a prefix.
 * @returns undefined if searches cannot be answered yet
 */
export async function searchSite(site: PublishedSite, search: Search): Promise<SearchResult | undefined> {
  if (!isSearchReady()) return undefined;
  const answer = await searcher()
    .ask(site.languages[0] ?? site, { ...search, language: searchedLanguage(site) || undefined })
    // Its thread failed, and begins again.
    .catch(() => undefined);
  if (!answer) return undefined;
  const { documents, ...found } = answer;
  const hits = documents.flatMap(({ key, title, snippet }): Hit[] => {
    const item = itemOf(site, key);
    return item ? [{ ...item, title, snippet }] : [];
  });
  return { ...found, hits };
}
