import { textOf } from '@/lib/content/kept-text';
import { documentAddress, materialAddress } from '@/lib/content/material-address';
import type { PublishedSite } from '@/lib/content/published';
import type { CallEvent, Release, Transcript } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { sha256 } from '@/lib/process/sha256';
import { codeOf, type Language, pathIn } from '@/messages/language';

/** Something that a search can find, and where it leads. */
export type Item = { address: string } & (
  | { kind: 'release'; item: Release }
  /** An event, or a document of one. */
  | { kind: 'event' | 'transcript' | 'document'; item: CallEvent }
);

/** What is searched of an item. Only ever made of what is public. */
export interface SearchDocument {
  /** Unique on the site: the kind, a slash, and the rest. */
  key: string;
  title: string;
  /** Of a release: subheads, category. Of an event: kind, place, speakers. Of a document: its event. */
  details: string[];
  /** MDX, as its author wrote it. */
  body: string;
  /** Differs wherever the document does. */
  digest: string;
  /** Of equal matches the newest is first. */
  at: Instant;
  /** The year under which lists show it. */
  year: number;
}

/** A document without its text, which is read when it is sent: all of them together are as large as the archive. */
export type Described = Omit<SearchDocument, 'body' | 'digest'> & { of: { readonly body: string } | undefined };

/** A document with its text. */
export function withText(described: Described): SearchDocument {
  const { of, ...document } = described;
  return { ...document, digest: digestOf(described), body: of?.body ?? '' };
}

/** Differs wherever the document does. The text of a file is not read for it. */
export function digestOf({ key, title, details, of, at, year }: Described): string {
  return sha256(JSON.stringify([key, title, details, at, year, of && identityOf(of)]), 'base64url');
}

/** The same for the same text, in each process. */
export function identityOf(of: { readonly body: string }): string {
  return textOf(of)?.identity ?? sha256(of.body);
}

/** The documents of an item. Their keys begin with its key: `release/…`, or `release@ja/…` where there are several languages. */
export function documentsOf(item: Release | CallEvent, site: PublishedSite): Described[] {
  const { language } = site;
  const documents = isEvent(item) ? [ofEvent(item, language), ...ofPapers(item, language)] : [ofRelease(item)];
  const code = searchedLanguage(site);
  return code ? documents.map((each) => ({ ...each, key: each.key.replace('/', `@${code}/`) })) : documents;
}

function isEvent(item: Release | CallEvent): item is CallEvent {
  return 'startAt' in item;
}

/** The code of the language that a site is searched in; empty if it has but one. */
export function searchedLanguage({ language, languages }: PublishedSite): string {
  return languages.length > 1 ? codeOf(language.tag) : '';
}

/** The item of a document; undefined if the site does not have it. */
export function itemOf(site: PublishedSite, inIndex: string): Item | undefined {
  const { language } = site;
  const key = inIndex.replace(/@\w+/, '');
  const [kind, slug = ''] = key.split('/');
  if (kind === 'release') {
    const item = site.release(slug);
    return item && { kind, item, address: pathIn(item.language ?? language, `/releases/${slug}`) };
  }
  const item = site.event(slug);
  if (!item) return undefined;
  if (kind === 'event') return { kind, item, address: pathIn(item.language ?? language, `/events/${slug}`) };
  return papersOf(item, language).find((paper) => keyOf(paper) === key);
}

function ofRelease(release: Release): Described {
  const { slug, title, subheads, category, attachments, publishAt, year } = release;
  const details = [
    ...subheads,
    ...(category ? [category.label] : []),
    ...attachments.map((attachment) => attachment.title),
  ];
  return { key: `release/${slug}`, title, details, of: release, at: publishAt, year };
}

function ofEvent(event: CallEvent, { messages }: Language): Described {
  const { slug, title, startAt, year, kind, label, location, sessions } = event;
  const speakers = [...event.speakers, ...sessions.flatMap((session) => session.speakers)];
  const details = [
    label ?? messages.kinds[kind].name,
    ...(location ? [location] : []),
    ...sessions.map((session) => session.title),
    ...speakers.map(({ name, role, organization }) => messages.site.speaker(name, role, organization)),
  ];
  return { key: `event/${slug}`, title, details, of: event, at: startAt, year };
}

function ofPapers(event: CallEvent, language: Language): Described[] {
  const { startAt: at, year } = event;
  return papersOf(event, language).map((paper) => ({
    key: keyOf(paper),
    title: paper.title,
    details: [event.title],
    of: paper.transcript,
    at,
    year,
  }));
}

interface Paper {
  kind: 'transcript' | 'document';
  item: CallEvent;
  title: string;
  address: string;
  transcript: Transcript | undefined;
}

/** The documents of an event, each once. Its releases are items of their own. */
function papersOf(event: CallEvent, language: Language): Paper[] {
  const papers = event.materials.flatMap((material): Paper[] => {
    const { kind, title, transcript } = material;
    if (material.release) return [];
    const address = materialAddress(material, event.slug, language);
    return [{ kind: kind === 'transcript' ? kind : 'document', item: event, title, address, transcript }];
  });
  const { forwardLookingStatements: statements } = event;
  const address = statements && documentAddress(statements);
  if (address) papers.push({ kind: 'document', item: event, title: statements.title, address, transcript: undefined });
  return [...new Map(papers.reverse().map((paper) => [paper.address, paper])).values()].reverse();
}

function keyOf({ kind, item, address }: Paper): string {
  return `${kind}/${item.slug}/${address}`;
}
