import { basename } from 'node:path';
import type { Instant } from '@/lib/domain/instant';
import { periodOf } from '@/lib/domain/period';
import type { Embargoed, Publication } from '@/lib/domain/types';
import { type KeptText, withBody, withoutBody } from '../kept-text';
import { NONE, orNone } from '../none';
import { type Problem, quote } from '../problem';
import type { CallEvent, Category, Change, Company, Contact, Release, Transcript } from '../types';
import { type StatedTime, statedTime } from './event-days';
import { eventStates } from './event-states';
import { keptBody } from './kept-document';
import type { SourceFile } from './loaded';
import { picturesIn, resolvePictures } from './pictures';
import { Resolver, UNKNOWN } from './resolver';
import type { EventFields } from './schema/event';
import type { ReleaseFields } from './schema/release';
import type { StoredFile, UnusableFile } from './stored-file';

const slugOf = (file: string) => basename(file, '.mdx');

/** The site paths that a text links to, each once. */
export function linksOf({ siteLinks }: Pick<SourceFile, 'siteLinks'>): string[] {
  return siteLinks.length === 0 ? [] : [...new Set(siteLinks.map(({ path }) => path))];
}

type Known<T> = WeakMap<object, { named: unknown[]; item: T; problems: Problem[] }>;

/** What is resolved of some fields, newly only if something that they refer to has changed. Problems are told each time. */
function resolvedOnce<T>(
  known: Known<T>,
  fields: object,
  named: unknown[],
  problems: Problem[],
  resolve: (problems: Problem[]) => T,
): T {
  let entry = known.get(fields);
  if (!entry || entry.named.length !== named.length || entry.named.some((each, index) => each !== named[index])) {
    const found: Problem[] = [];
    entry = { named, item: resolve(found), problems: found };
    known.set(fields, entry);
  }
  problems.push(...entry.problems);
  return entry.item;
}

const resolvedReleases: Known<Release> = new WeakMap();

/** Resolves wall times to instants, contact names to contacts, and paths to files. */
export function resolveRelease(
  fields: ReleaseFields,
  source: SourceFile,
  surroundings: Pick<Surroundings, 'company' | 'storedFile'>,
  problems: Problem[],
): Release {
  const { company, storedFile } = surroundings;
  const paths = [...fields.attachments.map(({ file }) => file), ...picturesIn(source).map(({ path }) => path)];
  return resolvedOnce(resolvedReleases, fields, [company, ...paths.map(storedFile)], problems, (found) =>
    newlyResolved(fields, source, surroundings, found),
  );
}

function newlyResolved(
  fields: ReleaseFields,
  source: SourceFile,
  { company, storedFile }: Pick<Surroundings, 'company' | 'storedFile'>,
  problems: Problem[],
): Release {
  const resolver = new Resolver(source, problems);
  const { publishAt, publishedOn, contacts, corrections } = fields;
  const at = publishedOn
    ? resolver.instant(['publishedOn'], publishedOn, company.timeZone)
    : resolver.instant(['publishAt'], publishAt ?? '', company.timeZone);
  const { year, historicalAt } = resolver.age(at, company.timeZone, company);
  // No spread: objects of the same shape are several times as fast to read, and each edition reads thousands.
  const release: Omit<Release, 'body'> = {
    slug: slugOf(source.file),
    year,
    historicalAt,
    id: fields.id,
    title: fields.title,
    subheads: fields.subheads,
    category: categoryOf(fields, resolver, company),
    period: periodOf(fields.period ?? ''),
    draft: fields.draft,
    dateline: fields.dateline,
    events: fields.events,
    publishAt: at,
    publication: publishedOn ? { kind: 'day', date: publishedOn } : { kind: 'instant', at },
    contacts: contacts.flatMap((key, index): Contact[] => {
      const contact = company.contacts.get(key);
      if (contact) return [contact];
      resolver.refuse(
        ['contacts', index],
        'unknown-contact',
        quote(key),
        `a contact of company.yaml: ${[...company.contacts.keys()].join(', ')}`,
      );
      return [];
    }),
    attachments: fields.attachments.flatMap(({ title, file }, index) => {
      const stored = resolver.document(['attachments', index, 'file'], file, storedFile);
      return stored ? [{ title, file: stored }] : [];
    }),
    filings: fields.filings,
    pictures: resolvePictures(source, resolver, storedFile),
    corrections: corrections.map(({ at, note }, index) => ({
      at: resolver.instant(['corrections', index, 'at'], at, company.timeZone),
      note,
    })),
    follows: fields.follows,
    formerAddresses: fields.formerAddresses,
    withdrawn: resolver.withdrawal(fields.withdrawn, company.timeZone),
    links: linksOf(source),
  };
  return withBody(release, keptBody(source.document));
}

/** A release without what it has of its company or its text: those of its contacts by their places among all. */
export interface ReleaseAlone extends Omit<Release, 'body' | 'contacts' | 'category' | 'historicalAt'> {
  contacts: readonly number[];
  category?: string | undefined;
}

/** What is left of a release without its company and its text. */
export function releaseAlone(release: Release, company: Company): ReleaseAlone {
  const all = [...company.contacts.values()];
  const { category, contacts } = release;
  return {
    ...withoutBody(release),
    category: category?.slug,
    contacts: contacts.map((contact) => all.indexOf(contact)),
  };
}

/** The same release again, without its company. */
export function releaseAgain(alone: ReleaseAlone, historicalAt: Instant, text: KeptText): Release {
  // No spread, as above; and one empty list for all, since a release has a dozen.
  const release: Omit<Release, 'body'> = {
    slug: alone.slug,
    year: alone.year,
    historicalAt,
    id: alone.id,
    title: alone.title,
    subheads: orNone(alone.subheads),
    category: undefined,
    period: alone.period,
    draft: alone.draft,
    dateline: alone.dateline,
    events: orNone(alone.events),
    publishAt: alone.publishAt,
    publication: alone.publication,
    contacts: NONE,
    attachments: orNone(alone.attachments),
    filings: orNone(alone.filings),
    pictures: orNone(alone.pictures),
    corrections: orNone(alone.corrections),
    follows: orNone(alone.follows),
    formerAddresses: orNone(alone.formerAddresses),
    withdrawn: alone.withdrawn,
    links: orNone(alone.links),
  };
  return withBody(release, text);
}

/** Gives a release what it has of its company. @param company equal to the one that it was resolved with */
export function withCompany(release: Release, { category: slug, contacts }: ReleaseAlone, company: Company): Release {
  const known = slug === undefined ? undefined : company.categories[slug];
  release.category = known && slug !== undefined ? { slug, ...known } : undefined;
  release.contacts = contactsAt(contacts, company);
  return release;
}

const contactLists = new WeakMap<Company, Map<string, Contact[]>>();

/** One list for all that have the same. */
function contactsAt(places: readonly number[], company: Company): Contact[] {
  const lists = contactLists.get(company) ?? new Map<string, Contact[]>();
  contactLists.set(company, lists);
  const key = places.join();
  let list = lists.get(key);
  if (!list) {
    const all = [...company.contacts.values()];
    list = places.flatMap((place) => all[place] ?? []);
    lists.set(key, list);
  }
  return list;
}

function categoryOf({ category: slug }: ReleaseFields, resolver: Resolver, company: Company): Category | undefined {
  const { [slug ?? '']: known } = company.categories;
  if (slug === undefined) return undefined;
  if (known) return { slug, ...known };
  const names = Object.keys(company.categories);
  const fix =
    names.length > 0
      ? `a category of company.yaml: ${names.join(', ')}`
      : `nothing, or categories in company.yaml, as in categories: {${slug}: {label: …}}`;
  resolver.refuse(['category'], 'unknown-category', quote(slug), fix);
  return undefined;
}

function oneLine({ name, address, city, country }: NonNullable<EventFields['venue']>): string {
  return [name, ...address, city, ...(country ? [country] : [])].join(', ');
}

/** What an event is resolved against. */
export interface Surroundings {
  company: Company;
  /** The release that announces it. */
  announcement: (Embargoed & { publication?: Publication }) | undefined;
  /** Looks up a file below `content/files`. */
  storedFile(path: string): StoredFile | UnusableFile | undefined;
  /** `get`: usable ones. `has`: existing ones, usable or not. */
  transcripts: { get(name: string): { item: Transcript } | undefined; has(name: string): boolean };
}

const resolvedEvents: Known<CallEvent> = new WeakMap();

/** Resolves an event's wall times and references. Without a `publishAt`, it is published with its announcement. */
export function resolveEvent(
  fields: EventFields,
  source: SourceFile,
  surroundings: Surroundings,
  problems: Problem[],
): CallEvent {
  return resolvedOnce(resolvedEvents, fields, namedBy(fields, surroundings), problems, (found) =>
    newlyResolvedEvent(fields, source, surroundings, found),
  );
}

function namedBy(fields: EventFields, { company, announcement, storedFile, transcripts }: Surroundings): unknown[] {
  const { replay, materials, forwardLookingStatements, history } = fields;
  const replays = [replay, ...history.map(({ formerReplay }) => formerReplay)];
  const recordings = replays.flatMap((each) => [each?.recording, each?.captions]);
  const documents = [...recordings, forwardLookingStatements?.file, ...materials.map(({ file }) => file)];
  return [
    company,
    announcement?.publishAt,
    announcement?.publication?.kind,
    announcement?.draft,
    ...documents.map((path) => path && storedFile(path)),
    ...materials.map(({ transcript: name }) => name && (transcripts.get(name) ?? transcripts.has(name))),
  ];
}

function newlyResolvedEvent(
  fields: EventFields,
  source: SourceFile,
  { company, announcement, storedFile, transcripts }: Surroundings,
  problems: Problem[],
): CallEvent {
  const resolver = new Resolver(source, problems);
  const timeZone = fields.timeZone ?? company.timeZone;
  const publishAt = resolver.optionalInstant(['publishAt'], fields.publishAt, timeZone) ?? announcement?.publishAt;
  if (publishAt === undefined && !fields.announcement) {
    resolver.refuse(['publishAt'], 'no-publication', 'nothing', 'announcement (a release of this site), or publishAt');
  }

  const { webcast, materials, forwardLookingStatements } = fields;
  const file = (path: PropertyKey[], name: string | undefined) => resolver.document(path, name, storedFile);
  const transcript = (index: number, name: string | undefined): Transcript | undefined => {
    const found = name === undefined ? undefined : transcripts.get(name)?.item;
    if (name !== undefined && !transcripts.has(name)) {
      const fix = 'the name of a file in content/transcripts, without .mdx';
      resolver.refuse(['materials', index, 'transcript'], 'missing-transcript', quote(name), fix);
    }
    return found;
  };
  const history = fields.history.map(
    (
      { at, note, formerStart: start, formerEnd: end, formerStatus },
      index,
    ): Change & { former?: StatedTime | undefined } => {
      const path = ['history', index];
      const paths = { start: [...path, 'formerStart'], end: [...path, 'formerEnd'] };
      const former = start === undefined ? undefined : statedTime({ start, end }, paths, timeZone, resolver);
      return {
        at: resolver.instant([...path, 'at'], at, timeZone),
        day: at.includes('T') ? undefined : at,
        note,
        formerStartAt: former?.startAt,
        formerDays: former?.days,
        former,
        formerStatus,
      };
    },
  );
  const statements = (document: EventFields['forwardLookingStatements']): CallEvent['forwardLookingStatements'] => {
    const found = document && { ...document, file: file(['forwardLookingStatements', 'file'], document.file) };
    return found?.file || found?.url ? found : undefined;
  };
  const { present, formerly } = eventStates(fields, { resolver, company, timeZone, changes: history, file });
  const event: Omit<CallEvent, 'body'> = {
    slug: slugOf(source.file),
    id: fields.id,
    title: fields.title,
    kind: fields.kind,
    label: fields.label,
    period: periodOf(fields.period ?? ''),
    registration: fields.registration && {
      url: fields.registration.url,
      closesAt: resolver.optionalInstant(['registration', 'until'], fields.registration.until, timeZone),
    },
    timeZone,
    ...present,
    formerly,
    publishAt: publishAt ?? UNKNOWN,
    publishedOn:
      fields.publishAt === undefined && announcement?.publication?.kind === 'day'
        ? announcement.publication.date
        : undefined,
    draft: fields.draft || (fields.publishAt === undefined && (announcement?.draft ?? false)),
    announcement: fields.announcement,
    releases: [],
    location: fields.venue ? oneLine(fields.venue) : fields.location,
    venue: fields.venue,
    dialIn: fields.dialIn,
    webcast: webcast && { url: webcast.url, embed: webcast.embed, language: webcast.language },
    materials: materials.map(({ publishAt: at, ...material }, index) => ({
      ...material,
      file: file(['materials', index, 'file'], material.file),
      transcript: transcript(index, material.transcript),
      draft: false,
      publishAt: resolver.optionalInstant(['materials', index, 'publishAt'], at, timeZone) ?? publishAt ?? UNKNOWN,
    })),
    speakers: fields.speakers,
    forwardLookingStatements: statements(forwardLookingStatements),
    history: history.map(({ former: _, ...change }) => change),
    follows: fields.follows,
    formerAddresses: fields.formerAddresses,
    withdrawn: resolver.withdrawal(fields.withdrawn, timeZone),
    links: linksOf(source),
  };
  return withBody(event, keptBody(source.document));
}
