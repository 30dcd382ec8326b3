import { normaliseQuery } from './query';
import { splitWords, type WholeWord } from './words';

/** Most words of a query that are looked up, however they are joined. */
const MOST_FORMS = 12;
/** Shorter prefixes match too much. */
const SHORTEST_BEGINNING = 3;
/** In shorter words, and in numbers, a similar spelling means something else. */
const SHORTEST_MISSPELT = 4;

/** One word that a result must contain. */
export interface Term {
  /** Any of these; several if the word may be misspelt. */
  anyOf: string[];
  /** Forms that follow each other, in a script without spaces. */
  phrase?: string[];
  /** The first form may be the beginning of a word. */
  isBeginning: boolean;
}

export interface Reading {
  terms: Term[];
  approximate: boolean;
}

/**
 * The readings of a query, likeliest first. Each is tried only if those before found nothing.
 * @param alike words of the index that are spelt like a form, itself not included
 */
export function* readings(query: string, alike: (form: string) => string[]): Generator<Reading> {
  const words = splitWords(normaliseQuery(query)).slice(0, MOST_FORMS);
  const last = words.at(-1);
  if (!last) return;
  // A number matches as a prefix only if it does not match whole: "2012" is not "201,234".
  const isNumber = /^[\d.]+$/.test(last.form);
  yield { terms: termsOf(words, !isNumber), approximate: false };
  if (isNumber) yield { terms: termsOf(words, true), approximate: false };
  const parts = words.flatMap((word) =>
    word.parts.length > 0 && !word.isUnspaced ? word.parts.map((part): WholeWord => ({ ...part, parts: [] })) : word,
  );
  if (parts.length > words.length) yield { terms: termsOf(parts.slice(0, MOST_FORMS), true), approximate: false };
  const terms = termsOf(words, true).map((term) => ({
    ...term,
    anyOf: term.anyOf.flatMap((form) => (canBeMisspelt(form) && !term.phrase ? [form, ...alike(form)] : form)),
  }));
  if (terms.some(({ anyOf }) => anyOf.length > 1)) yield { terms, approximate: true };
}

export function canBeMisspelt(form: string): boolean {
  return form.length >= SHORTEST_MISSPELT && !/\d/.test(form);
}

function termsOf(words: readonly WholeWord[], lastBegins: boolean): Term[] {
  return words.map(({ form, parts, isUnspaced }, index) => {
    if (isUnspaced && parts.length > 0) {
      const phrase = parts.map((part) => part.form);
      const isLetter = phrase.length === 1 && phrase[0] === form && [...form].length === 1;
      return { anyOf: [form], phrase, isBeginning: isLetter };
    }
    const isBeginning = lastBegins && index === words.length - 1 && form.length >= SHORTEST_BEGINNING;
    return { anyOf: [form], isBeginning };
  });
}
