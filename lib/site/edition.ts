import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { cache } from 'react';
import { faceAt } from '@/lib/content/faces';
import { type PublishedSite, published } from '@/lib/content/published';
import { currentContent } from '@/lib/content/store';
import type { Content } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { lastTransition, nextTransition } from '@/lib/domain/transitions';
import { now as clock } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';

/** Carries the edition that an answer was made for from Next to the server, which removes it. */
export const EDITION_HEADER = 'x-edition';

/**
 * What the site says between two transitions of one state of what is public. Within an edition every
 * answer to an address is the same; an answer that was made for another edition is never sent.
 */
export interface Edition {
  /**
   * The same for two instants of any content if and only if every surface says the same. Nothing that is staged is
   * part of it. Safe in a header.
   */
  key: string;
  /** The instant that it was made for. */
  now: Instant;
  /** The next transition of anything, embargoed things too: never shown to a visitor. */
  until: Instant | undefined;
  site: PublishedSite;
}

interface Known {
  /** The settings that pages show, and the last transition that had passed. */
  name: string;
  edition: Edition;
}

/** The edition of each content that was asked for last. */
const known = new WeakMap<Content, Known>();
let last: Edition | undefined;

/** The edition of some content at an instant. */
export function editionOf(content: Content, now: Instant): Edition {
  const { siteUrl, clockOffsetMs } = environment();
  // The offset is on every page of a rehearsal, the origin in every absolute address.
  const name = `${siteUrl} ${clockOffsetMs} ${lastTransition(content.transitions, now)}`;
  const before = known.get(content);
  if (before?.name === name) return before.edition;

  const site = published(content, now);
  const key = createHash('sha256')
    .update(`${name}\n${seenBy(content, site, now)}`)
    .digest('base64url')
    .slice(0, 16);
  const until = nextTransition(content.transitions, now);
  // What the public sees is the same: whatever was made of it stays.
  const edition = last?.key === key ? { ...last, until } : { key, now, until, site };
  known.set(content, { name, edition });
  last = edition;
  return edition;
}

/** All that the public sees, each file by its hash. */
function seenBy({ faces }: Content, { company, releases, events, withdrawn }: PublishedSite, now: Instant): string {
  const parts = [JSON.stringify([{ ...company, contacts: [...company.contacts] }])];
  for (const { slug, events: named } of releases) {
    parts.push(`${slug} ${faceAt(faces.releases.get(slug) ?? [], now)} ${named.join()}`);
  }
  for (const { slug, announcement = '', materials } of events) {
    const ofReleases = materials.filter(({ release }) => release);
    parts.push(`${slug} ${faceAt(faces.events.get(slug) ?? [], now)} ${announcement}`);
    if (ofReleases.length > 0) parts.push(JSON.stringify(ofReleases));
  }
  return [...parts, JSON.stringify([[...withdrawn.releases], [...withdrawn.events]])].join('\n');
}

// The server and the bundles that Next makes of the routes each have their own copy of this module;
// which edition a request asks for reaches all of them through the process.
const KEY = Symbol.for('newsroom.requested-edition');
const shared = globalThis as { [KEY]?: AsyncLocalStorage<Edition> };
shared[KEY] ??= new AsyncLocalStorage();
const requested: AsyncLocalStorage<Edition> = shared[KEY];

/** Runs something that answers for an edition, which may be of any content at any instant. */
export function runInEdition<T>(edition: Edition, run: () => T): T {
  return requested.run(edition, run);
}

/** The edition that an answer is being made for: that of its request, else that of this instant. */
export function currentEdition(): Edition {
  return requested.getStore() ?? editionOf(currentContent(), clock());
}

export function currentEditionKey(): string {
  return currentEdition().key;
}

/** The edition that a page is being rendered for: the same for its layout, its metadata and itself. */
export const renderedEdition = cache(currentEdition);
