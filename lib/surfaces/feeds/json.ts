import { releaseChangedAt } from '@/lib/content/changed-at';
import { companyAt } from '@/lib/content/company-at';
import { listingsOf } from '@/lib/content/listings';
import type { Company, Release } from '@/lib/content/types';
import { isoWithOffset } from '@/lib/format/iso';
import { type Language, pathIn } from '@/messages/language';
import { mediaType } from '../media-type';
import { releaseHtml } from '../release-html';
import type { FeedDocument } from './document';
import { feedPath, listOfFeed } from './formats';
import { releaseId } from './ids';

/**
 * A document of the feed as JSON Feed 1.1 (jsonfeed.org).
 * @param siteUrl public origin without a trailing slash
 */
export function jsonFeed(
  { releases, category, archive, older }: FeedDocument,
  company: Company,
  siteUrl: string,
  language: Language,
): string {
  const { feed: words } = language.messages;
  const address = (path: string) => siteUrl + pathIn(language, path);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: words.title(company.name, category?.label),
    home_page_url: address(listOfFeed({ category })),
    feed_url: address(feedPath('json', { category, archive })),
    description: words.description(company.legalName, listingsOf(company), category?.label),
    next_url: older === undefined ? undefined : address(feedPath('json', { category, archive: older })),
    authors: [{ name: company.legalName, url: company.website }],
    language: language.format.locale,
    items: releases.map((release) => item(release, company, siteUrl, language)),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function item(release: Release, company: Company, siteUrl: string, language: Language) {
  const { timeZone } = company;
  const then = companyAt(company, release.publishAt);
  return {
    id: releaseId(release, company),
    url: siteUrl + pathIn(release.language ?? language, `/releases/${release.slug}`),
    title: release.title,
    language: release.language?.format.locale,
    content_html: releaseHtml(release, timeZone, siteUrl, language),
    date_published: isoWithOffset(release.publishAt, timeZone),
    date_modified: isoWithOffset(releaseChangedAt(release), timeZone),
    authors: then === company ? undefined : [{ name: then.legalName }],
    tags: release.category && [release.category.label],
    attachments:
      release.attachments.length > 0 ? release.attachments.map((each) => attachment(each, siteUrl)) : undefined,
  };
}

function attachment({ title, file: { path, size } }: Release['attachments'][number], siteUrl: string) {
  return { url: `${siteUrl}/files/${path}`, mime_type: mediaType(path), title, size_in_bytes: size };
}
