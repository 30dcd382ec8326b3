/** Headers with which the desk tells the renderer what to show. */
export const DRAFT_HEADER = 'x-preview-draft';
export const AT_HEADER = 'x-preview-at';
export const PUBLIC_AT_HEADER = 'x-preview-public-at';

/** Not an address of the site: the mails that go out because of a draft, as text. */
export const MAILS_PATH = '/-/mails';

/** What the renderer says once, when it listens or cannot start. */
export type Told = { listening: true } | { failed: string };
