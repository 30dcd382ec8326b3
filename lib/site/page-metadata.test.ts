import type { PublishedSite } from '@/lib/content/published';
import { defaultLanguage } from '@/messages/language';
import { expect, test } from '@/testing/unit';
import { pageMetadata } from './page-metadata';

const alone = { language: defaultLanguage, company: { name: 'Example' } } as PublishedSite;
const page = {
  path: '/events/call',
  title: 'Call',
  description: 'A call.',
  site: { ...alone, languages: [alone] },
};

test('every address in the metadata is absolute and of this site', () => {
  const metadata = pageMetadata({ ...page, picture: '/events/call/card.png' });
  expect(metadata.alternates?.canonical).toBe('http://localhost:3000/events/call');
  expect(metadata.openGraph).toMatchObject({
    url: 'http://localhost:3000/events/call',
    type: 'website',
    siteName: 'Example Investors',
    images: [{ url: 'http://localhost:3000/events/call/card.png', width: 1200, height: 630, alt: 'Call' }],
  });
});

test('a release is an article with a date; a page without a picture has a plain card', () => {
  const metadata = pageMetadata({ ...page, published: '2012-01-18' });
  expect(metadata.openGraph).toMatchObject({ type: 'article', publishedTime: '2012-01-18', images: [] });
  expect(metadata.twitter).toEqual({ card: 'summary' });
});

test('a release that was corrected says when', () => {
  const of = (modified?: string) => pageMetadata({ ...page, published: '2012-01-18', modified }).openGraph;
  expect(of()).not.toHaveProperty('modifiedTime');
  expect(of('2012-01-19T09:00:00-05:00')).toMatchObject({ modifiedTime: '2012-01-19T09:00:00-05:00' });
});

test('the home page is titled like the site; others leave that to the layout', () => {
  expect(pageMetadata({ ...page, path: '/' }).title).toEqual({ absolute: 'Call' });
  expect(pageMetadata(page).title).toBe('Call');
});
