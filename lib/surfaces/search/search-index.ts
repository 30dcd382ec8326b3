import { setImmediate as nextTurn } from 'node:timers/promises';
import MiniSearch from 'minisearch';
import type { PublishedSite } from '@/lib/content/published';
import { plainText } from '@/lib/prose/plain-text';
import type { Language } from '@/messages/language';
import { documentsOf, type SearchDocument } from './document';
import { formsOf } from './words';

interface Indexed {
  key: string;
  title: string;
  details: string;
  body: string;
}

export type Index = MiniSearch<Indexed>;

interface State {
  index: Index;
  documents: Map<string, SearchDocument>;
  /** The text of each of their bodies: parsing it takes milliseconds, and a page of results shows many. */
  blocks: Map<string, string[]>;
  /** What the index holds; nothing while it is being changed. */
  site: PublishedSite | undefined;
  /** The language of the words that an event has beside its own. */
  language: Language | undefined;
  /** Settles when nobody is using or changing the index. */
  free: Promise<unknown>;
}

/** How long indexing may keep the process from answering. */
const SLICE_MS = 8;

// The server and the bundles that Next makes of the routes each have their own copy of this module.
const KEY = Symbol.for('newsroom.search');
const shared = globalThis as { [KEY]?: State };
shared[KEY] ??= {
  index: createIndex(),
  documents: new Map(),
  blocks: new Map(),
  site: undefined,
  language: undefined,
  free: Promise.resolve(),
};
const state: State = shared[KEY];

/**
 * Uses the index once it holds what a site has, all of it and nothing else. Whoever comes meanwhile
 * waits, so that the index is never used for another site than it holds.
 * @param use must be done when it returns
 */
export function withIndex<T>(site: PublishedSite, language: Language, use: (index: Index) => T): Promise<T> {
  const used = state.free.then(async () => {
    await hold(site, language);
    return use(state.index);
  });
  state.free = used.catch(() => {});
  return used;
}

/** The plain text of the blocks of a body that is in the index, each on one line. */
export function blocksOf(body: string): string[] {
  const known = state.blocks.get(body) ?? plainText(body).split('\n\n').map(onOneLine).filter(Boolean);
  state.blocks.set(body, known);
  return known;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Changes the index where the site differs from what it holds. */
async function hold(site: PublishedSite, language: Language): Promise<void> {
  if (state.site === site && state.language === language) return;
  const { index, documents } = state;
  state.site = undefined;
  const breathe = breather();
  const gone = new Set(documents.keys());
  const fresh: SearchDocument[] = [];
  for (const document of documentsOf(site, language)) {
    const held = documents.get(document.key);
    if (held && isSame(held, document)) gone.delete(document.key);
    else fresh.push(document);
    await breathe();
  }
  for (const key of gone) {
    state.blocks.delete(documents.get(key)?.body ?? '');
    documents.delete(key);
    index.discard(key);
    await breathe();
  }
  for (const document of fresh) {
    index.add(indexed(document));
    documents.set(document.key, document);
    await breathe();
  }
  state.site = site;
  state.language = language;
}

/** Lets the process answer others, whenever it has not for a while. */
function breather(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE_MS) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}

function isSame(a: SearchDocument, b: SearchDocument): boolean {
  return a.title === b.title && a.body === b.body && a.details.join('\n') === b.details.join('\n');
}

/** All that may fail is done before the index is changed. */
function indexed({ key, title, details, body }: SearchDocument): Indexed {
  return { key, title, details: details.join('\n'), body: blocksOf(body).join('\n') };
}

function createIndex(): Index {
  return new MiniSearch<Indexed>({
    idField: 'key',
    fields: ['title', 'details', 'body'],
    tokenize: formsOf,
    processTerm: (form) => form,
    // A query is given in forms.
    searchOptions: { tokenize: (forms) => forms.split(' '), combineWith: 'AND', boost: { title: 4, details: 2 } },
  });
}
