import { environment } from '@/lib/process/environment';
import { checkedFiles } from './check/checked-files';
import { loadContent } from './load';
import { ParsedFiles } from './parsed-files';
import type { Content } from './types';

interface Store {
  content?: Content;
  /** Problems of newer content that was refused; the content stays the last that had none. */
  problems: number;
}

// The server and the bundles that Next makes of the routes each have their own copy of this module;
// what was loaded is shared through the process.
const KEY = Symbol.for('newsroom.content');
const shared = globalThis as { [KEY]?: Store };
shared[KEY] ??= { problems: 0 };
const store: Store = shared[KEY];

/**
 * The content that is being served. Read at the first call.
 * @throws ContentError if it cannot be used
 */
export function currentContent(): Content {
  store.content ??= loadContent(environment().contentDir, new ParsedFiles(checkedFiles()));
  return store.content;
}

/** Serves other content from this instant on, whole. */
export function replaceContent(content: Content): void {
  store.content = content;
  store.problems = 0;
}

/** Remembers that newer content was refused. */
export function refuseContent(problems: number): void {
  store.problems = problems;
}

/** How many problems the newest content has: 0 while it is the one that is served. */
export function contentProblems(): number {
  return store.problems;
}
