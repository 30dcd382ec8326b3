import { parseXml } from '@rgrove/parse-xml';
import { parseRssFeed } from 'feedsmith';
import { defaultLanguage } from '@/messages/language';
import { company, corrected, release, releases, SITE } from '@/testing/samples/releases';
import { expect, test } from '@/testing/unit';
import { archiveDocument, currentDocument } from './document';
import { rssFeed } from './rss';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><channel><title>Example press releases</title><link>https://investors.example.com/releases</link><description>Press releases of Example, Inc. (Nasdaq: XMPL)</description><language>en-US</language>';

test('one release with a correction is this RSS, byte for byte', () => {
  const parts = [
    HEAD,
    '<pubDate>Wed, 18 Jan 2012 00:00:00 -0500</pubDate>',
    '<lastBuildDate>Thu, 19 Jan 2012 09:30:00 -0500</lastBuildDate>',
    '<atom:link rel="self" type="application/rss+xml" href="https://investors.example.com/rss.xml" />',
    '<item><title>Results &#x26; &#x3C;Outlook></title>',
    '<link>https://investors.example.com/releases/results</link>',
    '<guid isPermaLink="false">tag:www.example.com,2026:release:example-2012-01-18</guid>',
    '<pubDate>Wed, 18 Jan 2012 00:00:00 -0500</pubDate>',
    '<atom:updated>2012-01-19T09:30:00-05:00</atom:updated>',
    '<description>&#x3C;p>Corrected Thursday, January 19, 2012, 9:30 a.m. ET: It is $5 &#x26;#x26; not $4.&#x3C;/p>\n',
    '&#x3C;p>See &#x3C;a href="https://investors.example.com/events/call">the call&#x3C;/a>.&#x3C;/p></description></item>',
    '</channel></rss>\n',
  ];
  expect(rssFeed(currentDocument([corrected]), company, SITE, defaultLanguage)).toBe(parts.join(''));
});

test('RSS before the first release has no date', () => {
  const link = '<atom:link rel="self" type="application/rss+xml" href="https://investors.example.com/rss.xml" />';
  expect(rssFeed(currentDocument([]), company, SITE, defaultLanguage)).toBe(`${HEAD}${link}</channel></rss>\n`);
});

test('a feed reader parses all of the RSS', () => {
  const xml = rssFeed(currentDocument([release]), company, SITE, defaultLanguage);
  parseXml(xml);
  expect(parseRssFeed(xml)).toMatchObject({
    title: 'Example press releases',
    link: 'https://investors.example.com/releases',
    atom: { links: [{ rel: 'self', href: 'https://investors.example.com/rss.xml' }] },
    items: [
      {
        title: 'Results & <Outlook>',
        link: 'https://investors.example.com/releases/results',
        guid: { value: 'tag:www.example.com,2026:release:example-2012-01-18', isPermaLink: false },
        pubDate: 'Wed, 18 Jan 2012 00:00:00 -0500',
        description: '<p>See <a href="https://investors.example.com/events/call">the call</a>.</p>',
      },
    ],
  });
});

test('an RSS archive says so, and links to the others', () => {
  const all = releases(200);
  const linksOf = (xml: string) =>
    [...xml.matchAll(/<atom:link rel="([^"]+)"[^>]* href="([^"]+)"/g)].map(([, rel, href]) => `${rel} ${href}`);
  const archive = archiveDocument(all, 2);
  if (!archive) throw new Error('There is no second archive.');
  const xml = rssFeed(archive, company, SITE, defaultLanguage);
  expect(xml).toContain('<fh:archive />');
  expect(linksOf(xml)).toEqual([
    'self https://investors.example.com/rss/archive/2',
    'current https://investors.example.com/rss.xml',
    'prev-archive https://investors.example.com/rss/archive/1',
    'next-archive https://investors.example.com/rss/archive/3',
  ]);
  const current = rssFeed(currentDocument(all), company, SITE, defaultLanguage);
  expect(current).not.toContain('fh:archive />');
  expect(linksOf(current)).toEqual([
    'self https://investors.example.com/rss.xml',
    'prev-archive https://investors.example.com/rss/archive/3',
  ]);
});
