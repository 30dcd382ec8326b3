import { now } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import type { Acceptance } from './accept/types';
import { checkedFiles } from './check/checked-files';
import { loadContent } from './load';
import type { Content } from './types';

/** The problems of the newest content. */
export type ContentStatus = Pick<Acceptance, 'heldBack' | 'problems' | 'warnings'>;

interface Store {
  content?: Content;
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
 * The content that is being served. Loaded at the first call.
 * @throws ContentError if company.yaml has no usable version
 */
export function currentContent(): Content {
  store.content ??= loadContent(environment().contentDir, now(), {
    checked: checkedFiles(),
    withdrawals: environment().withdrawalsDir,
  }).content;
  return store.content;
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
