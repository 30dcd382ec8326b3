import type { Metadata } from 'next';
import type { Category, Company } from '@/lib/content/types';
import { environment } from '@/lib/process/environment';
import { FEED_FORMATS, FEEDS, feedPath } from '@/lib/surfaces/feeds/formats';
import { type Language, pathIn } from '@/messages/language';

interface Page {
  /** In the default language. */
  path: string;
  title: string;
  description: string;
  company: Pick<Company, 'name'>;
  language: Language;
  /** Path of the picture for previews. */
  picture?: string;
  /** ISO 8601, for releases. */
  published?: string;
  /** ISO 8601, of a release that was corrected. */
  modified?: string | undefined;
  /** Of a list of releases of one category, whose feeds it names. */
  category?: Category | undefined;
}

/** Metadata of a page for search engines, feed readers and link previews. All URLs are absolute and of this site. */
export function pageMetadata({
  path,
  title,
  description,
  company,
  language,
  picture,
  published,
  modified,
  category,
}: Page): Metadata {
  const { siteUrl } = environment();
  const url = siteUrl + pathIn(language, path);
  const images = picture ? [{ url: siteUrl + pathIn(language, picture), width: 1200, height: 630, alt: title }] : [];
  const subscriptions = [
    ...FEED_FORMATS.map((format) => [FEEDS[format].type, feedPath(format, { category })] as const),
    ['text/calendar', '/calendar.ics'] as const,
  ];
  const types = Object.fromEntries(subscriptions.map(([type, path]) => [type, pathIn(language, path)]));
  const common = { title, description, url, siteName: language.messages.site.name(company.name), images };
  return {
    title: path === '/' ? { absolute: title } : title,
    description,
    alternates: { canonical: url, types },
    openGraph: published
      ? { ...common, type: 'article', publishedTime: published, ...(modified && { modifiedTime: modified }) }
      : { ...common, type: 'website' },
    twitter: { card: picture ? 'summary_large_image' : 'summary' },
  };
}
