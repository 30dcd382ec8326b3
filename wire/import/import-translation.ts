import { join } from 'node:path';
import { fieldName } from '@/lib/content/read/document';
import { gapsBetween, WORDS } from '@/lib/content/read/translation';
import { contentFile } from './front-matter';
import { headlineOf } from './headline';
import type { Read } from './import-release';
import { type Asker, decide } from './questions';
import { withoutTitle, wordsOf } from './release-words';
import type { NewFile } from './store-files';
import { type FieldValue, type ImportFields, openFields, plainValue, Todo } from './todo';
import type { ProseBlock } from './write-prose';

/** The first file of a release, which has the facts of all its languages. */
export interface FirstFile {
  slug: string;
  /** As YAML gives them: every scalar is text. */
  fields: Record<string, unknown>;
}

interface TranslationContext {
  first: FirstFile;
  /** Code of the language that the text is in. */
  language: string;
  /** Absolute path. */
  contentDir: string;
  /** When it becomes public, if later than the first file: a wall time. */
  publishAt?: string | undefined;
  /** How the company is called, in any of its languages: no headline. */
  names: readonly string[];
  /** Asked for what the text leaves open; without one it stays open. */
  asker?: Asker | undefined;
}

/** A translation of a release, written nowhere yet. */
export interface ImportedTranslation extends Read {
  /** The release that it translates. */
  first: FirstFile;
  /** Code of its language: the company's, where `language` is what the words look like. */
  code: string;
  /** Undefined while it is open. */
  title: string | undefined;
  /** Undefined: together with the first file. */
  publishAt: string | undefined;
  file: NewFile;
  /** Its events in the language, where a person gave their titles. */
  events: NewFile[];
  open: { field: string; todo: Todo }[];
  /** Fields whose words are still those of the first file, as in `attachments[0].title`. */
  untranslated: string[];
}

/** Makes the file of a release in a further language: its title and words. All facts stay in the first file. */
export async function importTranslation(
  read: Read,
  { first, language, contentDir, publishAt, names, asker }: TranslationContext,
): Promise<ImportedTranslation> {
  const { facts, notes } = read;
  const path = `releases/${first.slug}.${language}.mdx`;
  const blocks = wordsOf(read.prose, notes);
  const found = headlineOf(read, blocks, names);
  const head: ImportFields = { title: found.title ?? new Todo('the headline', found.suggestion) };
  const ask = async (fields: ImportFields) => asker && decide(path, fields, asker, () => undefined, new Map());
  await ask(head);
  const title = typeof head.title === 'string' ? head.title : undefined;
  const stands = title === facts.title?.value || blocks.some(({ text }) => text.trim() === title);
  const { words, titleAt } = withoutTitle(blocks, stands ? title : undefined, notes);
  const { subheads, rest } = takeLines(words, titleAt, entriesOf(first.fields.subheads));
  const body = rest.map(({ source }) => source).join('\n\n');
  const fields: ImportFields = {
    ...head,
    subheads,
    dateline: datelineIn(body, first.fields.dateline, facts.dateline?.value),
    publishAt,
  };
  if (subheads !== undefined) await ask({ subheads });
  const gaps = gapsBetween(first.fields, plainValue(fields), WORDS.releases);
  return {
    ...read,
    first,
    code: language,
    title,
    publishAt,
    file: { path: join(contentDir, path), text: contentFile(fields, body) },
    events: [],
    open: openFields(fields).map(({ path, todo }) => ({ field: fieldName(path), todo })),
    untranslated: gaps.filter(({ kind }) => kind === 'not translated').map(({ path }) => fieldName(path)),
  };
}

/** More is words of the release: wire/import/subheads.ts. */
const LONGEST_SUBHEAD = 300;

/** As many lines below the headline as the first file has subheads; where they read otherwise, all of them are open. */
function takeLines(
  blocks: readonly ProseBlock[],
  titleAt: number,
  count: number,
): { subheads: FieldValue | undefined; rest: readonly ProseBlock[] } {
  if (count === 0) return { subheads: undefined, rest: blocks };
  const lines: string[] = [];
  let at = titleAt;
  for (; lines.length < count && at < blocks.length; at++) lines.push(...(blocks[at]?.text.split('\n') ?? []));
  const subheads = lines.map((line) => line.replace(/^[-•*・]\s*/, '').trim());
  return subheads.length === count && subheads.every(({ length }) => length > 0 && length <= LONGEST_SUBHEAD)
    ? { subheads, rest: blocks.toSpliced(titleAt, at - titleAt) }
    : { subheads: Array.from({ length: count }, () => new Todo('the line below the headline')), rest: blocks };
}

/** The place and the wire where the text names them as its rules know, or as the first file does. */
function datelineIn(body: string, first: unknown, stated: string | undefined): ImportFields | undefined {
  if (!first || typeof first !== 'object') return undefined;
  const { city, wire } = first as { city?: string; wire?: string };
  const named = [stated, city].find((place) => place && body.includes(place));
  const sent = wire && body.includes(wire) ? wire : undefined;
  return named || sent ? { city: named, wire: sent } : undefined;
}

function entriesOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
