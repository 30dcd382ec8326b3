import { parseXml, type XmlDocument, XmlElement } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { published } from '@/lib/content/published';
import type { Release } from '@/lib/content/types';
import { defaultLanguage } from '@/messages/language';
import { anyCharacters } from '@/testing/arbitrary';
import { RELEASE as FILE, test } from '@/testing/content';
import { company, release, releases, SITE } from '@/testing/samples/releases';
import { expect } from '@/testing/unit';
import { atomFeed } from './atom';
import { currentDocument } from './document';
import { jsonFeed } from './json';
import { rssFeed } from './rss';

const all = (items: Release[]) =>
  [rssFeed, atomFeed, jsonFeed].map((write) => write(currentDocument(items), company, SITE, defaultLanguage));

/** Half surrogates, control characters and whatever else Unicode has, among what markup is made of. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(']]>', ']]', '>', '&', '<', '&amp;', '<!--', '"', '\u0000', '\u000b', '\ufffe', '\ud83d', '😀'),
      anyCharacters(),
    ),
    { maxLength: 12, size: 'max' },
  )
  .map((parts) => parts.join(''));

/** What XML can hold of a text, and how it reads line breaks. */
const heldByXml = (text: string) =>
  [...text]
    .filter((character) => /[\t\n\r -\ud7ff\ue000-\ufffd]/.test(character) || character.length === 2)
    .join('')
    .replace(/\r\n?/g, '\n');

/** The titles in a feed, its own first. */
function titles(node: XmlDocument | XmlElement): string[] {
  const elements = node.children.filter((child) => child instanceof XmlElement);
  return elements.flatMap((element) => (element.name === 'title' ? [element.text] : titles(element)));
}

test('the feeds are well-formed whatever a headline contains', () => {
  fc.assert(
    fc.property(anyText, (title) => {
      const [rss = '', atom = '', json = ''] = all([{ ...release, title, body: title.replace(/[{<\\]/g, '') }]);
      const [inRss, inAtom] = [rss, atom].map((xml) => titles(parseXml(xml))[1]);
      const inJson = JSON.parse(json).items[0].title;
      expect([inRss, inAtom, inJson]).toEqual([heldByXml(title), heldByXml(title), title]);
    }),
  );
});

test('the three feeds have the same releases, dates and texts', () => {
  const [rss = '', atom = '', json = ''] = all(releases(120));
  const items = (parseRssFeed(rss).items ?? []).map(({ guid, pubDate, description }) => [
    guid?.value,
    Date.parse(String(pubDate)),
    description,
  ]);
  expect(items).toHaveLength(50);
  expect(
    (parseAtomFeed(atom).entries ?? []).map(({ id, published, content }) => [
      id,
      Date.parse(String(published)),
      content?.value,
    ]),
  ).toEqual(items);
  expect(
    (parseJsonFeed(JSON.parse(json)).items ?? []).map(({ id, date_published, content_html }) => [
      id,
      Date.parse(String(date_published)),
      content_html,
    ]),
  ).toEqual(items);
});

test('a feed is the same at every call', () => {
  const first = all(releases(60));
  const { now } = Date;
  Date.now = () => now() + 3_600_000;
  try {
    expect(all(releases(60))).toEqual(first);
  } finally {
    Date.now = now;
  }
});

test('a release that moves to another address keeps its id', () => {
  const ids = (slug: string) => all([{ ...release, slug }]).map((feed) => /tag:[^<"]*release:[^<"]*/.exec(feed)?.[0]);
  expect(ids('moved')).toEqual(ids('results'));
  expect(new Set(ids('moved'))).toEqual(new Set(['tag:www.example.com,2026:release:example-2012-01-18']));
});

test('no feed has an embargoed release or a draft', ({ content }) => {
  const publishAt = Date.parse('2012-01-18T05:00:00Z');
  const draft = content.read(FILE).replace('id: immunogen', 'id: draft').replace('events:', 'draft: true\nevents:');
  content.write('releases/draft.mdx', draft);
  const feeds = (now: number) => all(published(content.load(), now).releases).join('');
  expect(feeds(publishAt - 1)).not.toContain('Announces Conference Call');
  expect(feeds(publishAt).match(/Announces Conference Call/g)).toHaveLength(3);
  expect(feeds(publishAt)).not.toContain('draft');
});
