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
  broken: Span[];
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
  const { words: all, from, links, headline, broken } = withoutMarkup(source);
  const words = all.slice(0, MOST_WORDS);
  let plain = words;
  for (const [pattern, sign] of SAME) plain = plain.replace(pattern, sign);
  plain = plain.replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  const last = source.length;
  return {
    words,
    plain: unwrap(plain),
    links,
    broken,
    ...(headline && { headline }),
    span: (start, end) => ({ start: from[start] ?? last, end: (from[end - 1] ?? last - 1) + 1 }),
  };
}

/** Widths at which text editors and wires break lines. */
const NARROWEST = 50;
const WIDEST = 120;
/** How far before the width a line may break. */
const EARLY = 8;

/**
 * Turns the line breaks that wrap paragraphs at a fixed width into spaces. A break wraps where the next
 * word would not have fitted into the width of the text.
 */
function unwrap(plain: string): string {
  const lines = plain.split('\n');
  const lengths = lines.map((line) => line.trimEnd().length);
  const filled = lengths.filter((length) => length > 0);
  const over = filled.filter((length) => length > WIDEST).length;
  let width = 0;
  for (const length of filled) if (length <= WIDEST && length > width) width = length;
  const nearly = filled.filter((length) => length <= WIDEST && length > width * 0.8).length;
  if (width < NARROWEST || over * 20 > filled.length || nearly < 4) return plain;
  let joined = lines[0] ?? '';
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] as string;
    const first = /^\s*(\S+)/.exec(line)?.[1] ?? '';
    const before = lengths[index - 1] ?? 0;
    // Some break early; not behind a full stop, where a line may simply end.
    const slack = /[.:;!?]$/.test(lines[index - 1]?.trimEnd() ?? '') ? 0 : EARLY;
    const fits = before + 1 + first.length <= width - slack;
    const wraps = first !== '' && before > 0 && !fits && !/^[•·▪*|]/.test(first) && !/^\s/.test(line);
    joined += (wraps ? ' ' : '\n') + line;
  }
  return joined;
}
