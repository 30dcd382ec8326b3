/** Headers with which the desk tells the renderer what to show. */
export const DRAFT_HEADER = 'x-preview-draft';
export const AT_HEADER = 'x-preview-at';

/** What the renderer says once, when it listens or cannot start. */
export type Told = { listening: true } | { failed: string };
