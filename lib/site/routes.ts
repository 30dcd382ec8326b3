import type { PublishedSite } from '@/lib/content/published';
import type { StoredFile } from '@/lib/content/read/stored-file';
import { type Gate, gateWindow } from '@/lib/domain/gate';
import { archiveCount } from '@/lib/surfaces/feeds/document';
import { queryOfPath } from '@/lib/surfaces/search/query';
import { pageCount } from './lists/pages';

/** What an address stands for. Whatever is not public has no address: there is no kind for "not yet". */
export type Route =
  | { kind: 'page' }
  /** A page of which there are as many as there are words. */
  | { kind: 'search' }
  | { kind: 'gate'; gate: Gate; event: string }
  | { kind: 'file'; file: StoredFile };

const PAGES = new Set([
  '/',
  '/events',
  '/releases',
  '/search',
  '/calendar.ics',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/events.json',
  '/sitemap.xml',
  '/robots.txt',
  '/healthz',
]);
const PAGES_OF_EVENT = new Set([undefined, 'event.ics', 'event.json', 'card.png']);
const PAGES_OF_RELEASE = new Set([undefined, 'release.txt', 'card.png']);

const FEED_ARCHIVE = /^\/(?:rss|atom|feed)\/archive\/([1-9]\d{0,5})$/;
// All releases in pages, or a year of either in pages; the first page has the address of the list itself.
const LIST = /^\/(?:(releases|events)\/year\/([1-9]\d{3})|releases)(?:\/page\/([1-9]\d{0,4}))?$/;

/** Looks up a path (no query, no trailing slash) among the addresses that the site has in an edition. */
export function findRoute(site: PublishedSite, path: string): Route | undefined {
  if (PAGES.has(path)) return { kind: 'page' };
  if (path.startsWith('/files/')) {
    const file = site.file(path.slice('/files/'.length));
    return file && { kind: 'file', file };
  }
  if (path.startsWith('/search/')) return queryOfPath(path) === undefined ? undefined : { kind: 'search' };
  const archive = FEED_ARCHIVE.exec(path)?.[1];
  if (archive) return Number(archive) <= archiveCount(site.releases) ? { kind: 'page' } : undefined;
  const list = LIST.exec(path);
  if (list) return isListPage(site, list) ? { kind: 'page' } : undefined;
  const [, collection, slug, part] = /^\/(events|releases)\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
  if (collection === 'releases' && site.release(slug ?? '') && PAGES_OF_RELEASE.has(part)) return { kind: 'page' };
  const event = collection === 'events' && site.event(slug ?? '');
  if (!event) return undefined;
  if ((part === 'webcast' || part === 'replay') && gateWindow(event, part))
    return { kind: 'gate', gate: part, event: event.slug };
  if (part === 'transcript') return site.transcript(event.slug) && { kind: 'page' };
  return PAGES_OF_EVENT.has(part) ? { kind: 'page' } : undefined;
}

function isListPage(site: PublishedSite, [, collection, year, page]: RegExpExecArray): boolean {
  if (page === '1') return false;
  const byYear = collection === 'events' ? site.eventsByYear : site.releasesByYear;
  const items = year ? byYear.get(Number(year)) : site.releases;
  return items !== undefined && Number(page ?? 1) <= pageCount(items);
}
