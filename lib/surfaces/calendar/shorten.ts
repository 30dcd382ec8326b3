const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** Digits make a number, these an address: neither is of any use in part. */
const WHOLE = /[\p{N}@/]|:\S|\.\S/u;

/** Part of a number that is written with spaces: `+1 (913) 312 - 1231`. */
const isNumeric = (piece: string) => /\p{N}/u.test(piece) || !/[\p{L}\s]/u.test(piece);

/**
 * The beginning of a text, ended at a word and marked with an ellipsis, where the text is too long for
 * its part of an address. Numbers and addresses stay whole or go as a whole.
 * @param most bytes that it may take once it is encoded for an address
 */
export function shorten(text: string, most: number): string {
  if (encodedBytes(text) <= most) return text;
  const kept: string[] = [];
  let left = most - encodedBytes('…');
  for (const piece of pieces(text)) {
    left -= encodedBytes(piece);
    if (left < 0) return endBefore(piece, kept);
    kept.push(piece);
  }
  return '';
}

const encodedBytes = (text: string) => encodeURIComponent(text).length;

/** What a text may be cut between: words and, in scripts that write none between them, the words within. */
function* pieces(text: string): Generator<string> {
  for (const word of text.split(/(\s+)/)) {
    if (WHOLE.test(word)) yield word;
    else for (const { segment } of WORDS.segment(word)) yield segment;
  }
}

function endBefore(next: string, kept: string[]): string {
  let cut = next;
  while (isNumeric(cut) || /^\s+$/.test(cut)) {
    const last = kept.at(-1);
    if (last === undefined || !(isNumeric(last) || /^\s+$/.test(last))) break;
    cut = last;
    kept.pop();
  }
  const beginning = kept.join('').replace(/[\s\p{P}]+$/u, '');
  return beginning && `${beginning}…`;
}
