import { createHash } from 'node:crypto';
import { cache } from 'react';
import { type PublishedSite, published } from '@/lib/content/published';
import { currentContent } from '@/lib/content/store';
import type { Content } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { nextTransition } from '@/lib/domain/transitions';
import { now as clock } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';

/** Carries the edition that an answer was made for from Next to the server, which removes it. */
export const EDITION_HEADER = 'x-edition';

/**
 * What the site says between two transitions of one state of the content. Within an edition every
 * answer to an address is the same; an answer that was made for another edition is never sent.
 */
export interface Edition {
  /** The same for two instants if and only if every surface says the same at both. Safe in a header. */
  key: string;
  /** The instant that it was made for. */
  now: Instant;
  /** The next transition of anything, embargoed things too: never shown to a visitor. */
  until: Instant | undefined;
  site: PublishedSite;
}

let lastKey: { name: string; key: string } | undefined;

/** The key of the edition of some content at an instant. */
export function editionKey(content: Content, now: Instant): { key: string; until: Instant | undefined } {
  const { siteUrl, clockOffsetMs } = environment();
  const until = nextTransition(content.transitions, now);
  // The offset is on every page of a rehearsal, the origin in every absolute address.
  const name = `${content.revision} ${until} ${siteUrl} ${clockOffsetMs}`;
  if (lastKey?.name !== name) {
    lastKey = { name, key: createHash('sha256').update(name).digest('base64url').slice(0, 16) };
  }
  return { key: lastKey.key, until };
}

/** The key of the edition of this instant. */
export function currentEditionKey(): string {
  return editionKey(currentContent(), clock()).key;
}

let last: Edition | undefined;

/** The edition of this instant. */
export function currentEdition(): Edition {
  const now = clock();
  const content = currentContent();
  const { key, until } = editionKey(content, now);
  if (last?.key !== key) last = { key, now, until, site: published(content, now) };
  return last;
}

/** The edition that a page is being rendered for: the same for its layout, its metadata and itself. */
export const renderedEdition = cache(currentEdition);
