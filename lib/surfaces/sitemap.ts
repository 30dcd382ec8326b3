import { dayOfChange, eventChangedAt, releaseChangedAt } from '@/lib/content/changed-at';
import type { PublishedSite } from '@/lib/content/published';
import type { Instant } from '@/lib/domain/instant';
import { pathIn } from '@/messages/language';
import { utcTime } from './calendar/stamp';

/** The protocol allows 50,000, and 50 MB. */
const MOST_IN_A_FILE = 10_000;

/** How many parts the sitemap has: none where one file holds it. */
export function sitemapParts({ releases, events }: PublishedSite): number {
  const pages = releases.length + events.length;
  return pages > MOST_IN_A_FILE ? Math.ceil(pages / MOST_IN_A_FILE) : 0;
}

/** The sitemap (sitemaps.org, protocol 0.9) of everything that is public, or the index of its parts. */
export function sitemap(site: PublishedSite, now: Instant, siteUrl: string): string {
  const parts = sitemapParts(site);
  if (parts === 0) {
    const pages = pagesOf(site, now);
    return urlset([...listsOf(site, pages), ...pages], siteUrl, site);
  }
  const all = Array.from(
    { length: parts },
    (_, index) => `<sitemap><loc>${siteUrl}/sitemap/${index + 1}.xml</loc></sitemap>\n`,
  );
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${all.join('')}</sitemapindex>\n`;
}

/** A part of the sitemap, counted from 1; undefined if there is none. */
export function sitemapPart(site: PublishedSite, now: Instant, siteUrl: string, part: number): string | undefined {
  if (!(part >= 1 && part <= sitemapParts(site))) return undefined;
  const pages = pagesOf(site, now);
  const own = pages.slice((part - 1) * MOST_IN_A_FILE, part * MOST_IN_A_FILE);
  return urlset(part === 1 ? [...listsOf(site, pages), ...own] : own, siteUrl, site);
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

function urlset(pages: readonly Listed[], siteUrl: string, { languages }: PublishedSite): string {
  const isIn = ({ language, ...site }: PublishedSite, path: string) => {
    const [, collection, slug = ''] = /^\/(events|releases)\/(.+)$/.exec(path) ?? [];
    const item = collection && (collection === 'events' ? site.event(slug) : site.release(slug));
    return item === undefined || item === '' || !item.language;
  };
  // No path needs escaping in XML: lib/content/read/schema/fields.ts allows letters, digits and hyphens.
  const urls = pages.flatMap(({ path, changedAt, day }) => {
    // The day alone, where nobody said at what time: the protocol takes both.
    const lastmod = changedAt ? `<lastmod>${day ?? utcTime(changedAt)}</lastmod>` : '';
    const own = languages.filter((site) => isIn(site, path)).map(({ language }) => language);
    const address = (language: (typeof own)[number]) => siteUrl + pathIn(language, path);
    const link = (tag: string, href: string) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${href}"/>`;
    const links =
      own.length > 1
        ? [
            ...own.map((each) => link(each.tag, address(each))),
            ...own.slice(0, 1).map((each) => link('x-default', address(each))),
          ]
        : [];
    return own.map((each) => `<url><loc>${address(each)}</loc>${lastmod}${links.join('')}</url>\n`);
  });
  const xhtml = languages.length > 1 ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : '';
  return `${HEAD}<urlset ${NAMESPACE}${xhtml}>\n${urls.join('')}</urlset>\n`;
}
