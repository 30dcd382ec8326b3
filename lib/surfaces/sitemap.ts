import { dayOfChange, eventChangedAt, releaseChangedAt } from '@/lib/content/changed-at';
import type { PublishedSite } from '@/lib/content/published';
import type { Instant } from '@/lib/domain/instant';
import { type Language, pathIn } from '@/messages/language';
import { utcTime } from './calendar/stamp';

/** The sitemap (sitemaps.org, protocol 0.9) of everything that is public. */
export function sitemap(
  { releases, events, hasResults }: PublishedSite,
  now: Instant,
  siteUrl: string,
  language: Language,
): string {
  const pages = [
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
  const newest = pages.reduce((a, b) => (b.changedAt > a.changedAt ? b : a), {
    changedAt: 0,
    day: undefined as string | undefined,
  });
  const lists = ['/', '/events', ...(hasResults ? ['/results'] : []), '/releases'].map((path) => ({ ...newest, path }));
  // No path needs escaping in XML: lib/content/read/schema.ts allows letters, digits and hyphens.
  const urls = [...lists, ...pages].map(({ path, changedAt, day }) => {
    // The day alone, where nobody said at what time: the protocol takes both.
    const lastmod = changedAt ? `<lastmod>${day ?? utcTime(changedAt)}</lastmod>` : '';
    return `<url><loc>${siteUrl}${pathIn(language, path)}</loc>${lastmod}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}
