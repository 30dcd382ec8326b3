import { dayOfChange, eventChangedAt, releaseChangedAt } from '@/lib/content/changed-at';
import type { PublishedSite } from '@/lib/content/published';
import type { Instant } from '@/lib/domain/instant';
import { type Language, pathIn } from '@/messages/language';
import { utcTime } from './calendar/stamp';

/** The protocol allows 50,000, and 50 MB. */
const MOST_IN_A_FILE = 10_000;

/** How many parts the sitemap has: none where one file holds it. */
export function sitemapParts({ releases, events }: PublishedSite): number {
  const pages = releases.length + events.length;
  return pages > MOST_IN_A_FILE ? Math.ceil(pages / MOST_IN_A_FILE) : 0;
}

/** The sitemap (sitemaps.org, protocol 0.9) of everything that is public, or the index of its parts. */
export function sitemap(site: PublishedSite, now: Instant, siteUrl: string, language: Language): string {
  const parts = sitemapParts(site);
  if (parts === 0) {
    const pages = pagesOf(site, now);
    return urlset([...listsOf(site, pages), ...pages], siteUrl, language);
  }
  const all = Array.from(
    { length: parts },
    (_, index) => `<sitemap><loc>${siteUrl}/sitemap/${index + 1}.xml</loc></sitemap>\n`,
  );
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${all.join('')}</sitemapindex>\n`;
}

/** A part of the sitemap, counted from 1; undefined if there is none. */
export function sitemapPart(
  site: PublishedSite,
  now: Instant,
  siteUrl: string,
  language: Language,
  part: number,
): string | undefined {
  if (!(part >= 1 && part <= sitemapParts(site))) return undefined;
  const pages = pagesOf(site, now);
  const own = pages.slice((part - 1) * MOST_IN_A_FILE, part * MOST_IN_A_FILE);
  return urlset(part === 1 ? [...listsOf(site, pages), ...own] : own, siteUrl, language);
}

interface Listed {
  path: string;
  changedAt: Instant;
  /** Where nobody said at what time. */
  day: string | undefined;
}

function pagesOf({ releases, events }: PublishedSite, now: Instant): Listed[] {
  return [
    ...events.map((event) => {
      const changedAt = eventChangedAt(event, now);
      return { path: `/events/${event.slug}`, changedAt, day: dayOfChange(event, changedAt) };
    }),
    ...releases.map((release) => {
      const changedAt = releaseChangedAt(release);
      const { publication } = release;
      const day = publication.kind === 'day' && changedAt === release.publishAt ? publication.date : undefined;
      return { path: `/releases/${release.slug}`, changedAt, day };
    }),
  ];
}

/** Lists changed when the newest of what they list did. */
function listsOf({ hasResults }: PublishedSite, pages: readonly Listed[]): Listed[] {
  const none: Omit<Listed, 'path'> = { changedAt: 0, day: undefined };
  const { changedAt, day } = pages.reduce((a, b) => (b.changedAt > a.changedAt ? b : a), none);
  const paths = ['/', '/events', ...(hasResults ? ['/results'] : []), '/releases'];
  return paths.map((path) => ({ path, changedAt, day }));
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function urlset(pages: readonly Listed[], siteUrl: string, language: Language): string {
  // No path needs escaping in XML: lib/content/read/schema.ts allows letters, digits and hyphens.
  const urls = pages.map(({ path, changedAt, day }) => {
    // The day alone, where nobody said at what time: the protocol takes both.
    const lastmod = changedAt ? `<lastmod>${day ?? utcTime(changedAt)}</lastmod>` : '';
    return `<url><loc>${siteUrl}${pathIn(language, path)}</loc>${lastmod}</url>\n`;
  });
  return `${HEAD}<urlset ${NAMESPACE}>\n${urls.join('')}</urlset>\n`;
}
