import type { Metadata } from 'next';
import type { PublishedSite } from '@/lib/content/published';
import type { Category } from '@/lib/content/types';
import { environment } from '@/lib/process/environment';
import { FEED_FORMATS, FEEDS, feedPath } from '@/lib/surfaces/feeds/formats';
import { pathIn } from '@/messages/language';
import { languagesWith } from './routes';

interface Page {
  /** In the default language. */
  path: string;
  title: string;
  description: string;
  site: PublishedSite;
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
  site,
  picture,
  published,
  modified,
  category,
}: Page): Metadata {
  const { siteUrl } = environment();
  const { company, language } = site;
  const url = siteUrl + pathIn(language, path);
  const images = picture ? [{ url: siteUrl + pathIn(language, picture), width: 1200, height: 630, alt: title }] : [];
  const subscriptions = [
    ...FEED_FORMATS.map((format) => [FEEDS[format].type, feedPath(format, { category })] as const),
    ['text/calendar', '/calendar.ics'] as const,
  ];
  const types = Object.fromEntries(subscriptions.map(([type, path]) => [type, pathIn(language, path)]));
  const common = {
    title,
    description,
    url,
    siteName: language.messages.site.name(company.name),
    images,
    ...locales(site),
  };
  return {
    title: path === '/' ? { absolute: title } : title,
    description,
    alternates: { canonical: url, types, ...languageLinks(site, path, siteUrl) },
    openGraph: published
      ? { ...common, type: 'article', publishedTime: published, ...(modified && { modifiedTime: modified }) }
      : { ...common, type: 'website' },
    twitter: { card: picture ? 'summary_large_image' : 'summary' },
  };
}

/** The addresses of a page in each language that has it, by tag; nothing where it is the only one. */
export function languageLinks(
  site: PublishedSite,
  path: string,
  siteUrl: string,
): { languages?: Record<string, string> } {
  const sites = languagesWith(site, path);
  const [first] = sites;
  if (!first || sites.length < 2) return {};
  const address = ({ language }: PublishedSite) => siteUrl + pathIn(language, path);
  // For readers of any other language: https://developers.google.com/search/docs/specialty/international/localized-versions
  const links = [...sites.map((each) => [each.language.tag, address(each)] as const), ['x-default', address(first)]];
  return { languages: Object.fromEntries(links) };
}

function locales({ language, languages }: PublishedSite): { locale?: string } {
  return languages.length > 1 ? { locale: language.format.locale.replace('-', '_') } : {};
}
