import { x } from 'xastscript';
import { releaseChangedAt } from '@/lib/content/changed-at';
import type { Company, Release } from '@/lib/content/types';
import { isoWithOffset } from '@/lib/format/iso';
import { releaseHtml } from '../release-html';
import { documentChangedAt, type FeedDocument } from './document';
import { feedLinks } from './formats';
import { feedDescription, feedId, feedTitle, LANGUAGE, releaseId } from './wording';
import { xmlDocument } from './xml';

const NAMESPACES = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:fh': 'http://purl.org/syndication/history/1.0' };

/**
 * A document of the feed as Atom (RFC 4287).
 * @param siteUrl public origin without a trailing slash
 */
export function atomFeed(document: FeedDocument, company: Company, siteUrl: string): string {
  // RFC 4287 wants a date even where nothing was published yet.
  const changedAt = documentChangedAt(document) ?? 0;
  return xmlDocument(
    x('feed', { ...NAMESPACES, 'xml:lang': LANGUAGE }, [
      x('id', feedId(company)),
      x('title', feedTitle(company)),
      x('subtitle', feedDescription(company)),
      x('updated', isoWithOffset(changedAt, company.timeZone)),
      x('author', [x('name', company.legalName), x('uri', company.website)]),
      x('link', { rel: 'alternate', type: 'text/html', href: `${siteUrl}/releases` }),
      ...feedLinks('atom', document).map(({ rel, path }) =>
        x('link', { rel, type: 'application/atom+xml', href: siteUrl + path }),
      ),
      ...(document.archive === undefined ? [] : [x('fh:archive')]),
      ...document.releases.map((release) => entry(release, company, siteUrl)),
    ]),
  );
}

function entry(release: Release, company: Company, siteUrl: string) {
  const { timeZone } = company;
  return x('entry', [
    x('id', releaseId(release, company)),
    x('title', release.title),
    x('link', { rel: 'alternate', type: 'text/html', href: `${siteUrl}/releases/${release.slug}` }),
    x('published', isoWithOffset(release.publishAt, timeZone)),
    x('updated', isoWithOffset(releaseChangedAt(release), timeZone)),
    x('content', { type: 'html' }, releaseHtml(release, timeZone, siteUrl)),
  ]);
}
