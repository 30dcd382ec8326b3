import type { Acceptance } from './accept/types';
import type { Content } from './types';

/** The problems of the newest content. */
export type ContentStatus = Pick<Acceptance, 'heldBack' | 'problems' | 'warnings'>;

interface Store {
  content?: Content;
  load?: () => Content;
  status: ContentStatus;
}

const NOTHING_WRONG: ContentStatus = { heldBack: [], problems: [], warnings: [] };

// The server and Next's route bundles each have their own copy of this module, so the content is shared through
// globalThis.
const KEY = Symbol.for('newsroom.content');
const shared = globalThis as { [KEY]?: Store };
shared[KEY] ??= { status: NOTHING_WRONG };
const store: Store = shared[KEY];

/**
 * The content that is being served.
 * @throws ContentError if company.yaml has no usable version
 */
export function currentContent(): Content {
  const content = store.content ?? store.load?.();
  if (!content) throw new Error('This process has no content: see load-current.ts.');
  store.content = content;
  return content;
}

/**
 * Says how content is loaded at its first use, in a process that has none. Pages import none of what reads and checks
 * files: Next would bundle it with each of them.
 */
export function loadAtFirstUse(load: () => Content): void {
  store.load = load;
}

/** Replaces the served content. */
export function replaceContent({ content, heldBack, problems, warnings }: { content: Content } & ContentStatus): void {
  store.content = content;
  store.status = { heldBack, problems, warnings };
}

/** The problems of the newest content. They quote embargoed content: show them only to people who may read it. */
export function contentStatus(): ContentStatus {
  return store.status;
}
