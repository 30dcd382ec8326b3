import { listPath } from '@/lib/content/list-path';
import type { FeedDocument } from './document';

/** The feed formats, with the path of the feed of all releases, the folder of the others, and the media type. */
export const FEEDS = {
  rss: { name: 'RSS', path: '/rss.xml', folder: '/rss', type: 'application/rss+xml' },
  atom: { name: 'Atom', path: '/atom.xml', folder: '/atom', type: 'application/atom+xml' },
  json: { name: 'JSON Feed', path: '/feed.json', folder: '/feed', type: 'application/feed+json' },
} as const;

export type FeedFormat = keyof typeof FEEDS;

export const FEED_FORMATS = Object.keys(FEEDS) as FeedFormat[];

/** The path of a subscription document, or of an archive: of all releases, or of a category. */
export function feedPath(
  format: FeedFormat,
  { category, archive }: Pick<FeedDocument, 'category' | 'archive'> = {},
): string {
  const { path, folder } = FEEDS[format];
  const all = category ? `${folder}/category/${category.slug}` : folder;
  if (archive !== undefined) return `${all}/archive/${archive}`;
  return category ? all : path;
}

/** The path of the list with the releases of a feed. */
export function listOfFeed({ category }: Pick<FeedDocument, 'category'>): string {
  return listPath('/releases', { category: category?.slug });
}

/** The links of a document to itself and to the others of its feed (RFC 5005, section 4). */
export function feedLinks(
  format: FeedFormat,
  { category, archive, older, newer }: FeedDocument,
): { rel: string; path: string }[] {
  const path = (archive?: number) => feedPath(format, { category, archive });
  const links = [{ rel: 'self', path: path(archive) }];
  if (archive !== undefined) links.push({ rel: 'current', path: path() });
  if (older !== undefined) links.push({ rel: 'prev-archive', path: path(older) });
  if (newer !== undefined) links.push({ rel: 'next-archive', path: path(newer) });
  return links;
}
