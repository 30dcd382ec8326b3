import { releaseChangedAt } from '@/lib/content/changed-at';
import type { Company, Release } from '@/lib/content/types';
import { isoWithOffset } from '@/lib/format/iso';
import { releaseHtml } from '../release-html';
import type { FeedDocument } from './document';
import { feedPath } from './formats';
import { feedDescription, feedTitle, LANGUAGE, releaseId } from './wording';

/**
 * A document of the feed as JSON Feed 1.1 (jsonfeed.org).
 * @param siteUrl public origin without a trailing slash
 */
export function jsonFeed({ releases, archive, older }: FeedDocument, company: Company, siteUrl: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(company),
    home_page_url: `${siteUrl}/releases`,
    feed_url: siteUrl + feedPath('json', archive),
    description: feedDescription(company),
    next_url: older === undefined ? undefined : siteUrl + feedPath('json', older),
    authors: [{ name: company.legalName, url: company.website }],
    language: LANGUAGE,
    items: releases.map((release) => item(release, company, siteUrl)),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function item(release: Release, company: Company, siteUrl: string) {
  const { timeZone } = company;
  return {
    id: releaseId(release, company),
    url: `${siteUrl}/releases/${release.slug}`,
    title: release.title,
    content_html: releaseHtml(release, timeZone, siteUrl),
    date_published: isoWithOffset(release.publishAt, timeZone),
    date_modified: isoWithOffset(releaseChangedAt(release), timeZone),
  };
}
