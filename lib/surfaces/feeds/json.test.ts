import { parseJsonFeed } from 'feedsmith';
import * as z from 'zod';
import { defaultLanguage } from '@/messages/language';
import { company, corrected, releases, SITE } from '@/testing/samples/releases';
import { expect, test } from '@/testing/unit';
import { archiveDocument, currentDocument } from './document';
import { jsonFeed } from './json';

const https = z.url({ protocol: /^https$/ });
const date = z.iso.datetime({ offset: true });

/** What jsonfeed.org/version/1.1 asks of a feed, as far as this one goes: every field that it has is one of these. */
const rules = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: https,
  feed_url: https,
  description: z.string(),
  next_url: https.optional(),
  authors: z.array(z.strictObject({ name: z.string(), url: https })).min(1),
  language: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: https,
      title: z.string(),
      content_html: z.string(),
      date_published: date,
      date_modified: date,
    }),
  ),
});

test('one release with a correction is this JSON Feed, byte for byte', () => {
  expect(jsonFeed(currentDocument([corrected]), company, SITE, defaultLanguage)).toBe(`{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "Example press releases",
  "home_page_url": "https://investors.example.com/releases",
  "feed_url": "https://investors.example.com/feed.json",
  "description": "Press releases of Example, Inc. (Nasdaq: XMPL)",
  "authors": [
    {
      "name": "Example, Inc.",
      "url": "https://www.example.com"
    }
  ],
  "language": "en-US",
  "items": [
    {
      "id": "tag:www.example.com,2026:release:example-2012-01-18",
      "url": "https://investors.example.com/releases/results",
      "title": "Results & <Outlook>",
      "content_html": "<p>Corrected Thursday, January 19, 2012, 9:30 a.m. ET: It is $5 &#x26; not $4.</p>\\n<p>See <a href=\\"https://investors.example.com/events/call\\">the call</a>.</p>",
      "date_published": "2012-01-18T00:00:00-05:00",
      "date_modified": "2012-01-19T09:30:00-05:00"
    }
  ]
}
`);
});

test('JSON Feed follows version 1.1, and a feed reader parses it', () => {
  for (const count of [0, 1, 120]) {
    const json = JSON.parse(jsonFeed(currentDocument(releases(count)), company, SITE, defaultLanguage));
    expect(rules.safeParse(json).error).toBeUndefined();
    expect(parseJsonFeed(json)).toMatchObject({ title: 'Example press releases' });
  }
});

test('following JSON Feed’s links reaches every release', () => {
  const all = releases(230);
  const seen = new Set<string>();
  let document: ReturnType<typeof archiveDocument> = currentDocument(all);
  for (let pages = 0; document && pages < 10; pages++) {
    const { next_url, items } = rules.parse(JSON.parse(jsonFeed(document, company, SITE, defaultLanguage)));
    for (const { id } of items) seen.add(id);
    const [, number] = /^https:\/\/investors\.example\.com\/feed\/archive\/(\d+)$/.exec(next_url ?? '') ?? [];
    document = number === undefined ? undefined : archiveDocument(all, Number(number));
  }
  expect(seen.size).toBe(230);
});
