import { eventChangedAt, releaseChangedAt } from '@/lib/content/changed-at';
import type { PublishedSite } from '@/lib/content/published';
import type { Instant } from '@/lib/domain/instant';
import { type Language, pathIn } from '@/messages/language';
import { utcTime } from './calendar/stamp';

/** The sitemap (sitemaps.org, protocol 0.9) of everything that is public. */
export function sitemap(
  { releases, events }: PublishedSite,
  now: Instant,
  siteUrl: string,
  language: Language,
): string {
  const pages = [
    ...events.map((event) => ({ path: `/events/${event.slug}`, changedAt: eventChangedAt(event, now) })),
    ...releases.map((release) => ({ path: `/releases/${release.slug}`, changedAt: releaseChangedAt(release) })),
  ];
  const newest = Math.max(0, ...pages.map(({ changedAt }) => changedAt));
  const lists = ['/', '/events', '/releases'].map((path) => ({ path, changedAt: newest }));
  // No path needs escaping in XML: lib/content/read/schema.ts allows letters, digits and hyphens.
  const urls = [...lists, ...pages].map(({ path, changedAt }) => {
    const lastmod = changedAt ? `<lastmod>${utcTime(changedAt)}</lastmod>` : '';
    return `<url><loc>${siteUrl}${pathIn(language, path)}</loc>${lastmod}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}
