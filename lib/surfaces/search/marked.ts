import { splitWords, squeezed, type WholeWord, type Word } from './words';

/** A piece of a text, and whether it matches the query. */
export interface Part {
  text: string;
  match: boolean;
}

/** English with its signs: nothing in it is a letter or digit but those of ASCII, and no word goes past a space. */
const PLAIN = /^[\n -~\u00a0\u00ae\u2010-\u2015\u2018-\u201d\u2022\u2026\u2122]*$/;

/** Where a text has some forms: in joined words as a whole, or else in their parts. */
export function matchesIn(text: string, forms: ReadonlySet<string>, near = wordsNear(forms)): Word[] {
  return near(text).flatMap((word) => (forms.has(word.form) ? word : word.parts.filter(({ form }) => forms.has(form))));
}

/**
 * Finds the words of texts that may have one of some forms. Only what surrounds their letters is divided into words: to divide
 * all of a text takes thirty times as long as to look for them.
 */
export function wordsNear(forms: Iterable<string>): (text: string) => WholeWord[] {
  const letters = Array.from(forms, squeezed).filter(Boolean);
  // Of plain texts: letters with at most a sign between two, as in "T-DM1".
  const plain = letters.filter((each) => PLAIN.test(each)).map((each) => [...each].join('[^a-z\\d\\s]?'));
  const pattern = new RegExp(plain.join('|') || '(?!)', 'gi');
  return (text) => {
    if (PLAIN.test(text)) return wordsAround(text, pattern);
    const whole = squeezed(text);
    return letters.some((each) => whole.includes(each)) ? splitWords(text) : [];
  };
}

/** The words between the spaces around each match. */
function wordsAround(text: string, pattern: RegExp): WholeWord[] {
  const words: WholeWord[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const from = text.lastIndexOf(' ', match.index) + 1;
    const space = text.indexOf(' ', match.index);
    const to = space < 0 ? text.length : space;
    words.push(...splitWords(text.slice(from, to)).map((word) => moved(word, from)));
    pattern.lastIndex = to;
  }
  return words;
}

function moved(word: WholeWord, by: number): WholeWord {
  const place = ({ start, end }: Word) => ({ start: start + by, end: end + by });
  return { ...word, ...place(word), parts: word.parts.map((part) => ({ ...part, ...place(part) })) };
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
