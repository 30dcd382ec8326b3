import type { PublishedSite } from '@/lib/content/published';
import type { StoredFile } from '@/lib/content/read/stored-file';
import { type Gate, gateWindow } from '@/lib/domain/gate';
import { environment } from '@/lib/process/environment';
import { archiveCount } from '@/lib/surfaces/feeds/document';
import { searchOfPath } from '@/lib/surfaces/search/query';
import { sitemapParts } from '@/lib/surfaces/sitemap';
import { tablesOf } from '@/lib/surfaces/tables/tables-of';
import { pageCount } from './lists/pages';

/** What a path leads to. Content that is not public has no route, so there is no kind for "not yet". */
export type Route =
  | { kind: 'page' }
  /** A page of search results. Unlimited in number, so not cached. */
  | { kind: 'search' }
  /** `name`: of one of several webcasts. */
  | { kind: 'gate'; gate: Gate; event: string; name?: string | undefined }
  | { kind: 'file'; file: StoredFile }
  /** The captions of an event's recording, while its replay is open. */
  | { kind: 'captions'; event: string }
  /** A former address of a release or an event. */
  | { kind: 'moved'; to: string }
  /** A page or another format of an item that was public and has been withdrawn. */
  | { kind: 'withdrawn'; note: string | undefined; isPage: boolean };

type Params = Partial<
  Record<
    'slug' | 'file' | 'part' | 'table' | 'name' | 'category' | 'kind' | 'year' | 'page' | 'archive' | 'query',
    string
  >
>;
type Lookup = (site: PublishedSite, params: Params) => Route | undefined;

const PAGE: Route = { kind: 'page' };
const page = (exists: unknown) => (exists ? PAGE : undefined);
const always: Lookup = () => PAGE;
const eventOf = ({ event }: PublishedSite, slug = '') => inItsLanguage(event(slug));
const releaseOf = ({ release }: PublishedSite, slug = '') => inItsLanguage(release(slug));
/** What is not translated has its pages in its own language alone. */
const inItsLanguage = <T extends { language?: unknown }>(item: T | undefined) => (item?.language ? undefined : item);
const ofEvent: Lookup = (site, { slug }) => page(eventOf(site, slug));
const ofRelease: Lookup = (site, { slug }) => page(releaseOf(site, slug));
const tables = (site: PublishedSite, slug = '') => {
  const release = releaseOf(site, slug);
  return release ? tablesOf(release, site.language).length : 0;
};
const feedArchive: Lookup = (site, { archive }) => page(numberOf(archive) <= archiveCount(site.releases));
const feedArchiveOfCategory: Lookup = (site, { category = '', archive }) =>
  page(numberOf(archive) <= archiveCount(site.releasesByCategory.get(category)?.releases ?? []));
const releasesOfYear: Lookup = (site, { year, page }) => listPage(site.releasesByYear.get(numberOf(year)), page);
const releasesOfCategory: Lookup = (site, { category = '', year, page }) => {
  const known = site.releasesByCategory.get(category);
  return listPage(year === undefined ? known?.releases : known?.byYear.get(numberOf(year)), page);
};
const eventsOfYear: Lookup = (site, { year, page }) => listPage(site.eventsByYear.get(numberOf(year)), page);
const eventsOfKind: Lookup = (site, { kind = '', page }) => listPage(site.eventsByKind.get(kind)?.events, page);
const gate =
  (gate: Gate): Lookup =>
  (site, { slug = '', name }) => {
    const event = eventOf(site, slug);
    return event && gateWindow(event, gate, name) && { kind: 'gate', gate, event: slug, name };
  };

/** The routes of app/ by folder path. Each lookup tells whether the site has what the params name. */
export const ROUTES: Record<string, Lookup> = {
  '/': always,
  '/events': always,
  '/events/year/[year]': eventsOfYear,
  '/events/year/[year]/page/[page]': eventsOfYear,
  '/events/year/[year]/events.json': eventsOfYear,
  '/events/kind/[kind]': eventsOfKind,
  '/events/kind/[kind]/page/[page]': eventsOfKind,
  '/events/[slug]': ofEvent,
  '/events/[slug]/card.png': ofEvent,
  '/events/[slug]/event.ics': ofEvent,
  '/events/[slug]/event.json': ofEvent,
  '/events/[slug]/sheet': ofEvent,
  '/events/[slug]/transcript': (site, { slug = '' }) =>
    page(eventOf(site, slug) && inItsLanguage(site.transcript(slug))),
  '/events/[slug]/webcast': gate('webcast'),
  '/events/[slug]/webcast/[name]': gate('webcast'),
  '/events/[slug]/replay': gate('replay'),
  '/calendar.ics': always,
  '/calendar/[file]': (site, { file = '' }) =>
    page(file.endsWith('.ics') && site.eventsByYear.has(numberOf(file.slice(0, -4)))),
  '/events.json': always,
  '/results': (site) => page(site.hasResults),
  '/releases': always,
  '/releases/page/[page]': (site, { page }) => listPage(site.releases, page),
  '/releases/year/[year]': releasesOfYear,
  '/releases/year/[year]/page/[page]': releasesOfYear,
  '/releases/category/[category]': releasesOfCategory,
  '/releases/category/[category]/page/[page]': releasesOfCategory,
  '/releases/category/[category]/year/[year]': releasesOfCategory,
  '/releases/category/[category]/year/[year]/page/[page]': releasesOfCategory,
  '/releases/[slug]': ofRelease,
  '/releases/[slug]/card.png': ofRelease,
  '/releases/[slug]/release.txt': ofRelease,
  '/releases/[slug]/tables.xlsx': (site, { slug }) => page(tables(site, slug) > 0),
  '/releases/[slug]/tables/[table]': (site, { slug, table = '' }) =>
    page(table.endsWith('.csv') && numberOf(table.slice(0, -4)) <= tables(site, slug)),
  '/rss.xml': always,
  '/rss/archive/[archive]': feedArchive,
  '/rss/category/[category]': releasesOfCategory,
  '/rss/category/[category]/archive/[archive]': feedArchiveOfCategory,
  '/atom.xml': always,
  '/atom/archive/[archive]': feedArchive,
  '/atom/category/[category]': releasesOfCategory,
  '/atom/category/[category]/archive/[archive]': feedArchiveOfCategory,
  '/feed.json': always,
  '/feed/archive/[archive]': feedArchive,
  '/feed/category/[category]': releasesOfCategory,
  '/feed/category/[category]/archive/[archive]': feedArchiveOfCategory,
  '/search': always,
  '/search/[query]': (_, { query }) =>
    searchOfPath(`/search/${query}`) === undefined ? undefined : { kind: 'search' },
  '/sitemap.xml': always,
  '/sitemap/[part]': (site, { part = '' }) =>
    page(part.endsWith('.xml') && numberOf(part.slice(0, -4)) <= sitemapParts(site)),
  '/robots.txt': always,
  // Answered by the alerts process, where there is one; this page stands in for it while it cannot be reached.
  '/alerts': () => page(environment().alerts),
  // Not reachable by visitors: the server renders them in place of what is not there, and of a withdrawn page.
  '/missing': () => undefined,
  '/withdrawn/[collection]/[slug]': () => undefined,
};

/** Files of events, which the server answers itself. */
const STORED: Record<string, Lookup> = {
  '/events/[slug]/captions.vtt': (site, { slug = '' }) =>
    eventOf(site, slug)?.replay?.captions && { kind: 'captions', event: slug },
};

const hasParams = ([pattern]: [string, Lookup]) => pattern.includes('[');
const FIXED = new Map(Object.entries(ROUTES).filter((route) => !hasParams(route)));
const PATTERNS = [...Object.entries(ROUTES).filter(hasParams), ...Object.entries(STORED)].map(([pattern, lookup]) => ({
  pattern,
  lookup,
  path: new RegExp(`^${pattern.replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')}$`),
}));

/** What a path asks for: the site in its language, and the path that the same page has in the default one. */
export function inLanguageOf(site: PublishedSite, path: string): { site: PublishedSite; path: string } {
  const [, prefix, rest] = /^(\/[a-z]{2,3})(\/[^/].*)?$/.exec(path) ?? [];
  const other = prefix && site.languages.find(({ language }) => language.prefix === prefix);
  return other ? { site: other, path: rest ?? '/' } : { site, path };
}

/** The site in each of the languages that have a page at a path, itself given as in the default language. */
export function languagesWith({ languages }: PublishedSite, path: string): readonly PublishedSite[] {
  return languages.length > 1 ? languages.filter((site) => routeIn(site, path)) : languages;
}

/** The route of a path (no query, no trailing slash) in an edition's site. @param site in its default language */
export function findRoute(site: PublishedSite, asked: string): Route | undefined {
  const own = inLanguageOf(site, asked);
  return routeIn(own.site, own.path);
}

function routeIn(site: PublishedSite, path: string): Route | undefined {
  // What is the same for all languages, and what had an address before there were several, has no prefix.
  if (site.language.prefix && SHARED.test(path)) return undefined;
  if (path.startsWith('/files/')) {
    const file = site.file(path.slice('/files/'.length));
    return file && { kind: 'file', file };
  }
  const fixed = FIXED.get(path);
  if (fixed) return fixed(site, {});
  for (const { pattern, lookup, path: form } of PATTERNS) {
    const params = form.exec(path)?.groups;
    const route = params && (lookup(site, params) ?? withdrawnRoute(site, pattern, params));
    if (route) return route;
  }
  const to = site.language.prefix ? undefined : site.movedTo(path);
  return to === undefined ? undefined : { kind: 'moved', to };
}

const SHARED = /^\/(?:files\/|robots\.txt$|sitemap)/;

/** So many of the newest releases and events are in demand. */
const NEWEST = 20;

/** Whether a path that the site has is asked for again and again: home, lists, feeds, and all forms of what is newest. */
export function isInDemand(all: PublishedSite, asked: string): boolean {
  const { site, path } = inLanguageOf(all, asked);
  if (FIXED.has(path)) return true;
  const [, collection, slug] = /^\/(releases|events)\/([^/]+)/.exec(path) ?? [];
  if (!collection) return false;
  return site[collection as 'releases' | 'events'].slice(0, NEWEST).some((item) => item.slug === slug);
}

function withdrawnRoute({ withdrawn }: PublishedSite, pattern: string, { slug = '' }: Params): Route | undefined {
  const [, collection, form] = /^\/(events|releases)\/\[slug\](\/.*)?$/.exec(pattern) ?? [];
  const withdrawal = collection && withdrawn[collection as 'events' | 'releases'].get(slug);
  return withdrawal ? { kind: 'withdrawn', note: withdrawal.note, isPage: form === undefined } : undefined;
}

/** A number as paths write it, without leading zeros; NaN for anything else. */
function numberOf(text = ''): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : Number.NaN;
}

/** The first page of a list has the path of the list itself. */
function listPage(items: readonly unknown[] | undefined, number: string | undefined): Route | undefined {
  if (number === undefined) return page(items);
  return page(items && numberOf(number) > 1 && numberOf(number) <= pageCount(items));
}
