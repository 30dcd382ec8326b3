import type { Metadata } from 'next';
import type { Company } from '@/lib/content/types';
import { environment } from '@/lib/process/environment';
import { FEEDS } from '@/lib/surfaces/feeds/formats';
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
}

/** Feeds and the calendar, with their media types. */
const SUBSCRIPTIONS = [...Object.values(FEEDS), { type: 'text/calendar', path: '/calendar.ics' }];

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
}: Page): Metadata {
  const { siteUrl } = environment();
  const url = siteUrl + pathIn(language, path);
  const images = picture ? [{ url: siteUrl + pathIn(language, picture), width: 1200, height: 630, alt: title }] : [];
  const types = Object.fromEntries(SUBSCRIPTIONS.map(({ type, path }) => [type, pathIn(language, path)]));
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
