import { isPublished } from '@/lib/domain/embargo';
import type { Instant } from '@/lib/domain/instant';
import type { Embargoed } from '@/lib/domain/types';
import { isOffered } from '../material-address';
import { NONE } from '../none';
import type { ParsedFile } from '../parsed-file';
import { valueAt } from '../read/document';
import { translationName } from '../read/translation';
import type { CallEvent, Company, Release, Transcript, Withdrawal } from '../types';
import { hiddenLinks } from '../without-links';
import type { Choice, Version } from './choose';
import { type Hidden, publicText } from './public-text';
import type { FoundFiles, PublicEntry, PublicRecord } from './types';

interface ChosenItems {
  /** The previous record. */
  record: PublicRecord;
  found: FoundFiles;
  releases: ReadonlyMap<string, Choice<Release>>;
  events: ReadonlyMap<string, Choice<CallEvent>>;
  now: Instant;
}

interface Chosen extends ChosenItems {
  company: Version<Company>;
  transcripts: ReadonlyMap<string, Version<Transcript>>;
  /** Usable files of words alone, by path: of the company and of transcripts. */
  words: ReadonlyMap<string, Version<object>>;
}

/** Builds the record of what is public now, by path. Entries of the previous record keep their order. */
export function publicRecord(chosen: Chosen): PublicRecord {
  const { record, found, company, releases, events, transcripts, words, now } = chosen;
  const entries = new Map<string, PublicEntry>();
  const { isPublicAt, add, addRelease } = adding(chosen, entries);
  const addWords = (path: string) => {
    const file = found.translations.get(path);
    const version = words.get(path);
    const before = record.get(path);
    if (version && file && version.digest === file.digest) {
      entries.set(path, entryOf(file, version, undefined, NOTHING_HIDDEN));
    } else if (version && before) entries.set(path, before);
  };
  for (const path of words.keys()) if (path.startsWith('company.')) addWords(path);
  const companyFile = found.company;
  if (companyFile?.digest === company.digest) {
    entries.set('company.yaml', entryOf(companyFile, company, undefined, NOTHING_HIDDEN));
  } else {
    const before = record.get('company.yaml');
    if (before) entries.set('company.yaml', before);
  }
  for (const slug of releases.keys()) addRelease(slug);
  const shown = new Set<string>();
  for (const [slug, choice] of events) {
    add(`events/${slug}.mdx`, found.events.get(slug), choice, (event) => {
      const isShown = (material: CallEvent['materials'][number]) =>
        isOffered(material) &&
        isPublished(material, now) &&
        (!material.release || isPublicAt.releases(material.release));
      for (const material of event.materials) {
        if (material.transcript && isShown(material)) shown.add(material.transcript.slug);
      }
      const { announcement } = event;
      return [
        ...(announcement && !isPublicAt.releases(announcement) ? [['announcement']] : []),
        ...(event.endedAt !== undefined && event.endedAt > now ? [['ended']] : []),
        ...hiddenItems('materials', event.materials, isShown),
        ...hiddenItems('history', event.history, (change) => change.at <= now || change === event.history[0]),
      ];
    });
  }
  for (const slug of shown) {
    const path = `transcripts/${slug}.mdx`;
    const file = found.transcripts.get(slug);
    const version = transcripts.get(slug);
    const before = record.get(path);
    if (version && file && version.digest === file.digest) {
      entries.set(path, entryOf(file, version, undefined, NOTHING_HIDDEN));
    } else if (before) entries.set(path, before);
    for (const each of words.keys()) if (translationName(each)?.first === path) addWords(each);
  }
  return inOrder(entries, record);
}

/** The entries of one release, by path: of its translations too. */
export function entriesOfRelease(chosen: ChosenItems, slug: string): ReadonlyMap<string, PublicEntry> {
  const entries = new Map<string, PublicEntry>();
  adding(chosen, entries).addRelease(slug);
  return entries;
}

/** Adds what is public of an item to some entries. */
function adding({ record, found, releases, events, now }: ChosenItems, entries: Map<string, PublicEntry>) {
  const isPublic = (choices: ReadonlyMap<string, Choice<Embargoed>>) => (slug: string) => {
    const item = choices.get(slug)?.used?.item;
    return item !== undefined && isPublished(item, now);
  };
  const isPublicAt = { releases: isPublic(releases), events: isPublic(events) };
  const add = <T extends CallEvent | Release>(
    path: string,
    file: ParsedFile<unknown> | undefined,
    { used, withdrawn }: Choice<T>,
    hidden: (item: T) => Hidden['fields'],
  ) => {
    const before = record.get(path);
    const last =
      before ?? (withdrawn?.last && file && entryOf(file, withdrawn.last, withdrawn.last.item.id, NOTHING_HIDDEN));
    if (withdrawn && last) entries.set(path, withdrawal(last, withdrawn.mark));
    if (!used || !isPublished(used.item, now)) return;
    const notPublic = hidden(used.item);
    const linksOf = (item: { links: readonly string[]; body: string }): Hidden['links'] =>
      item.links.length === 0
        ? NOTHING_HIDDEN.links
        : new Set(hiddenLinks(item, { has: isPublicAt.releases }, { has: isPublicAt.events }));
    // The last public version is in use, so its entry stays.
    if (used.digest !== file?.digest) before && entries.set(path, before);
    else entries.set(path, entryOf(file, used, used.item.id, { fields: notPublic, links: linksOf(used.item) }, before));
    for (const { language, source, digest } of used.translations ?? []) {
      const translation = used.item.translations?.find((each) => each.language === language);
      if (!translation || translation.publishAt > now) continue;
      const ownPath = path.replace(/\.mdx$/, `.${language}.mdx`);
      const own = found.translations.get(ownPath);
      const isNewest = own?.digest === digest && used.digest === file?.digest;
      const ownBefore = record.get(ownPath);
      if (!isNewest) ownBefore && entries.set(ownPath, ownBefore);
      else {
        // Of what is not public it says something only where it translates that.
        const fields = notPublic.filter((field) => valueAt(source.document.fields, field) !== undefined);
        entries.set(ownPath, entryOf(own, { source }, undefined, { fields, links: linksOf(translation.item) }));
      }
    }
  };
  const addRelease = (slug: string) =>
    add(`releases/${slug}.mdx`, found.releases.get(slug), releases.get(slug) as Choice<Release>, (release) => [
      ...hiddenItems('events', release.events, isPublicAt.events),
      ...hiddenItems('corrections', release.corrections, ({ at }) => at <= now),
    ]);
  return { isPublicAt, add, addRelease };
}

const NOTHING_HIDDEN: Hidden = { fields: [], links: new Set() };

function hiddenItems<T>(field: string, items: readonly T[], isVisible: (item: T) => boolean): Hidden['fields'] {
  if (items.length === 0) return NONE;
  return items.flatMap((item, index) => (isVisible(item) ? [] : [[field, index]]));
}

const made = new WeakMap<object, { hidden: string; entry: PublicEntry }>();

/** Returns the same object as long as the same parts of the same version are public. @param before of the former record */
function entryOf(
  file: ParsedFile<unknown>,
  version: Pick<Version<unknown>, 'source'>,
  id: string | undefined,
  hidden: Hidden,
  before?: PublicEntry,
): PublicEntry {
  const name = hidden.fields.length + hidden.links.size > 0 ? JSON.stringify([hidden.fields, ...hidden.links]) : '';
  const isSame = before?.isWhole && before.source === file.digest && before.id === id && !before.withdrawn;
  if (isSame && name === '') return before;
  const { source } = version;
  let known = made.get(source);
  if (known?.hidden !== name) {
    known = { hidden: name, entry: { source: file.digest, id, text: () => publicText(file.text, hidden) } };
    made.set(source, known);
  }
  return known.entry;
}

function withdrawal(before: PublicEntry, mark: Withdrawal): PublicEntry {
  const { withdrawn } = before;
  return withdrawn?.at === mark.at && withdrawn.note === mark.note ? before : { ...before, withdrawn: mark };
}

/** Keeps entries in the order in which they were first public. @returns the same record if nothing has changed */
function inOrder(entries: Map<string, PublicEntry>, record: PublicRecord): PublicRecord {
  const ordered = new Map<string, PublicEntry>();
  let isSame = entries.size === record.size;
  for (const [path, before] of record) {
    const entry = entries.get(path);
    if (entry) ordered.set(path, entry);
    isSame &&= entry === before;
  }
  if (isSame) return record;
  for (const [path, entry] of entries) if (!ordered.has(path)) ordered.set(path, entry);
  return ordered;
}
