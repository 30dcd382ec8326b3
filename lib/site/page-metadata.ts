import type { Metadata } from 'next';
import type { Company } from '@/lib/content/types';
import { environment } from '@/lib/process/environment';
import { FEEDS } from '@/lib/surfaces/feeds/formats';

interface Page {
  path: string;
  title: string;
  description: string;
  company: Pick<Company, 'name'>;
  /** Path of the picture for previews. */
  picture?: string;
  /** ISO 8601, for releases. */
  published?: string;
}

/** What readers can subscribe to, by its media type. */
const SUBSCRIPTIONS = {
  ...Object.fromEntries(Object.values(FEEDS).map(({ type, path }) => [type, path])),
  'text/calendar': '/calendar.ics',
};

/** The name of the site, after that of its company. */
export function siteName({ name }: Pick<Company, 'name'>): string {
  return `${name} Investors`;
}

/** What search engines, feed readers and previews are told of a page; all addresses are absolute and the site's own. */
export function pageMetadata({ path, title, description, company, picture, published }: Page): Metadata {
  const { siteUrl } = environment();
  const url = siteUrl + path;
  const images = picture ? [{ url: siteUrl + picture, width: 1200, height: 630, alt: title }] : [];
  const common = { title, description, url, siteName: siteName(company), images };
  return {
    title: path === '/' ? { absolute: title } : title,
    description,
    alternates: { canonical: url, types: SUBSCRIPTIONS },
    openGraph: published ? { ...common, type: 'article', publishedTime: published } : { ...common, type: 'website' },
    twitter: { card: picture ? 'summary_large_image' : 'summary' },
  };
}
