import { now } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import type { Acceptance } from './accept/types';
import { checkedFiles } from './check/checked-files';
import { loadContent } from './load';
import type { Content } from './types';

interface Store {
  content?: Content;
  /** How many files are held back or are no content. */
  heldBack: number;
}

// The server and the bundles that Next makes of the routes each have their own copy of this module;
// what was loaded is shared through the process.
const KEY = Symbol.for('newsroom.content');
const shared = globalThis as { [KEY]?: Store };
shared[KEY] ??= { heldBack: 0 };
const store: Store = shared[KEY];

/**
 * The content that is being served. Read at the first call.
 * @throws ContentError without a company that can be used
 */
export function currentContent(): Content {
  store.content ??= loadContent(environment().contentDir, now(), { checked: checkedFiles() }).content;
  return store.content;
}

/** Serves other content from this instant on. */
export function replaceContent({
  content,
  heldBack,
  problems,
}: Pick<Acceptance, 'content' | 'heldBack' | 'problems'>): void {
  store.content = content;
  store.heldBack = heldBack.length + problems.length;
}

/** How many files are held back or are no content: 0 while all is served as it lies in the directory. */
export function contentProblems(): number {
  return store.heldBack;
}
