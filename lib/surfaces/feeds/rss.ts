import { x } from 'xastscript';
import { releaseChangedAt } from '@/lib/content/changed-at';
import type { Company, Release } from '@/lib/content/types';
import { isoWithOffset } from '@/lib/format/iso';
import { releaseHtml } from '../release-html';
import { documentChangedAt, type FeedDocument } from './document';
import { feedLinks } from './formats';
import { rfc822 } from './rfc822';
import { feedDescription, feedTitle, LANGUAGE, releaseId } from './wording';
import { xmlDocument } from './xml';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
};

/**
 * A document of the feed as RSS 2.0.
 * @param siteUrl public origin without a trailing slash
 */
export function rssFeed(document: FeedDocument, company: Company, siteUrl: string): string {
  const [newest] = document.releases;
  const changedAt = documentChangedAt(document);
  const date = (name: string, at: number | undefined) => at !== undefined && x(name, rfc822(at, company.timeZone));
  const channel = [
    x('title', feedTitle(company)),
    x('link', `${siteUrl}/releases`),
    x('description', feedDescription(company)),
    x('language', LANGUAGE),
    date('pubDate', newest?.publishAt),
    date('lastBuildDate', changedAt),
    ...feedLinks('rss', document).map(({ rel, path }) =>
      x('atom:link', { rel, type: 'application/rss+xml', href: siteUrl + path }),
    ),
    document.archive !== undefined && x('fh:archive'),
    ...document.releases.map((release) => item(release, company, siteUrl)),
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

function item(release: Release, company: Company, siteUrl: string) {
  const { timeZone } = company;
  return x('item', [
    x('title', release.title),
    x('link', `${siteUrl}/releases/${release.slug}`),
    x('guid', { isPermaLink: 'false' }, releaseId(release, company)),
    x('pubDate', rfc822(release.publishAt, timeZone)),
    // RSS has no word for a change.
    x('atom:updated', isoWithOffset(releaseChangedAt(release), timeZone)),
    // All of the words, in the one element that every reader shows.
    x('description', releaseHtml(release, timeZone, siteUrl)),
  ]);
}
