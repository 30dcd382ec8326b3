import { notFound } from 'next/navigation';
import { currentEdition } from '../edition';
import { environment } from '../environment';
import { atomFeed } from '../feeds/atom';
import { archiveDocument, currentDocument, documentChangedAt } from '../feeds/document';
import { FEEDS, type FeedFormat } from '../feeds/formats';
import { jsonFeed } from '../feeds/json';
import { rssFeed } from '../feeds/rss';
import { editionResponse } from './edition-response';

const WRITE = { rss: rssFeed, atom: atomFeed, json: jsonFeed } satisfies Record<FeedFormat, unknown>;

/** The feed in a format: the document that people subscribe to, or an archive by its number. */
export function feedResponse(format: FeedFormat, archive?: string): Response {
  const edition = currentEdition();
  const { releases, company } = edition.site;
  const document = archive === undefined ? currentDocument(releases) : archiveDocument(releases, Number(archive));
  if (!document) notFound();
  const changedAt = documentChangedAt(document);
  return editionResponse(edition, WRITE[format](document, company, environment().siteUrl), {
    'content-type': `${FEEDS[format].type}; charset=utf-8`,
    ...(changedAt === undefined ? {} : { 'last-modified': new Date(changedAt).toUTCString() }),
  });
}
