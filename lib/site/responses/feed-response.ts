import { notFound } from 'next/navigation';
import { environment } from '@/lib/process/environment';
import { atomFeed } from '@/lib/surfaces/feeds/atom';
import { archiveDocument, currentDocument } from '@/lib/surfaces/feeds/document';
import { FEEDS, type FeedFormat } from '@/lib/surfaces/feeds/formats';
import { jsonFeed } from '@/lib/surfaces/feeds/json';
import { rssFeed } from '@/lib/surfaces/feeds/rss';
import type { Language } from '@/messages/language';
import { currentEdition } from '../edition';
import { editionResponse } from './edition-response';

const WRITE = { rss: rssFeed, atom: atomFeed, json: jsonFeed } satisfies Record<FeedFormat, unknown>;

/** The feed in a format: the subscription document, or an archive by its number. */
export function feedResponse(format: FeedFormat, language: Language, archive?: string): Response {
  const edition = currentEdition();
  const { releases, company } = edition.site;
  const document = archive === undefined ? currentDocument(releases) : archiveDocument(releases, Number(archive));
  if (!document) notFound();
  return editionResponse(edition, WRITE[format](document, company, environment().siteUrl, language), {
    'content-type': `${FEEDS[format].type}; charset=utf-8`,
  });
}
