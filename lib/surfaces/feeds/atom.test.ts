import { parseXml } from '@rgrove/parse-xml';
import { parseAtomFeed } from 'feedsmith';
import { defaultLanguage } from '@/messages/language';
import { company, corrected, releases, SITE } from '@/testing/samples/releases';
import { expect, test } from '@/testing/unit';
import { atomFeed } from './atom';
import { archiveDocument, currentDocument } from './document';

test('one release with a correction is this Atom, byte for byte', () => {
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="en-US">',
    '<id>tag:www.example.com,2026:releases</id><title>Example press releases</title>',
    '<subtitle>Press releases of Example, Inc. (Nasdaq: XMPL)</subtitle>',
    '<updated>2012-01-19T09:30:00-05:00</updated>',
    '<author><name>Example, Inc.</name><uri>https://www.example.com</uri></author>',
    '<link rel="alternate" type="text/html" href="https://investors.example.com/releases" />',
    '<link rel="self" type="application/atom+xml" href="https://investors.example.com/atom.xml" />',
    '<entry><id>tag:www.example.com,2026:release:example-2012-01-18</id>',
    '<title>Results &#x26; &#x3C;Outlook></title>',
    '<link rel="alternate" type="text/html" href="https://investors.example.com/releases/results" />',
    '<published>2012-01-18T00:00:00-05:00</published><updated>2012-01-19T09:30:00-05:00</updated>',
    '<content type="html">&#x3C;p>Corrected Thursday, January 19, 2012, 9:30 a.m. ET: It is $5 &#x26;#x26; not $4.&#x3C;/p>\n',
    '&#x3C;p>See &#x3C;a href="https://investors.example.com/events/call">the call&#x3C;/a>.&#x3C;/p></content></entry>',
    '</feed>\n',
  ];
  expect(atomFeed(currentDocument([corrected]), company, SITE, defaultLanguage)).toBe(parts.join(''));
});

test('a feed reader parses all of the Atom feed', () => {
  const xml = atomFeed(currentDocument([corrected]), company, SITE, defaultLanguage);
  parseXml(xml);
  expect(parseAtomFeed(xml)).toMatchObject({
    id: 'tag:www.example.com,2026:releases',
    title: { value: 'Example press releases' },
    updated: '2012-01-19T09:30:00-05:00',
    authors: [{ name: 'Example, Inc.', uri: 'https://www.example.com' }],
    entries: [
      {
        id: 'tag:www.example.com,2026:release:example-2012-01-18',
        title: { value: 'Results & <Outlook>' },
        published: '2012-01-18T00:00:00-05:00',
        updated: '2012-01-19T09:30:00-05:00',
        content: {
          type: 'html',
          value:
            '<p>Corrected Thursday, January 19, 2012, 9:30 a.m. ET: It is $5 &#x26; not $4.</p>\n<p>See <a href="https://investors.example.com/events/call">the call</a>.</p>',
        },
      },
    ],
  });
});

test('an Atom archive stays the same, byte for byte, except for its link to the next one', () => {
  const archive = (count: number, number: number) => {
    const document = archiveDocument(releases(count), number);
    if (!document) throw new Error(`There is no archive ${number}.`);
    return atomFeed(document, company, SITE, defaultLanguage);
  };
  expect(archive(120, 2)).toContain('<fh:archive />');
  expect(archive(149, 2)).toBe(archive(120, 2));
  const next =
    '<link rel="next-archive" type="application/atom+xml" href="https://investors.example.com/atom/archive/3" />';
  expect(archive(151, 2)).toContain(next);
  expect(archive(151, 2).replace(next, '')).toBe(archive(120, 2));
  expect(archive(1000, 1)).toBe(archive(120, 1));
});

test('Atom before the first release has the required date, always the same', () => {
  const { title, updated, entries } = parseAtomFeed(atomFeed(currentDocument([]), company, SITE, defaultLanguage));
  expect(title).toMatchObject({ value: 'Example press releases' });
  expect(Date.parse(String(updated))).toBe(0);
  expect(entries ?? []).toEqual([]);
});
