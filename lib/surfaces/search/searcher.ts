import type { PublishedSite } from '@/lib/content/published';
import type { Found } from './find';
import type { LanguageSearch } from './query';

export interface Searcher {
  /** Whether searches are answered soon. */
  readonly isReady: boolean;
  /** Settles once searches are answered, or a few seconds after the start if that takes longer. */
  readonly settled: Promise<unknown>;
  /** Searches exactly what is public in a site. @param site in its default language */
  ask(site: PublishedSite, search: LanguageSearch): Promise<Found>;
}

// The server and each of Next's bundles have their own copy of this module: they share the searcher.
const KEY = Symbol.for('newsroom.searcher');
const shared = globalThis as { [KEY]?: Searcher };

/** Sets what answers the searches of this process. */
export function useSearcher(searcher: Searcher): void {
  shared[KEY] = searcher;
}

/** @throws Error before there is one */
export function searcher(): Searcher {
  if (!shared[KEY]) throw new Error('Nothing answers searches in this process.');
  return shared[KEY];
}

/** Waits for the search of a server that has just started. */
export async function settledSearch(): Promise<void> {
  await shared[KEY]?.settled;
}

/** Whether searches can be answered. */
export function isSearchReady(): boolean {
  return shared[KEY]?.isReady ?? false;
}
