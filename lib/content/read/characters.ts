// Invisible characters, and those that change the display order of others. Mail programs and word processors insert them
// without being noticed.

/** Control characters, Unicode's Default_Ignorable_Code_Point, and line and paragraph separators. */
const UNSEEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;
const NAMES: Record<string, string> = {
  '\u00ad': 'a soft hyphen',
  '\u200b': 'a zero-width space',
  '\u200c': 'a zero-width non-joiner',
  '\u200d': 'a zero-width joiner',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\u2060': 'a word joiner',
  '\ufeff': 'a byte order mark',
};
const FLAG = /\u{1f3f4}[\u{e0061}-\u{e007a}]+\u{e007f}/gu;
const RIGHT_TO_LEFT = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;
const LETTER = /\p{L}/u;
/** Scripts without spaces between words, where a zero-width space marks a possible line break. */
const UNDIVIDED =
  /\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Tibetan}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
/** What a joiner may follow: letters of Persian or Hindi, and emoji that combine. */
const JOINED = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
const UNJOINED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** What an embedding or an override does can be done by isolates, which end where they should (UAX 9, section 2). */
const OVERRIDE = /[\u202a-\u202e]/;
const ISOLATE = /[\u2066-\u2069]/;
/** Direction marks, for characters without a direction of their own, such as a full stop. */
const MARK = /[\u200e\u200f\u061c]/;

/** An invisible character without a purpose in its place. */
export interface Unseen {
  index: number;
  character: string;
  /** As in `a zero-width space (U+200B)`. */
  name: string;
}

/** The first one in an address, where none is ever right. */
export function unseenInAddress(text: string): Unseen | undefined {
  const match = /[\p{Cc}\p{Z}\p{Default_Ignorable_Code_Point}]/u.exec(text);
  return match ? unseen(match) : undefined;
}

/** Those in titles, labels and names. Joiners, direction marks and soft hyphens are allowed where a language needs them. */
export function* unseenInWords(text: string): Generator<Unseen> {
  if (text.search(UNSEEN) < 0) return;
  const rest = text.replace(FLAG, (flag) => ' '.repeat(flag.length));
  // Once for all of a text, which may be long and hold many.
  const isRightToLeft = RIGHT_TO_LEFT.test(rest);
  const isIsolating = isRightToLeft && isBalanced(rest);
  for (const match of rest.matchAll(UNSEEN)) {
    const [character] = match;
    if (ISOLATE.test(character) ? isIsolating : MARK.test(character) ? isRightToLeft : hasPurpose(match, rest))
      continue;
    yield unseen(match);
  }
}

/** Text without some of its characters. */
export function without(text: string, unseen: Iterable<Unseen>): string {
  const parts: string[] = [];
  let from = 0;
  for (const { index, character } of unseen) {
    parts.push(text.slice(from, index));
    from = index + character.length;
  }
  return parts.join('') + text.slice(from);
}

/** Those in prose that change how words read. Others, such as zero-width spaces, are harmless there. */
export function* misleading(text: string): Generator<Unseen> {
  for (const each of unseenInWords(text)) {
    if (/\p{Cc}/u.test(each.character) || OVERRIDE.test(each.character) || ISOLATE.test(each.character)) yield each;
  }
}

/** Text with invisible characters written out, as `‹U+200B›`. */
export function shown(text: string): string {
  return text.replace(UNSEEN, (character) => (isVariation(character) ? character : `‹${codePoint(character)}›`));
}

function unseen({ 0: character, index = 0 }: RegExpMatchArray): Unseen {
  const kind = /\p{Cc}/u.test(character) ? 'a control character' : 'an invisible character';
  const direction = OVERRIDE.test(character) || ISOLATE.test(character) ? 'a change of direction' : undefined;
  const blank = /\p{Z}/u.test(character) ? 'a blank' : undefined;
  const name = NAMES[character] ?? direction ?? blank ?? kind;
  return { index, character, name: `${name} (${codePoint(character)})` };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function isVariation(character: string): boolean {
  return /[\ufe00-\ufe0f\u180b-\u180d\u180f\u{e0100}-\u{e01ef}]/u.test(character);
}

function hasPurpose({ 0: character, index = 0 }: RegExpMatchArray, text: string): boolean {
  if (/[\n\r\t]/.test(character) || isVariation(character)) return true;
  const before = [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '';
  const after = [...text.slice(index + character.length, index + character.length + 2)][0] ?? '';
  switch (character) {
    case '\u00ad':
      return LETTER.test(before) && LETTER.test(after);
    case '\u200b':
      return UNDIVIDED.test(before) || UNDIVIDED.test(after);
    case '\u200c':
    case '\u200d':
      return after !== '' && JOINED.test(before) && !UNJOINED.test(before);
    default:
      return false;
  }
}

/** True if every isolate is closed and none is closed twice. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const [character] of text.matchAll(/[\u2066-\u2069]/g)) {
    open += character === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}
