import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { cache } from 'react';
import { faceAt } from '@/lib/content/faces';
import { type PublishedSite, publishing } from '@/lib/content/published';
import { currentContent } from '@/lib/content/store';
import type { Content } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { lastTransition, nextTransition } from '@/lib/domain/transitions';
import { now as clock } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { atOnce, eachInSteps, inSteps } from '@/lib/process/steps';
import { codeOf, type Language, languagesOf } from '@/messages/language';
import { isSamePublicly } from './same-publicly';

/** Internal header that carries the edition key of an answer from Next to the server, which removes it. */
export const EDITION_HEADER = 'x-edition';

/**
 * The site between two consecutive changes of what is public. Within an edition, every answer to a path is the same; an
 * answer that was made for another edition is never sent.
 */
export interface Edition {
  /**
   * Two editions with the same key show the same on every surface. Staged content does not affect it. base64url, so it
   * is safe in a header.
   */
  key: string;
  /** The instant that it was made for. */
  now: Instant;
  /** The last transition, of embargoed items too, as is `until`, the next one: never show them to visitors. */
  since: Instant | undefined;
  until: Instant | undefined;
  /** In the default language; `languages` has the others. */
  site: PublishedSite;
}

interface Known {
  /** Settings that pages show, and the last transition before the instant. */
  name: string;
  edition: Edition;
}

/** The last edition of each content. */
const known = new WeakMap<Content, Known>();
let last: (Known & { content: Content }) | undefined;

/** The edition of some content at an instant. */
export function editionOf(content: Content, now: Instant): Edition {
  const name = nameOf(content, now);
  return knownEdition(content, now, name) ?? remember(content, name, atOnce(making(content, now)));
}

/** Makes an edition ahead of the requests for it, and lets requests for others be answered in between. */
export async function prepareEdition(content: Content, now: Instant): Promise<void> {
  const name = nameOf(content, now);
  if (knownEdition(content, now, name)) return;
  await nextTurn();
  remember(content, name, await inSteps(making(content, now)));
}

/** What an edition depends on beside the content. */
function nameOf({ transitions }: Content, now: Instant): string {
  const { siteUrl, clockOffsetMs, alerts } = environment();
  // A rehearsal's pages show the clock offset, and absolute URLs the origin. Where there are alerts, pages link to them.
  return `${siteUrl} ${clockOffsetMs}${alerts ? ' alerts' : ''} ${lastTransition(transitions, now)}`;
}

function knownEdition(content: Content, now: Instant, name: string): Edition | undefined {
  const before = known.get(content);
  if (before?.name === name) return before.edition;
  // Saving a draft must not take the time of an edition: that time can be measured from outside.
  if (last?.name !== name || !isSamePublicly(last.content, content, now)) return undefined;
  return remember(content, name, { ...last.edition, until: nextTransition(content.transitions, now) });
}

function remember(content: Content, name: string, edition: Edition): Edition {
  known.set(content, { name, edition });
  last = { name, edition, content };
  return edition;
}

/** Makes an edition in steps, as `publishing` does. */
function* making(content: Content, now: Instant): Generator<void, Edition> {
  const site = yield* publishing(content, now, last?.edition.site);
  const since = lastTransition(content.transitions, now);
  const until = nextTransition(content.transitions, now);
  const key = yield* keyOf(content, site, now);
  // Same key: keep the same `site` object, and with it everything that is cached by it.
  return last?.edition.key === key ? { ...last.edition, until } : { key, now, since, until, site };
}

const LINES_AT_ONCE = 1000;

/** The digest of everything that the public sees: each item by the digest of its face. */
function* keyOf(content: Content, site: PublishedSite, now: Instant): Generator<void, string> {
  const { languages, releases, events, withdrawn } = site;
  const { faces } = content;
  const companies = languages.map(({ company }) => ({ ...company, contacts: [...company.contacts] }));
  const hash = createHash('sha256');
  hash.update(`${nameOf(content, now)}\n${JSON.stringify(companies)}\n`);
  // To hash each line takes three times as long.
  for (let from = 0; from < releases.length; from += LINES_AT_ONCE) {
    const lines = releases
      .slice(from, from + LINES_AT_ONCE)
      .map(({ slug, events: named }) => `${slug} ${faceAt(faces.releases.get(slug) ?? [], now)} ${named.join()}\n`);
    hash.update(lines.join(''));
    yield;
  }
  yield* eachInSteps(events, ({ slug, announcement = '', materials }) => {
    const ofReleases = materials.filter(({ release }) => release);
    hash.update(`${slug} ${faceAt(faces.events.get(slug) ?? [], now)} ${announcement}\n`);
    if (ofReleases.length > 0) hash.update(`${JSON.stringify(ofReleases)}\n`);
  });
  hash.update(JSON.stringify([[...withdrawn.releases], [...withdrawn.events]]));
  return hash.digest('base64url').slice(0, 16);
}

/** True if the content alone ended an edition: no transition of what it had lies between it and the present one. */
export function endedByContent({ since, until }: Edition, { now }: Edition): boolean {
  // A clock can be set back.
  return now >= (since ?? Number.NEGATIVE_INFINITY) && now < (until ?? Number.POSITIVE_INFINITY);
}

// The server and Next's route bundles each have their own copy of this module, so the requested edition is shared
// through globalThis.
const KEY = Symbol.for('newsroom.requested-edition');
const shared = globalThis as { [KEY]?: AsyncLocalStorage<Requested> };
shared[KEY] ??= new AsyncLocalStorage();
const requested: AsyncLocalStorage<Requested> = shared[KEY];

interface Requested {
  edition: Edition;
  /** Of the page, as in the default language. */
  path: string;
}

/** Runs a function for which `currentEdition` is the given one. @param path of the page, as in the default language */
export function runInEdition<T>(edition: Edition, path: string, run: () => T): T {
  return requested.run({ edition, path }, run);
}

/**
 * The path of the page that is rendered, as in the default language. The layout leads to the same page in other languages,
 * and Next tells it none.
 */
export function renderedPath(): string {
  return requested.getStore()?.path ?? '/';
}

/** The edition of the current request, else that of the present. */
export function currentEdition(): Edition {
  return requested.getStore()?.edition ?? editionOf(currentContent(), clock());
}

export function currentEditionKey(): string {
  return currentEdition().key;
}

/** Cached, so that layout, metadata, page and components see the same one. */
const edition = cache(currentEdition);

/** The edition that a page is being rendered for, in one of its languages. */
export function renderedEdition(language: Language): Edition {
  return inLanguage(codeOf(language.tag));
}

/** Params of every page and route below `app/[language]`. */
export interface LanguageParams {
  /** The code of a language of the site, as in `fr`. */
  params: Promise<{ language: string }>;
}

/** The edition that a page or route is asked for, in the language of its path. */
export async function editionFor(params: LanguageParams['params']): Promise<Edition> {
  return inLanguage((await params).language);
}

function inLanguage(code: string): Edition {
  const asked = edition();
  const site = asked.site.languages.find(({ language }) => codeOf(language.tag) === code);
  if (!site) throw new Error(`The site has no language "${code}".`);
  return { ...asked, site: withSavedWords(site) };
}

/** In development, the words of this bundle, which are those that were saved last: the server has those that it began with. */
function withSavedWords(site: PublishedSite): PublishedSite {
  if (process.env.NODE_ENV !== 'development') return site;
  const own = languagesOf(site.company.languages).find(({ tag }) => tag === site.language.tag);
  return own ? { ...site, language: own } : site;
}
