import type { FeedDocument } from './document';

/** The feed formats, with path and media type. */
export const FEEDS = {
  rss: { name: 'RSS', path: '/rss.xml', archives: '/rss/archive', type: 'application/rss+xml' },
  atom: { name: 'Atom', path: '/atom.xml', archives: '/atom/archive', type: 'application/atom+xml' },
  json: { name: 'JSON Feed', path: '/feed.json', archives: '/feed/archive', type: 'application/feed+json' },
} as const;

export type FeedFormat = keyof typeof FEEDS;

/** The path of the subscription document, or of an archive. */
export function feedPath(format: FeedFormat, archive?: number): string {
  const { path, archives } = FEEDS[format];
  return archive === undefined ? path : `${archives}/${archive}`;
}

/** The links of a document to itself and to the others of its feed (RFC 5005, section 4). */
export function feedLinks(
  format: FeedFormat,
  { archive, older, newer }: FeedDocument,
): { rel: string; path: string }[] {
  const links = [{ rel: 'self', path: feedPath(format, archive) }];
  if (archive !== undefined) links.push({ rel: 'current', path: feedPath(format) });
  if (older !== undefined) links.push({ rel: 'prev-archive', path: feedPath(format, older) });
  if (newer !== undefined) links.push({ rel: 'next-archive', path: feedPath(format, newer) });
  return links;
}
