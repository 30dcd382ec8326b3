import { withoutMarkup } from './markup';
import type { Span } from './types';
import type { Link } from './unmarked';

/**
 * A release as the rules read it. `words` and `plain` have the same length: `words` as written, `plain` with
 * one kind of space, quote and dash and without the line breaks that only wrap a paragraph. All rules look
 * for their phrases in `plain` and take names from `words`.
 */
export interface Text {
  words: string;
  plain: string;
  links: Link[];
  headline?: { start: number; end: number };
  /** The stretch of the given text that a stretch of `words` came from. */
  span(start: number, end: number): Span;
}

/** Longer releases than this are not read to their end: the longest of a year with all its tables are half as long. */
const MOST_WORDS = 250_000;

const SAME: [RegExp, string][] = [
  [/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\f\v]/g, ' '],
  [/[‘’‚‛′`´]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[\u2010\u2011]/g, '-'],
  [/[\u2012-\u2015\u2212]/g, '–'],
  [/：/g, ':'],
  [/，/g, ','],
  [/（/g, '('],
  [/）/g, ')'],
  [/[\u2028\u2029]/g, '\n'],
];

/** Reads a release, with or without markup. Never throws. */
export function readText(source: string): Text {
  const { words: all, from, links, headline } = withoutMarkup(source);
  const words = all.slice(0, MOST_WORDS);
  let plain = words;
  for (const [pattern, sign] of SAME) plain = plain.replace(pattern, sign);
  plain = plain.replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  const last = source.length;
  return {
    words,
    plain: unwrap(plain),
    links,
    ...(headline && { headline }),
    span: (start, end) => ({ start: from[start] ?? last, end: (from[end - 1] ?? last - 1) + 1 }),
  };
}

/** Widths at which text editors and wires break lines. */
const NARROWEST = 50;
const WIDEST = 120;
/** How far before the width a line may break. */
const EARLY = 8;
/** A line that goes on below is not shorter. */
const SHORTEST = 20;

/** "… at 8:00 a.m." and, below, "PDT (11:00 a.m. EDT)" */
const MERIDIEM = /\d ?[ap]\.m\.$/i;
const ZONE_LETTERS = /^(?:[A-Z]{2,4}|Eastern|Central|Mountain|Pacific|U\.S\.)\b/;

/** Turns the line breaks that only wrap a paragraph into spaces. */
function unwrap(plain: string): string {
  const lines = plain.split('\n');
  const width = widthOf(lines);
  const ragged = raggedLines(lines);
  let joined = lines[0] ?? '';
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] as string;
    const before = (lines[index - 1] as string).trimEnd();
    const first = /^\s*(\S+)/.exec(line)?.[1] ?? '';
    // Some break early; not behind a full stop, where a line may simply end.
    const slack = /[.:;!?]$/.test(before) ? 0 : EARLY;
    const fits = before.length + 1 + first.length <= (width ?? Number.POSITIVE_INFINITY) - slack;
    const wraps = first !== '' && before !== '' && !fits && !/^[•·▪*|]/.test(first) && !/^\s/.test(line);
    const splitsTime = MERIDIEM.test(before) && ZONE_LETTERS.test(line);
    joined += (wraps || splitsTime || ragged.has(index) ? ' ' : '\n') + line;
  }
  return joined;
}

/** The width at which a text is wrapped: a break wraps where the next word would not have fitted into it. */
function widthOf(lines: readonly string[]): number | undefined {
  const filled = lines.map((line) => line.trimEnd().length).filter((length) => length > 0);
  const over = filled.filter((length) => length > WIDEST).length;
  const width = Math.max(0, ...filled.filter((length) => length <= WIDEST));
  const nearly = filled.filter((length) => length <= WIDEST && length > width * 0.8).length;
  return width < NARROWEST || over * 20 > filled.length || nearly < 4 ? undefined : width;
}

/** A label, an address: what begins a line of its own. */
const LABELLED = /^\s*(?:[\p{L}-]+(?: [\p{L}-]+){0,3}\s?:|\S+@\S|https?:|www\.)/u;

/**
 * The lines that go on with the sentence of the line before, in paragraphs that were wrapped by hand: those that begin
 * with a small letter, and, where two of a paragraph do, every line behind one that ends no sentence.
 */
function raggedLines(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (let start = 0; start < lines.length; ) {
    let end = start;
    while (end < lines.length && (lines[end] as string).trim() !== '') end++;
    const block = lines.slice(start, end);
    if (block.every((line) => line.trimEnd().length <= WIDEST && !/\||\S {3,}\S/.test(line))) {
      const goesOn = (at: number, pattern: RegExp) => {
        const [before, line] = [(block[at - 1] as string).trimEnd(), block[at] as string];
        return before.length >= SHORTEST && !/[.:;!?]$/.test(before) && pattern.test(line) && !LABELLED.test(line);
      };
      const small = block.flatMap((_, at) => (at > 0 && goesOn(at, /^\p{Ll}/u) ? [at] : []));
      const all =
        small.length < 2 ? small : block.flatMap((_, at) => (at > 0 && goesOn(at, /^[\p{L}\d("]/u) ? [at] : []));
      for (const at of all) found.add(start + at);
    }
    start = end + 1;
  }
  return found;
}
