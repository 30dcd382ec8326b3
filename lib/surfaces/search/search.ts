import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PublishedSite } from '@/lib/content/published';
import type { Language } from '@/messages/language';
import { documentOf, type Item } from './document';
import { findItems } from './find';
import { marked, type Part } from './marked';
import { blocksOf, withIndex } from './search-index';
import { snippet } from './snippet';

const MOST_HITS = 25;

export type Hit = Item & { title: Part[]; snippet: Part[] };

export interface SearchResult {
  /** Number of items found; only the best are in `hits`. */
  total: number;
  /** No item has the words of the query; the hits have similar ones. */
  approximate: boolean;
  /** Best first. */
  hits: Hit[];
}

/** Searches a site: items that contain all words of the query. The last word may be a prefix. */
export async function searchSite(site: PublishedSite, query: string, language: Language): Promise<SearchResult> {
  const { found, approximate } = await withIndex(site, language, (index) => findItems(index, site, query));
  const hits: Hit[] = [];
  for (const { item, forms } of found.slice(0, MOST_HITS)) {
    hits.push(hit(item, forms, language));
    await nextTurn();
  }
  return { total: found.length, approximate, hits };
}

/** Indexes a site ahead of the first search. */
export async function prepareSearch(site: PublishedSite, language: Language): Promise<void> {
  await withIndex(site, language, () => {});
}

function hit(item: Item, forms: ReadonlySet<string>, language: Language): Hit {
  const { title, body, details } = documentOf(item, language);
  return { ...item, title: marked(title, forms), snippet: snippet([...blocksOf(body), ...details], forms) };
}
