import type { PublishedSite } from '@/lib/content/published';
import { atOnce } from '@/lib/process/steps';
import { KnownItems } from '@/lib/surfaces/search/changes';
import { withText } from '@/lib/surfaces/search/document';
import { type Found, find } from '@/lib/surfaces/search/find';
import type { LanguageSearch } from '@/lib/surfaces/search/query';
import { SearchIndex } from '@/lib/surfaces/search/search-index';
import type { Searcher } from '@/lib/surfaces/search/searcher';

/** The search of the site, in the thread that asks. */
export class LocalSearcher implements Searcher {
  readonly isReady = true;
  readonly settled = Promise.resolve();
  readonly index = new SearchIndex(':memory:');
  private readonly known = new KnownItems();

  prepare(site: PublishedSite): void {
    const { put, remove } = atOnce(this.known.take(site));
    this.index.put(put.map(withText));
    this.index.remove(remove);
  }

  async ask(site: PublishedSite, search: LanguageSearch): Promise<Found> {
    this.prepare(site);
    return find(this.index, search);
  }
}
