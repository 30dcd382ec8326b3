import { notFound } from 'next/navigation';
import type { CategoryReleases } from '@/lib/content/published';
import { environment } from '@/lib/process/environment';
import { atomFeed } from '@/lib/surfaces/feeds/atom';
import { archiveDocument, currentDocument } from '@/lib/surfaces/feeds/document';
import { FEEDS, type FeedFormat } from '@/lib/surfaces/feeds/formats';
import { jsonFeed } from '@/lib/surfaces/feeds/json';
import { rssFeed } from '@/lib/surfaces/feeds/rss';
import { editionFor } from '../edition';
import { editionResponse } from './edition-response';

const WRITE = { rss: rssFeed, atom: atomFeed, json: jsonFeed } satisfies Record<FeedFormat, unknown>;

/** Params of the feed routes. lib/site/routes.ts has validated them. */
export interface FeedParams {
  params: Promise<{ language: string; category?: string; archive?: string }>;
}

/** The feed in a format, of all releases or of a category: the subscription document, or an archive by its number. */
export async function feedResponse(format: FeedFormat, params: FeedParams['params']): Promise<Response> {
  const { category: slug, archive } = await params;
  const edition = await editionFor(params);
  const { company, language, releasesByCategory } = edition.site;
  const all: Partial<CategoryReleases> = { releases: edition.site.releases };
  const { category, releases } = slug === undefined ? all : (releasesByCategory.get(slug) ?? {});
  if (!releases) notFound();
  const document =
    archive === undefined ? currentDocument(releases, category) : archiveDocument(releases, Number(archive), category);
  if (!document) notFound();
  return editionResponse(edition, WRITE[format](document, company, environment().siteUrl, language), {
    'content-type': `${FEEDS[format].type}; charset=utf-8`,
  });
}
