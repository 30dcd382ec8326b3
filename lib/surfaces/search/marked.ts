import { splitWords, type Word } from './words';

/** A piece of a text, and whether it matches the query. */
export interface Part {
  text: string;
  match: boolean;
}

/** Where a text has some forms: in joined words as a whole, or else in their parts. */
export function matchesIn(text: string, forms: ReadonlySet<string>): Word[] {
  return splitWords(text).flatMap((word) =>
    forms.has(word.form) ? word : word.parts.filter(({ form }) => forms.has(form)),
  );
}

/** Splits a text where matches begin and end. */
export function marked(text: string, forms: ReadonlySet<string>): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of matchesIn(text, forms)) {
    if (start > at) parts.push({ text: text.slice(at, start), match: false });
    parts.push({ text: text.slice(start, end), match: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), match: false });
  return parts;
}
