import { isPublished } from '@/lib/domain/embargo';
import type { Instant } from '@/lib/domain/instant';
import { lastTransition } from '@/lib/domain/transitions';
import { EVENT_KINDS, type EventKind } from '@/lib/domain/types';
import { atOnce, eachInSteps } from '@/lib/process/steps';
import { codeOf, type Language, languagesOf } from '@/messages/language';
import { withReferences } from './event-references';
import { inLanguage } from './in-language';
import { bySlug, newestFirst } from './order';
import type { StoredFile } from './read/stored-file';
import type { CallEvent, Category, Company, Content, Release, Transcript, Withdrawal, WithdrawnEvent } from './types';
import { visibleRelease, visibleSince } from './visible';
import { hiddenLinks, withoutLinks } from './without-links';

/** The public releases of a category. */
export interface CategoryReleases {
  category: Category;
  /** Newest first. */
  releases: Release[];
  /** Each in the order of `releases`. */
  byYear: ReadonlyMap<number, Release[]>;
}

/** The public events of a kind. */
export interface KindEvents {
  kind: EventKind;
  /** Latest start first. */
  events: CallEvent[];
}

/** What is public at one instant, in one language. Routes see nothing else. */
export interface PublishedSite {
  language: Language;
  /** The site in each of its languages, the default one first. */
  languages: readonly PublishedSite[];
  company: Company;
  /** Newest first. */
  releases: Release[];
  /** Latest start first. */
  events: CallEvent[];
  release(slug: string): Release | undefined;
  event(slug: string): CallEvent | undefined;
  /** Withdrawal notices, by slug. */
  withdrawn: { releases: ReadonlyMap<string, Withdrawal>; events: ReadonlyMap<string, WithdrawnEvent> };
  /** Each in the order of `releases`. */
  releasesByYear: ReadonlyMap<number, Release[]>;
  /** Categories with public releases, by slug, in the order of `company.yaml`. */
  releasesByCategory: ReadonlyMap<string, CategoryReleases>;
  /** Whether any of them is about the results of a period. */
  hasResults: boolean;
  /** Each in the order of `events`. */
  eventsByYear: ReadonlyMap<number, CallEvent[]>;
  /** Kinds with public events, by slug, in the order of `EVENT_KINDS`. */
  eventsByKind: ReadonlyMap<string, KindEvents>;
  /** The public transcript of an event, by the event's slug. */
  transcript(event: string): Transcript | undefined;
  /** A document, by its path below `/files/`. Replay recordings are not among them: `/replay` serves those. */
  file(path: string): StoredFile | undefined;
  /** The path of the item that a former address leads to. */
  movedTo(path: string): string | undefined;
}

/** The site in a language that somebody asked for, else in its default one. @param tag as the site has it, or had it once */
export function siteFor(site: PublishedSite, tag: string): PublishedSite {
  return site.languages.find(({ language }) => codeOf(language.tag) === codeOf(tag)) ?? site;
}

/** The public content at an instant: without embargoed items and drafts, and without references and links to them. */
export function published(content: Content, now: Instant, former?: PublishedSite): PublishedSite {
  return atOnce(publishing(content, now, former));
}

/**
 * As `published`, in steps of some milliseconds however much content there is, so that requests can be answered between them.
 * @param former the site at another instant or of other content, whose order is mostly right: to sort what is not in
 *   order takes longest
 */
export function* publishing(content: Content, now: Instant, former?: PublishedSite): Generator<void, PublishedSite> {
  const languages: PublishedSite[] = [];
  const [first, ...further] = languagesOf(content.company.languages);
  for (const language of [first as Language, ...further]) {
    languages.push({ ...(yield* publishingIn(language, first as Language, content, now, former)), languages });
  }
  const site = languages[0] as PublishedSite;
  numbers.set(site, ++lastNumber);
  return site;
}

const numbers = new WeakMap<PublishedSite, number>();
let lastNumber = 0;

/** Whether a site was made before another one: what it shows is over. @param site in its default language, as `other` */
export function isMadeBefore(site: PublishedSite, other: PublishedSite): boolean {
  return (numbers.get(site) ?? lastNumber) < (numbers.get(other) ?? 0);
}

function* publishingIn(
  language: Language,
  first: Language,
  content: Content,
  now: Instant,
  former: PublishedSite | undefined,
): Generator<void, Omit<PublishedSite, 'languages'>> {
  const visible = (item: { draft: boolean; publishAt: Instant }) => isPublished(item, now);
  const releases = new Map<string, Release>();
  yield* eachInSteps(content.releases.values(), (release) => {
    if (visible(release)) releases.set(release.slug, visibleRelease(inLanguage(release, language, first, now), now));
  });
  const events = new Map<string, CallEvent>();
  const since = lastTransition(content.transitions, now);
  yield* eachInSteps(content.events.values(), (event) => {
    if (visible(event)) events.set(event.slug, visibleSince(since, inLanguage(event, language, first, now), now));
  });
  // The references between them: only to public items.
  yield* eachInSteps(releases, ([slug, release]) => {
    // Most of an archive.
    if (release.events.length + release.links.length === 0) return;
    const named = release.events.filter((event) => events.has(event));
    const isWhole = named.length === release.events.length;
    const seen = isWhole ? release : { ...release, events: named };
    releases.set(slug, withoutLinks(seen, hiddenLinks(release, releases, events)));
  });
  const named = byEvent(releases);
  yield* eachInSteps(events, ([slug, event]) => events.set(slug, withReferences(event, { releases, events, named })));
  const files = new Map<string, StoredFile>(content.logo && [[content.logo.path, content.logo]]);
  const add = (file: StoredFile | undefined) => file && files.set(file.path, file);
  yield* eachInSteps(events.values(), ({ materials, forwardLookingStatements }) => {
    for (const document of [...materials, forwardLookingStatements]) add(document?.file);
  });
  yield* eachInSteps(releases.values(), ({ attachments, pictures }) => {
    for (const { file } of attachments) add(file);
    pictures.forEach(add);
  });
  const moved = new Map([...addressesOf('/releases', releases.values()), ...addressesOf('/events', events.values())]);
  yield;
  const allReleases = inFormerOrder(releases, former?.releases).sort(newestFirst);
  yield;
  const latestFirst = [...events.values()].sort((a, b) => b.startAt - a.startAt || bySlug(a, b));
  const company = content.companies.get(codeOf(language.tag)) ?? content.company;
  const releasesByYear = byYear(allReleases);
  yield;
  const releasesByCategory = byCategory(allReleases, company);
  yield;
  return {
    language,
    company,
    releases: allReleases,
    events: latestFirst,
    withdrawn: content.withdrawn,
    releasesByYear,
    hasResults: allReleases.some(({ period }) => period) || latestFirst.some(({ period }) => period),
    releasesByCategory,
    eventsByYear: byYear(latestFirst),
    eventsByKind: byKind(latestFirst),
    transcript: (slug) => events.get(slug)?.materials.find(({ transcript }) => transcript)?.transcript,
    release: (slug) => releases.get(slug),
    event: (slug) => events.get(slug),
    file: (path) => files.get(path),
    movedTo: (path) => moved.get(path),
  };
}

function inFormerOrder<T extends { slug: string }>(items: ReadonlyMap<string, T>, former: readonly T[] = []): T[] {
  const ordered: T[] = [];
  for (const { slug } of former) {
    const item = items.get(slug);
    if (item) ordered.push(item);
  }
  if (ordered.length === items.size) return ordered;
  const known = new Set(ordered);
  return [...ordered, ...[...items.values()].filter((item) => !known.has(item))];
}

function addressesOf(
  folder: string,
  items: Iterable<{ slug: string; formerAddresses: readonly string[] }>,
): [former: string, present: string][] {
  const addresses: [string, string][] = [];
  for (const { slug, formerAddresses } of items) {
    for (const former of formerAddresses) addresses.push([former, `${folder}/${slug}`]);
  }
  return addresses;
}

/** The releases that name each event. */
function byEvent(releases: ReadonlyMap<string, Release>): Map<string, Release[]> {
  const naming = new Map<string, Release[]>();
  for (const release of releases.values()) {
    for (const slug of release.events) naming.set(slug, [...(naming.get(slug) ?? []), release]);
  }
  return naming;
}

function byCategory(releases: readonly Release[], { categories }: Company): Map<string, CategoryReleases> {
  const groups = new Map<string, Release[]>(Object.keys(categories).map((slug) => [slug, []]));
  for (const release of releases) groups.get(release.category?.slug ?? '')?.push(release);
  return new Map(
    [...groups].flatMap(([slug, of]): [string, CategoryReleases][] => {
      const category = of[0]?.category && { ...of[0].category, ...categories[slug] };
      return category ? [[slug, { category, releases: of, byYear: byYear(of) }]] : [];
    }),
  );
}

function byKind(events: readonly CallEvent[]): Map<string, KindEvents> {
  const groups = new Map<EventKind, CallEvent[]>(EVENT_KINDS.map((kind) => [kind, []]));
  for (const event of events) groups.get(event.kind)?.push(event);
  return new Map(
    [...groups].flatMap(([kind, events]): [string, KindEvents][] =>
      events.length > 0 ? [[slugOfKind(kind), { kind, events }]] : [],
    ),
  );
}

/** The name of a kind in addresses: `R&D day` becomes `r-d-day`. */
function slugOfKind(kind: EventKind): string {
  return kind.toLowerCase().replace(/\W+/g, '-');
}

/** Groups items by their year, the latest year first. */
function byYear<T extends { year: number }>(items: T[]): Map<number, T[]> {
  const years = new Map<number, T[]>();
  for (const item of items) {
    const year = years.get(item.year);
    if (year) year.push(item);
    else years.set(item.year, [item]);
  }
  return new Map([...years].sort(([a], [b]) => b - a));
}
