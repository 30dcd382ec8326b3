import { releaseChangedAt } from '@/lib/content/changed-at';
import type { Release } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';

/** Releases in a document of a feed. */
export const DOCUMENT_LENGTH = 50;

/**
 * One document of a feed (RFC 5005, section 4): the one that people subscribe to, or an archive. Archives
 * are numbered from the oldest and always full, so that new releases never change what one holds.
 */
export interface FeedDocument {
  /** Newest first. */
  releases: Release[];
  /** Its number, if it is an archive. */
  archive?: number | undefined;
  /** The archive before it, with older releases. */
  older?: number | undefined;
  /** The archive after it, if it is an archive and not the last. */
  newer?: number | undefined;
}

/** How many archives there are: as many as hold whatever is not among the newest. */
export function archiveCount(releases: readonly Release[]): number {
  return Math.max(0, Math.ceil(releases.length / DOCUMENT_LENGTH) - 1);
}

/**
 * The document that people subscribe to: the newest releases, and those older ones that were corrected
 * since. Readers that have an archive do not ask for it again, so RFC 5005 (section 4) wants a change
 * that everybody must see here.
 * @param releases all that are public, newest first
 */
export function currentDocument(releases: readonly Release[]): FeedDocument {
  const since = releases[DOCUMENT_LENGTH - 1]?.publishAt ?? Number.NEGATIVE_INFINITY;
  const shown = releases.filter((release, index) => index < DOCUMENT_LENGTH || releaseChangedAt(release) > since);
  return { releases: shown, older: archiveCount(releases) || undefined };
}

/** An archive by its number, counted from 1; undefined if there is none. */
export function archiveDocument(releases: readonly Release[], archive: number): FeedDocument | undefined {
  const count = archiveCount(releases);
  if (!Number.isInteger(archive) || archive < 1 || archive > count) return undefined;
  const end = releases.length - (archive - 1) * DOCUMENT_LENGTH;
  return {
    releases: releases.slice(end - DOCUMENT_LENGTH, end),
    archive,
    older: archive > 1 ? archive - 1 : undefined,
    newer: archive < count ? archive + 1 : undefined,
  };
}

/** When a document last said something new; undefined if there is nothing in it. */
export function documentChangedAt({ releases }: FeedDocument): Instant | undefined {
  return releases.length > 0 ? Math.max(...releases.map(releaseChangedAt)) : undefined;
}
