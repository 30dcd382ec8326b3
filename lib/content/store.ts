import { environment } from '../environment';
import { loadContent } from './load';
import type { Content } from './types';

// The server and the bundles that Next makes of the routes each have their own copy of this module;
// what was loaded is shared through the process.
const shared = globalThis as { [key: symbol]: Content | undefined };
const KEY = Symbol.for('newsroom.content');

/**
 * The content that is being served. Read at the first call.
 * @throws ContentError if it cannot be used
 */
export function currentContent(): Content {
  shared[KEY] ??= loadContent(environment().contentDir);
  return shared[KEY];
}
