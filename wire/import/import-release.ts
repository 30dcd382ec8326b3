import { join } from 'node:path';
import type { Root } from 'mdast';
import { fieldName } from '@/lib/content/read/document';
import type { CallEvent, Company, Release } from '@/lib/content/types';
import { isPublished } from '@/lib/domain/embargo';
import type { Instant } from '@/lib/domain/instant';
import { wallTimeAt } from '@/lib/domain/wall-time';
import { factsOfWordsAlone, findFacts } from '@/wire/facts/find-facts';
import { textLanguage } from '@/wire/facts/text-language';
import type { Call, Facts } from '@/wire/facts/types';
import { callsToAnnounce, type ToAnnounce } from './announced-calls';
import { changedFields, changeEvent, type FieldChange } from './change-event';
import { cleanText } from './clean-text';
import { findContacts } from './contacts';
import { decode } from './decode';
import { eventFields } from './event-fields';
import { contentFile } from './front-matter';
import { headlineOf } from './headline';
import { ImportError } from './import-error';
import { Notes } from './notes';
import { dayOrTime, type PublishAs, publish } from './publication';
import type { Purpose } from './purpose';
import { type Asker, decide } from './questions';
import { readProse } from './read-prose';
import { releaseFields } from './release-fields';
import { withoutTitle, wordsOf } from './release-words';
import { addressesOf, freeFile } from './slug';
import type { NewFile } from './store-files';
import { takeSubheads } from './subheads';
import { fieldAt, type ImportFields, openFields, type Todo } from './todo';
import { freeId, idIn, usedIds } from './used-ids';
import { verifyChange, verifyEvent, verifyRelease } from './verify-fields';

/** A text as it was read: its words with their structure, and the facts in them. */
export interface Read {
  prose: Root;
  /** The text that the facts were found in. */
  text: string;
  facts: Facts;
  notes: Notes;
  /** ISO 639-1; facts are found in English texts alone. */
  language: string;
}

/** What the importer made of a text, written nowhere yet. */
export interface Imported extends Read {
  /** The release, and the events that it announces or changes. */
  files: NewFile[];
  /** What is left for a person to decide. */
  open: { file: string; field: string; todo: Todo }[];
  /** The calls that became events. */
  announced: Call[];
  /** What company.yaml lacks, as YAML. */
  missingContacts: string;
  /** The release as the site will read it, if nothing in it is open. */
  release: Release | undefined;
  /** What a known event takes from the release. */
  changes: FieldChange[];
  /** Why a known event is left as it is for now. */
  waits: string | undefined;
}

/** What is known before a text is imported. */
export interface ImportContext {
  company: Company;
  /** Absolute path; read for the ids and addresses that are taken. */
  contentDir: string;
  /** Another address for the release. */
  slug?: string | undefined;
  publication: PublishAs;
  /** Codes of the languages in which a translation is still to come. */
  follows?: readonly string[] | undefined;
  /** Files that are there are replaced, not stood beside. */
  replaces?: boolean | undefined;
  /** The event of the content that the text is about, and what it does to it. */
  known?: { event: CallEvent; purpose: Purpose } | undefined;
  /** Asked for what the text leaves open; without one it stays open. */
  asker?: Asker | undefined;
  now: Instant;
}

/**
 * Reads a text and finds its facts. Throws ImportError for what is no text.
 * @param company known, its name is looked for first
 */
export function readFacts(bytes: Uint8Array, company?: Company): Read {
  const notes = new Notes();
  const { prose, text, isBroken } = readProse(cleanText(decode(bytes, notes), notes), notes);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ImportError('There are no words in this text.');
  const language = textLanguage(text);
  // In another language only the words are taken: what its rules would be is not known here.
  const facts = language === 'en' ? findFacts(text, company && { company }) : factsOfWordsAlone(text);
  if (isBroken) {
    const message = 'The markup has tags that are cut off or quotes that are not closed.';
    facts.contradictions.push({ kind: 'broken-markup', message, at: [] });
  }
  return { prose, text, facts, notes, language };
}

/** Turns the text of a release into content files: the release in its words, and the events that it announces or changes. */
export async function importRelease(read: Read, surroundings: ImportContext): Promise<Imported> {
  const { company, contentDir, publication, known, asker, now } = surroundings;
  const { prose, text, facts, notes } = read;
  const blocks = wordsOf(prose, notes);
  const headline = headlineOf(read, blocks, [company.name, company.legalName]);
  const { words, titleAt } = withoutTitle(blocks, headline.title, notes);
  const { subheads, rest } = takeSubheads(words, titleAt, facts.dateline?.value);
  const body = rest.map(({ source }) => source).join('\n\n');
  const address = addressesOf(facts, text, known ?? undefined, surroundings.slug);
  const release = freeFile(
    contentDir,
    'releases',
    address.release,
    body,
    surroundings.slug !== undefined || surroundings.replaces === true,
  );
  const call = facts.call;
  const contacts = findContacts(facts.contacts, company);
  const linked = known && known.purpose !== 'alone' ? known.event.slug : undefined;
  const announced = known ? [] : await callsToAnnounce(facts, address.event, asker);
  const fields: ImportFields = releaseFields({
    facts,
    headline,
    text,
    company,
    slug: release.slug,
    events: linked ? [linked] : announced.map(({ slug }) => slug),
    contacts: contacts.names,
    subheads,
    body,
  });
  publish(fields, publication);
  if (surroundings.follows?.length) fields.follows = [...surroundings.follows];
  const eventOf = ({ slug, ...stated }: ToAnnounce): ImportFields =>
    eventFields({ ...stated, text, company, slug, announcement: release.slug, notes, publication });
  const pathOf = (slug: string) => join(contentDir, 'events', `${slug}.mdx`);
  const events = announced.map((each) => ({ ...each, path: pathOf(each.slug), fields: eventOf(each) }));

  const used = usedIds(contentDir, [release.path, ...events.map(({ path }) => path)]);
  for (const { path, fields: own } of [{ path: release.path, fields }, ...events]) {
    own.id = idIn(path) ?? freeId(String(own.id), used);
    used.add(String(own.id));
  }

  const change =
    known && known.purpose !== 'alone' && known.purpose !== 'link'
      ? {
          event: known.event,
          purpose: known.purpose,
          stated: call && eventOf({ facts, call, slug: known.event.slug }),
          facts,
        }
      : undefined;
  const changedPath = pathOf(known?.event.slug ?? '');
  const changedTo = change && changedFields(changedPath, change.event, change);

  const verify = () => {
    const read = verifyRelease(fields, body, release.slug, company);
    for (const { slug, fields } of events) verifyEvent(fields, slug, company, read);
    if (change && changedTo) verifyChange(changedTo, change.event, company);
    return read;
  };
  verify();
  if (asker) {
    const refusal = (fields: ImportFields) => (path: PropertyKey[]) => {
      verify();
      return openFields(fieldAt(fields, path))[0]?.todo.what;
    };
    const answers = new Map<string, string>();
    await decide(`releases/${release.slug}.mdx`, fields, asker, refusal(fields), answers);
    const ofEvents = changedTo && known ? [{ slug: known.event.slug, fields: changedTo }] : events;
    for (const { slug, fields } of ofEvents) {
      await decide(`events/${slug}.mdx`, fields, asker, refusal(fields), answers);
    }
  }
  const verified = verify();

  const made = [{ path: release.path, fields, body }, ...events.map((each) => ({ ...each, body: '' }))];
  const files = made.map(({ path, fields, body }) => ({ path, text: contentFile(fields, body) }));
  const changed =
    change && changedTo
      ? changeEvent(changedPath, change.event, {
          purpose: change.purpose,
          fields: changedTo,
          at: dayOrTime(publication) ?? facts.releaseDate?.value ?? wallTimeAt(now, change.event.timeZone),
        })
      : undefined;
  const isAhead = changed?.canBeAhead && publication !== 'draft';
  const waits = changed && !isAhead ? waitsFor(known?.event, verified, now) : undefined;
  if (changed && !waits && changed.changes.length > 0) files.push(changed.file);
  return {
    ...read,
    files,
    open: [...made, ...(changedTo && !waits ? [{ path: changedPath, fields: changedTo }] : [])].flatMap(
      ({ path: file, fields }) => openFields(fields).map(({ path, todo }) => ({ file, field: fieldName(path), todo })),
    ),
    announced: announced.map(({ call }) => call),
    missingContacts: contacts.suggestion,
    release: verified,
    changes: changed?.changes ?? [],
    waits,
  };
}

/** A change of a public event is public at once: it waits until the release that tells of it is. */
function waitsFor(event: CallEvent | undefined, release: Release | undefined, now: Instant): string | undefined {
  if (!event || !isPublished(event, now) || (release && isPublished(release, now))) return undefined;
  return `events/${event.slug}.mdx is public, and would tell of the change before the release does: import the text again, with the same --as, once the release is public`;
}
