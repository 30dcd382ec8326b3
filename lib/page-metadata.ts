import type { Metadata } from 'next';
import { environment } from './environment';

interface Page {
  path: string;
  title: string;
  description: string;
  siteName: string;
  /** Path of the picture for previews. */
  picture?: string;
  /** ISO 8601, for releases. */
  published?: string;
}

/** What search engines, feed readers and previews are told of a page; all addresses are absolute and the site's own. */
export function pageMetadata({ path, title, description, siteName, picture, published }: Page): Metadata {
  const { siteUrl } = environment();
  const url = siteUrl + path;
  const images = picture ? [{ url: siteUrl + picture, width: 1200, height: 630, alt: title }] : [];
  const common = { title, description, url, siteName, images };
  return {
    title: path === '/' ? { absolute: title } : title,
    description,
    alternates: { canonical: url, types: FEEDS },
    openGraph: published ? { ...common, type: 'article', publishedTime: published } : { ...common, type: 'website' },
    twitter: { card: picture ? 'summary_large_image' : 'summary' },
  };
}

const FEEDS = {
  'application/atom+xml': '/atom.xml',
  'application/rss+xml': '/rss.xml',
  'application/feed+json': '/feed.json',
  'text/calendar': '/calendar.ics',
};
