import { now } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import type { Acceptance } from './accept/types';
import { checkedFiles } from './check/checked-files';
import { loadContent } from './load';
import type { Content } from './types';

/** What there is to say about content beside what is served. */
export type ContentStatus = Pick<Acceptance, 'heldBack' | 'problems' | 'warnings'>;

interface Store {
  content?: Content;
  status: ContentStatus;
}

const NOTHING_WRONG: ContentStatus = { heldBack: [], problems: [], warnings: [] };

// The server and the bundles that Next makes of the routes each have their own copy of this module;
// what was loaded is shared through the process.
const KEY = Symbol.for('newsroom.content');
const shared = globalThis as { [KEY]?: Store };
shared[KEY] ??= { status: NOTHING_WRONG };
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
export function replaceContent({ content, heldBack, problems, warnings }: { content: Content } & ContentStatus): void {
  store.content = content;
  store.status = { heldBack, problems, warnings };
}

/** What is wrong with the newest content. It quotes what is not public: for those who may read the content alone. */
export function contentStatus(): ContentStatus {
  return store.status;
}
