import { parseXml } from '@rgrove/parse-xml';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { defaultLanguage } from '@/messages/language';
import { company, releases, SITE } from '@/testing/samples/releases';
import { expect, test } from '@/testing/unit';
import { atomFeed } from './atom';
import { archiveDocument, currentDocument } from './document';
import { jsonFeed } from './json';
import { rssFeed } from './rss';

const category = { slug: 'results', label: 'Results & outlook', home: true };
const all = releases(120).map((release) => ({ ...release, category }));
const current = currentDocument(all, category);
const written = [company, SITE, defaultLanguage] as const;

test('each release names its category in each format', () => {
  const [rss, atom, json] = [
    rssFeed(current, ...written),
    atomFeed(current, ...written),
    jsonFeed(current, ...written),
  ];
  for (const xml of [rss, atom]) parseXml(xml);
  expect(parseRssFeed(rss).items?.[0]?.categories).toEqual([{ name: category.label }]);
  expect(parseAtomFeed(atom).entries?.[0]?.categories).toEqual([{ term: 'results', label: category.label }]);
  expect(parseJsonFeed(json).items?.[0]?.tags).toEqual([category.label]);
});

test('the feed of a category has a title, an id, a page and archives of its own', () => {
  const { title, id, links } = parseAtomFeed(atomFeed(current, ...written));
  expect([title?.value, id]).toEqual([
    'Example press releases: Results & outlook',
    'tag:www.example.com,2026:releases:results',
  ]);
  expect(links?.map(({ rel, href }) => [rel, href])).toEqual([
    ['alternate', `${SITE}/releases/category/results`],
    ['self', `${SITE}/atom/category/results`],
    ['prev-archive', `${SITE}/atom/category/results/archive/2`],
  ]);
  const archive = archiveDocument(all, 1, category);
  const { next_url, feed_url, home_page_url } = parseJsonFeed(jsonFeed(current, ...written));
  expect([next_url, feed_url, home_page_url]).toEqual([
    `${SITE}/feed/category/results/archive/2`,
    `${SITE}/feed/category/results`,
    `${SITE}/releases/category/results`,
  ]);
  expect(archive && rssFeed(archive, ...written)).toContain(
    `rel="current" type="application/rss+xml" href="${SITE}/rss/category/results"`,
  );
});

test('a release without a category has no word of one', () => {
  const plain = currentDocument(releases(1));
  for (const write of [rssFeed, atomFeed, jsonFeed]) expect(write(plain, ...written)).not.toMatch(/category|tags/);
});
