import { x } from 'xastscript';
import { releaseChangedAt } from '@/lib/content/changed-at';
import { companyAt } from '@/lib/content/company-at';
import { listingsOf } from '@/lib/content/listings';
import type { Company, Release } from '@/lib/content/types';
import { isoWithOffset } from '@/lib/format/iso';
import { type Language, pathIn } from '@/messages/language';
import { mediaType } from '../media-type';
import { releaseHtml } from '../release-html';
import { documentChangedAt, type FeedDocument } from './document';
import { feedLinks, listOfFeed } from './formats';
import { feedId, releaseId } from './ids';
import { xmlDocument } from './xml';

const NAMESPACES = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:fh': 'http://purl.org/syndication/history/1.0' };

/**
 * A document of the feed as Atom (RFC 4287).
 * @param siteUrl public origin without a trailing slash
 */
export function atomFeed(document: FeedDocument, company: Company, siteUrl: string, language: Language): string {
  const { feed: words } = language.messages;
  const address = (path: string) => siteUrl + pathIn(language, path);
  // RFC 4287 requires a date, even if nothing was published yet.
  const changedAt = documentChangedAt(document) ?? 0;
  return xmlDocument(
    x('feed', { ...NAMESPACES, 'xml:lang': language.format.locale }, [
      x('id', feedId(company, document.category)),
      x('title', words.title(company.name, document.category?.label)),
      x('subtitle', words.description(company.legalName, listingsOf(company), document.category?.label)),
      x('updated', isoWithOffset(changedAt, company.timeZone)),
      x('author', [x('name', company.legalName), x('uri', company.website)]),
      x('link', { rel: 'alternate', type: 'text/html', href: address(listOfFeed(document)) }),
      ...feedLinks('atom', document).map(({ rel, path }) =>
        x('link', { rel, type: 'application/atom+xml', href: address(path) }),
      ),
      ...(document.archive === undefined ? [] : [x('fh:archive')]),
      ...document.releases.map((release) => entry(release, company, siteUrl, language)),
    ]),
  );
}

/** Of a release that is not translated. */
const languageOf = ({ language }: Release) => (language ? { 'xml:lang': language.format.locale } : {});

function entry(release: Release, company: Company, siteUrl: string, language: Language) {
  const { timeZone } = company;
  const then = companyAt(company, release.publishAt);
  return x('entry', [
    x('id', releaseId(release, company)),
    x('title', languageOf(release), release.title),
    x('link', {
      rel: 'alternate',
      type: 'text/html',
      href: siteUrl + pathIn(release.language ?? language, `/releases/${release.slug}`),
    }),
    ...release.attachments.map(({ title, file: { path, size } }) =>
      x('link', { rel: 'enclosure', type: mediaType(path), title, length: size, href: `${siteUrl}/files/${path}` }),
    ),
    x('published', isoWithOffset(release.publishAt, timeZone)),
    x('updated', isoWithOffset(releaseChangedAt(release), timeZone)),
    // The feed has the author of today.
    ...(then === company ? [] : [x('author', [x('name', then.legalName)])]),
    ...(release.category ? [x('category', { term: release.category.slug, label: release.category.label })] : []),
    x('content', { type: 'html', ...languageOf(release) }, releaseHtml(release, timeZone, siteUrl, language)),
  ]);
}
