import { setImmediate as nextTurn } from 'node:timers/promises';
import MiniSearch from 'minisearch';
import type { PublishedSite } from '../content/published';
import { blocksOf } from './blocks';
import { type Document, documentsOf } from './document';
import { formsOf } from './words';

export type Index = MiniSearch<Document>;

interface State {
  index: Index;
  documents: Map<string, Document>;
  /** What the index holds; nothing while it is being changed. */
  site: PublishedSite | undefined;
  /** Settles when nobody is using or changing the index. */
  free: Promise<unknown>;
}

/** How long indexing may keep the process from answering. */
const SLICE_MS = 8;

// The server and the bundles that Next makes of the routes each have their own copy of this module.
const KEY = Symbol.for('newsroom.search');
const shared = globalThis as { [KEY]?: State };
shared[KEY] ??= { index: createIndex(), documents: new Map(), site: undefined, free: Promise.resolve() };
const state: State = shared[KEY];

/**
 * Uses the index once it holds what a site has, all of it and nothing else. Whoever comes meanwhile
 * waits, so that the index is never used for another site than it holds.
 * @param use must be done when it returns
 */
export function withIndex<T>(site: PublishedSite, use: (index: Index) => T): Promise<T> {
  const used = state.free.then(async () => {
    await hold(site);
    return use(state.index);
  });
  state.free = used.catch(() => {});
  return used;
}

/** Changes the index where the site differs from what it holds. */
async function hold(site: PublishedSite): Promise<void> {
  if (state.site === site) return;
  const { index, documents } = state;
  state.site = undefined;
  const wanted = new Map(documentsOf(site).map((document) => [document.key, document]));
  for (const [key, held] of documents) {
    const document = wanted.get(key);
    if (document && isSame(document, held)) continue;
    documents.delete(key);
    index.discard(key);
  }
  let since = performance.now();
  for (const [key, document] of wanted) {
    if (documents.has(key)) continue;
    index.add(document);
    documents.set(key, document);
    if (performance.now() - since < SLICE_MS) continue;
    await nextTurn();
    since = performance.now();
  }
  state.site = site;
}

function isSame(a: Document, b: Document): boolean {
  return a.title === b.title && a.body === b.body && a.details.join('\n') === b.details.join('\n');
}

function createIndex(): Index {
  return new MiniSearch<Document>({
    idField: 'key',
    fields: ['title', 'details', 'body'],
    extractField: (document, field) => {
      if (field === 'body')
        return blocksOf(document.body)
          .map(({ words }) => words)
          .join('\n');
      if (field === 'details') return document.details.join('\n');
      return document[field as 'key' | 'title'];
    },
    tokenize: formsOf,
    processTerm: (form) => form,
    // A query is given in forms.
    searchOptions: { tokenize: (forms) => forms.split(' '), combineWith: 'AND', boost: { title: 4, details: 2 } },
  });
}
