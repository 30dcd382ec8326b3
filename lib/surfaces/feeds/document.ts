import { releaseChangedAt } from '@/lib/content/changed-at';
import type { Category, Release } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';

/** Number of releases in a document of a feed. */
export const DOCUMENT_LENGTH = 50;

/**
 * One document of a feed (RFC 5005, section 4): the subscription document or an archive. Archives are numbered from the
 * oldest and always full, so new releases never change one.
 */
export interface FeedDocument {
  /** Newest first. */
  releases: Release[];
  /** The category of all of them, in the feed of one. */
  category?: Category | undefined;
  /** Its number; undefined for the subscription document. */
  archive?: number | undefined;
  /** Number of the archive with the next older releases. */
  older?: number | undefined;
  /** Number of the next newer archive; undefined for the last, and for the subscription document. */
  newer?: number | undefined;
}

/** Number of archives: enough for all releases that are not among the newest. */
export function archiveCount(releases: readonly Release[]): number {
  return Math.max(0, Math.ceil(releases.length / DOCUMENT_LENGTH) - 1);
}

/**
 * The subscription document: the newest releases, and older ones that were corrected since. Feed readers do not fetch an
 * archive again, so a change must appear here (RFC 5005, section 4).
 * @param releases all public releases of the feed, newest first
 */
export function currentDocument(releases: readonly Release[], category?: Category): FeedDocument {
  const since = releases[DOCUMENT_LENGTH - 1]?.publishAt ?? Number.NEGATIVE_INFINITY;
  const shown = releases.filter((release, index) => index < DOCUMENT_LENGTH || releaseChangedAt(release) > since);
  return { releases: shown, category, older: archiveCount(releases) || undefined };
}

/** An archive by its number, from 1; undefined if it does not exist. */
export function archiveDocument(
  releases: readonly Release[],
  archive: number,
  category?: Category,
): FeedDocument | undefined {
  const count = archiveCount(releases);
  if (!Number.isInteger(archive) || archive < 1 || archive > count) return undefined;
  const end = releases.length - (archive - 1) * DOCUMENT_LENGTH;
  return {
    releases: releases.slice(end - DOCUMENT_LENGTH, end),
    category,
    archive,
    older: archive > 1 ? archive - 1 : undefined,
    newer: archive < count ? archive + 1 : undefined,
  };
}

/** When a document last changed; undefined if it is empty. */
export function documentChangedAt({ releases }: FeedDocument): Instant | undefined {
  return releases.length > 0 ? Math.max(...releases.map(releaseChangedAt)) : undefined;
}
