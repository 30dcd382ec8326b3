import * as z from 'zod';
import { codeOf } from '@/messages/language';
import { acceptedSchema, translationFields } from './schema/fields';

/** What a translation may say: words, in the shape of the fields that they translate. */
type Shape = { [field: string]: 'words' | Shape } | [Shape | 'words'];

const NAMES = { name: 'words', role: 'words', organization: 'words' } as const satisfies Shape;
const TITLED = { title: 'words' } as const satisfies Shape;

/** The words of each kind of file. Everything else is a fact, and stays in the first file. */
export const WORDS = {
  releases: {
    title: 'words',
    subheads: ['words'],
    dateline: { city: 'words', wire: 'words' },
    attachments: [TITLED],
    filings: [{ label: 'words' }],
    corrections: [{ note: 'words' }],
  },
  events: {
    title: 'words',
    label: 'words',
    location: 'words',
    venue: { name: 'words', address: ['words'], city: 'words', country: 'words', directions: 'words' },
    dialIn: [{ label: 'words' }],
    webcasts: [{ label: 'words' }],
    sessions: [{ title: 'words', note: 'words', speakers: [NAMES], webcast: { label: 'words' } }],
    replay: { dialIn: [{ label: 'words' }] },
    materials: [{ label: 'words', title: 'words' }],
    speakers: [NAMES],
    forwardLookingStatements: TITLED,
    history: [{ note: 'words' }],
  },
  transcripts: { speakers: [NAMES] },
  company: {
    name: 'words',
    legalName: 'words',
    exchange: 'words',
    boilerplate: 'words',
    otherListings: [{ exchange: 'words' }],
    formerly: [{ name: 'words', legalName: 'words' }],
    social: [{ name: 'words' }],
  },
} as const satisfies Record<string, Shape>;

const text = z.string('words').trim().min(1, 'words').max(2000, 'at most 2,000 characters');

function schemaOf(shape: Shape | 'words'): z.ZodType {
  if (shape === 'words') return text.optional();
  if (Array.isArray(shape)) return z.array(schemaOf(shape[0]), 'a list: lines that begin with "- "').optional();
  return z.strictObject(fieldsOf(shape)).optional();
}

function fieldsOf(shape: Extract<Shape, { [field: string]: unknown }>): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(shape).map(([field, of]) => [field, schemaOf(of)]));
}

/** The fields of a translated release or event: its words, and when it came if it came later. */
function itemSchema(shape: Extract<Shape, { [field: string]: unknown }>) {
  return z.strictObject({ ...fieldsOf(shape), title: text, ...translationFields, accepted: acceptedSchema });
}

export const TRANSLATIONS = {
  releases: itemSchema(WORDS.releases),
  events: itemSchema(WORDS.events),
  transcripts: z.strictObject(fieldsOf(WORDS.transcripts)),
  company: z.strictObject({
    ...fieldsOf(WORDS.company),
    contacts: z
      .record(
        z.string(),
        z.strictObject(fieldsOf({ desk: 'words', ...NAMES })),
        'contacts by the names that company.yaml has, as in investors: {desk: …}',
      )
      .optional(),
    categories: z
      .record(z.string(), z.strictObject(fieldsOf({ label: 'words' })), 'categories by name, as in results: {label: …}')
      .optional(),
  }),
};

/** The fields of a translated item: words, in the shape of the fields that they translate. */
export type ItemWords = z.output<typeof TRANSLATIONS.releases | typeof TRANSLATIONS.events>;

/** Which file a translation belongs to: `releases/x.ja.mdx` to `releases/x.mdx`, in Japanese. */
export interface TranslationName {
  /** Path of the first file. */
  first: string;
  /** Code of the language. */
  language: string;
}

/** Reads the name of a file below the content directory; undefined if it is no translation. */
export function translationName(path: string): TranslationName | undefined {
  const [, name, language, ending] = /^([^.]+)\.([a-z]{2,3})\.(mdx|yaml)$/.exec(path) ?? [];
  return name && language ? { first: `${name}.${ending}`, language } : undefined;
}

/** The languages that files may be translated to: all but the first, by their codes. */
export function furtherLanguages(tags: readonly string[]): string[] {
  return tags.slice(1).map(codeOf);
}

/** Fields with the words of a translation in place of their own. What is not translated stays as it is. */
export function translated<T>(fields: T, words: unknown): T {
  if (words === undefined || words === null) return fields;
  if (Array.isArray(fields) && Array.isArray(words)) {
    return fields.map((field, index) => translated(field, words[index])) as T;
  }
  if (typeof words !== 'object') return words as T;
  if (!fields || typeof fields !== 'object') return fields;
  const own = Object.entries(words).flatMap(([key, each]): [string, unknown][] =>
    each === undefined ? [] : [[key, translated((fields as Record<string, unknown>)[key], each)]],
  );
  return { ...fields, ...Object.fromEntries(own) };
}

/** A word where the first file has nothing to translate, or none where it has. */
export interface Gap {
  path: (string | number)[];
  kind: 'nothing to translate' | 'not translated';
}

/** Compares the words of a translation with the fields of the first file. */
export function gapsBetween(fields: unknown, words: unknown, shape: Shape | 'words', path: Gap['path'] = []): Gap[] {
  const isThere = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  if (!isThere(fields)) {
    // A label can be said in one language alone: "Conference call" in the place of the kind's own name.
    return isThere(words) && shape !== 'words' ? [{ path, kind: 'nothing to translate' }] : [];
  }
  if (shape === 'words') return isThere(words) ? [] : [{ path, kind: 'not translated' }];
  if (Array.isArray(shape)) {
    const [own, others] = [fields as unknown[], (words ?? []) as unknown[]];
    const length = Math.max(own.length, others.length);
    return Array.from({ length }, (_, index) => index).flatMap((index) =>
      index >= own.length
        ? [{ path: [...path, index], kind: 'nothing to translate' } as Gap]
        : gapsBetween(own[index], others[index], shape[0], [...path, index]),
    );
  }
  return Object.entries(shape).flatMap(([field, of]) =>
    gapsBetween(
      (fields as Record<string, unknown>)[field],
      (words as Record<string, unknown> | undefined)?.[field],
      of,
      [...path, field],
    ),
  );
}
