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
  /** Text by body. Parsing takes milliseconds, and a page of results shows many. */
  blocks: Map<string, string[]>;
  /** The site that is indexed; undefined while the index changes. */
  site: PublishedSite | undefined;
  /** The language of the words that an event has beside its own. */
  language: Language | undefined;
  /** Settles when the index is neither used nor changed. */
  free: Promise<unknown>;
}

/** How long indexing may block the process. */
const SLICE_MS = 8;

// The server and each of Next's bundles have their own copy of this module: they share this state.
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
 * Updates the index to a site, then uses it. Later calls wait, so that the index is never used for another site.
 * @param use must be synchronous
 */
export function withIndex<T>(site: PublishedSite, language: Language, use: (index: Index) => T): Promise<T> {
  const used = state.free.then(async () => {
    await hold(site, language);
    return use(state.index);
  });
  state.free = used.catch(() => {});
  return used;
}

/** The plain text of a body's blocks, one line each. */
export function blocksOf(body: string): string[] {
  const known = state.blocks.get(body) ?? plainText(body).split('\n\n').map(onOneLine).filter(Boolean);
  state.blocks.set(body, known);
  return known;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Updates the index where the site differs. */
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

/** Yields to other requests when it has not done so for a while. */
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

/** Everything that can throw happens here, before the index changes. */
function indexed({ key, title, details, body }: SearchDocument): Indexed {
  return { key, title, details: details.join('\n'), body: blocksOf(body).join('\n') };
}

function createIndex(): Index {
  return new MiniSearch<Indexed>({
    idField: 'key',
    fields: ['title', 'details', 'body'],
    tokenize: formsOf,
    processTerm: (form) => form,
    // Queries are already forms.
    searchOptions: { tokenize: (forms) => forms.split(' '), combineWith: 'AND', boost: { title: 4, details: 2 } },
  });
}
