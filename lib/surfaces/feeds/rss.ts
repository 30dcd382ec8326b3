import { x } from 'xastscript';
import { releaseChangedAt } from '@/lib/content/changed-at';
import { listingsOf } from '@/lib/content/listings';
import type { Company, Release } from '@/lib/content/types';
import { isoWithOffset } from '@/lib/format/iso';
import { type Language, pathIn } from '@/messages/language';
import { releaseHtml } from '../release-html';
import { documentChangedAt, type FeedDocument } from './document';
import { feedLinks, listOfFeed } from './formats';
import { releaseId } from './ids';
import { rfc822 } from './rfc822';
import { xmlDocument } from './xml';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
};

/**
 * A document of the feed as RSS 2.0.
 * @param siteUrl public origin without a trailing slash
 */
export function rssFeed(document: FeedDocument, company: Company, siteUrl: string, language: Language): string {
  const { feed: words } = language.messages;
  const address = (path: string) => siteUrl + pathIn(language, path);
  const [newest] = document.releases;
  const changedAt = documentChangedAt(document);
  const date = (name: string, at: number | undefined) => at !== undefined && x(name, rfc822(at, company.timeZone));
  const channel = [
    x('title', words.title(company.name, document.category?.label)),
    x('link', address(listOfFeed(document))),
    x('description', words.description(company.legalName, listingsOf(company), document.category?.label)),
    x('language', language.format.locale),
    date('pubDate', newest?.publishAt),
    date('lastBuildDate', changedAt),
    ...feedLinks('rss', document).map(({ rel, path }) =>
      x('atom:link', { rel, type: 'application/rss+xml', href: address(path) }),
    ),
    document.archive !== undefined && x('fh:archive'),
    ...document.releases.map((release) => item(release, company, siteUrl, language)),
  ];
  return xmlDocument(
    x('rss', { version: '2.0', ...NAMESPACES }, [
      x(
        'channel',
        channel.filter((part) => part !== false),
      ),
    ]),
  );
}

function item(release: Release, company: Company, siteUrl: string, language: Language) {
  const { timeZone } = company;
  return x('item', [
    x('title', release.title),
    x('link', siteUrl + pathIn(release.language ?? language, `/releases/${release.slug}`)),
    x('guid', { isPermaLink: 'false' }, releaseId(release, company)),
    x('pubDate', rfc822(release.publishAt, timeZone)),
    ...(release.category ? [x('category', release.category.label)] : []),
    // RSS has no element for a correction.
    x('atom:updated', isoWithOffset(releaseChangedAt(release), timeZone)),
    // The full text, in the one element that every reader shows.
    x('description', releaseHtml(release, timeZone, siteUrl, language)),
  ]);
}
