import { join } from 'node:path';
import type { Root } from 'mdast';
import { fieldName } from '@/lib/content/read/document';
import type { Company } from '@/lib/content/types';
import { findFacts } from '@/wire/facts/find-facts';
import type { Facts } from '@/wire/facts/types';
import { cleanText } from './clean-text';
import { findContacts } from './contacts';
import { decode } from './decode';
import { eventFields } from './event-fields';
import { contentFile } from './front-matter';
import { withHeadings } from './headings';
import { ImportError } from './import-error';
import { Notes } from './notes';
import { type Asker, decide } from './questions';
import { readProse } from './read-prose';
import { releaseFields } from './release-fields';
import { addressesOf } from './slug';
import type { NewFile } from './store-files';
import { tidyProse } from './tidy-prose';
import { type Fields, fieldAt, openFields, type Todo } from './todo';
import { freeId, idIn, usedIds } from './used-ids';
import { verifyEvent, verifyRelease } from './verify-fields';
import { type ProseBlock, writeProse } from './write-prose';

/** A text as it was read: its words with their structure, and the facts in them. */
export interface Read {
  prose: Root;
  /** The text that the facts were found in. */
  text: string;
  facts: Facts;
  notes: Notes;
}

/** What the importer made of a text, written nowhere yet. */
export interface Imported extends Read {
  /** The release, and the event where a call is announced. */
  files: NewFile[];
  /** What is left for a person to decide. */
  open: { file: string; field: string; todo: Todo }[];
  /** What company.yaml lacks, as YAML. */
  missingContacts: string;
}

/** Reads a text and finds its facts. Throws ImportError for what is no text. */
export function readFacts(bytes: Uint8Array): Read {
  const notes = new Notes();
  const { prose, text } = readProse(cleanText(decode(bytes, notes), notes), notes);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ImportError('There are no words in this text.');
  return { prose, text, facts: findFacts(text), notes };
}

/**
 * Turns the text of a release into content files: the release in its words, and the call that it announces.
 * @param contentDir absolute path; read for the company and for the ids that are taken
 * @param asker is asked for what the text leaves open; without one it stays open
 */
export async function importRelease(
  read: Read,
  {
    company,
    contentDir,
    slug,
    asker,
  }: { company: Company; contentDir: string; slug?: string | undefined; asker?: Asker | undefined },
): Promise<Imported> {
  const { prose, text, facts, notes } = read;
  const blocks = writeProse(withHeadings(tidyProse(prose, notes)), notes);
  const body = withoutTitle(blocks, facts.title?.value, notes);
  const address = addressesOf(facts, text, slug);
  const call = facts.call;
  const contacts = findContacts(facts.contacts, company);
  const release: Fields = releaseFields({
    facts,
    text,
    company,
    slug: address.release,
    event: call && address.event,
    contacts: contacts.names,
    body,
  });
  const event: Fields | undefined =
    call && eventFields({ facts, call, text, company, slug: address.event, announcement: address.release, notes });

  const paths = {
    release: join(contentDir, 'releases', `${address.release}.mdx`),
    event: join(contentDir, 'events', `${address.event}.mdx`),
  };
  const used = usedIds(contentDir, Object.values(paths));
  release.id = idIn(paths.release) ?? freeId(String(release.id), used);
  if (event) event.id = idIn(paths.event) ?? freeId(String(event.id), used);

  const verify = () => {
    const announcement = verifyRelease(release, body, address.release, company);
    if (event) verifyEvent(event, address.event, company, announcement);
  };
  verify();
  if (asker) {
    const refusal = (fields: Fields) => (path: PropertyKey[]) => {
      verify();
      const todo = fieldAt(fields, path);
      return typeof todo === 'object' ? String((todo as Todo).what) : undefined;
    };
    await decide(`releases/${address.release}.mdx`, release, asker, refusal(release));
    if (event) await decide(`events/${address.event}.mdx`, event, asker, refusal(event));
    verify();
  }

  const made: [string, Fields, string][] = [[paths.release, release, body]];
  if (event) made.push([paths.event, event, '']);
  return {
    ...read,
    files: made.map(([path, fields, words]) => ({ path, text: contentFile(fields, words) })),
    open: made.flatMap(([file, fields]) =>
      openFields(fields).map(({ path, todo }) => ({ file, field: fieldName(path), todo })),
    ),
    missingContacts: contacts.suggestion,
  };
}

/** The words without the headline, which is a field of its own: a block, or a line of one near the beginning. */
function withoutTitle(blocks: readonly ProseBlock[], title: string | undefined, notes: Notes): string {
  const same = (text: string) => text.replace(/\s+/g, ' ').trim() === title;
  const sources = blocks.map(({ source }) => source);
  const index = blocks.findIndex(({ text }) => same(text));
  if (index >= 0) sources.splice(index, 1);
  else if (title !== undefined && !blocks.slice(0, 5).some((block, at) => takeLine(block, at))) {
    notes.add('The headline also stands in the text: take it out there');
  }
  return sources.join('\n\n');

  function takeLine({ source, text }: ProseBlock, at: number): boolean {
    const lines = source.split('\\\n');
    const line = text.split('\n').findIndex(same);
    if (line < 0 || lines.length !== text.split('\n').length) return false;
    sources[at] = lines.toSpliced(line, 1).join('\\\n');
    return true;
  }
}
