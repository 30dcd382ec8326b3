import { splitWords, squeezed, type Word } from './words';

/** A piece of a text, and whether it matches the query. */
export interface Part {
  text: string;
  match: boolean;
}

/** Where a text has some forms: in joined words as a whole, or else in their parts. */
export function matchesIn(text: string, forms: ReadonlySet<string>): Word[] {
  if (!couldHave(text, forms)) return [];
  return splitWords(text).flatMap((word) =>
    forms.has(word.form) ? word : word.parts.filter(({ form }) => forms.has(form)),
  );
}

/** A quick look, which is right where it says no: dividing a text into words takes thirty times as long. */
export function couldHave(text: string, forms: Iterable<string>): boolean {
  const whole = squeezed(text);
  for (const form of forms) if (whole.includes(squeezed(form))) return true;
  return false;
}

/** Splits a text where matches begin and end. */
export function marked(text: string, forms: ReadonlySet<string>): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of withoutOverlaps(matchesIn(text, forms))) {
    if (start > at) parts.push({ text: text.slice(at, start), match: false });
    parts.push({ text: text.slice(start, end), match: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), match: false });
  return parts;
}

/** Pairs of letters share a letter with the next pair. */
function withoutOverlaps(words: readonly Word[]): Pick<Word, 'start' | 'end'>[] {
  const places: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = places.at(-1);
    if (last && start < last.end) last.end = end;
    else places.push({ start, end });
  }
  return places;
}
