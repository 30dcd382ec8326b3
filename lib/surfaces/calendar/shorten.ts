const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** A number or an address: useless in part. */
const WHOLE = /[\p{N}@/]|:\S|\.\S/u;

/** Part of a number written with spaces: `+1 (913) 312 - 1231`. */
const isNumeric = (piece: string) => /\p{N}/u.test(piece) || !/[\p{L}\s]/u.test(piece);

/**
 * Shortens a text at a word, with an ellipsis. Numbers and addresses are kept whole or dropped.
 * @param most bytes that the URL-encoded text may have
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

/** The pieces between which a text may be cut: words, in scripts without spaces too. */
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
