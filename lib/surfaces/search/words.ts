/** A word in its normalised form, and its position in the text. */
export interface Word {
  form: string;
  start: number;
  end: number;
}

/** A word, with its parts if it is joined from several: "tdm1" of "t" and "dm1". */
export interface WholeWord extends Word {
  parts: Word[];
  /** Of a script that writes no spaces: the parts are its pairs of letters, or its only letter. */
  isUnspaced?: true;
}

/**
 * Scripts that write no spaces between words, and Korean, which joins particles to words. Their texts are searched by
 * pairs of letters, as Lucene's CJKBigramFilter does: a dictionary (`Intl.Segmenter`) divides the same letters
 * differently in other surroundings, so that a word of the query would not be found in a longer one.
 */
const UNSPACED = String.raw`[\p{L}\p{Nl}]&&[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]`;

/** A letter of these with its marks, half-width ones too. */
const UNIT = String.raw`[${UNSPACED}][\p{M}\uff9e\uff9f]*`;

const LETTER = String.raw`[[\p{L}\p{Nd}]--[${UNSPACED}]]`;
const INSIDE = String.raw`[[\p{L}\p{Nd}\p{M}\p{Cf}]--[${UNSPACED}]]*`;

/** Letters and digits with what joins them: T-DM1, 10-Q, ImmunoGen's, U.S., 1,234.5, 913-312-1231, R&D. */
const JOINED = String.raw`${LETTER}${INSIDE}(?:(?:[\-\u2010\u2011.'’&\/]|(?<=\d),(?=\d))${LETTER}${INSIDE})*`;

const RUN = new RegExp(`${JOINED}|(?:${UNIT})+`, 'gv');
const UNITS = new RegExp(UNIT, 'gv');
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'v');

const POSSESSIVE = /['’]s$/i;
const JOINT = /[-\u2010\u2011'’&/]|(?<!\d)[.]|[.](?!\d)/;
const THOUSANDS = /,/g;

const LONGEST_FORM = 64;

/** The words of a text. Case, accents, possessives and thousands separators are ignored. */
export function splitWords(text: string): WholeWord[] {
  return Array.from(text.matchAll(RUN), ({ 0: run, index: start }) => {
    const end = start + run.length;
    if (isUnspaced(run)) return { form: foldUnit(run), start, end, parts: pairs(run, start), isUnspaced: true };
    const names = namesIn(run);
    const [first = ''] = names;
    if (names.length === 1) return { form: fold(first), start, end, parts: [] };
    let next = start;
    const parts = names.map((name) => {
      const part = { form: fold(name), start: next, end: next + name.length };
      next = part.end + 1;
      return part;
    });
    return { form: joined(parts.map(({ form }) => form)), start, end, parts };
  });
}

/** All words of a text as they are indexed, with the parts of joined ones. */
export function formsOf(text: string): string[] {
  const forms: string[] = [];
  for (const run of text.match(RUN) ?? []) {
    if (isUnspaced(run)) {
      const all = pairs(run, 0).map(({ form }) => form);
      forms.push(...all);
      // Every letter begins a form, so that a query of one letter finds it.
      if (run.length > 1) forms.push(foldUnit(run.match(UNITS)?.at(-1) ?? ''));
      continue;
    }
    const names = namesIn(run).map(fold);
    if (names.length > 1) forms.push(joined(names));
    forms.push(...names);
  }
  return forms;
}

/** A text as its forms have it, in one piece. A form can only stand in a text if its squeezed text has the squeezed form. */
export function squeezed(text: string): string {
  // Both give the same for plain English, the first in half the time.
  if (/^[\n -~]*$/.test(text)) return text.toLowerCase().replace(/[^a-z\d]+/g, '');
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, '');
}

function isUnspaced(run: string): boolean {
  return run.charCodeAt(0) > 0x7f && STARTS_UNSPACED.test(run);
}

/** Each letter with the next one; a single letter alone. */
function pairs(run: string, start: number): Word[] {
  const units = Array.from(run.matchAll(UNITS), ({ 0: unit, index }) => ({ index, end: index + unit.length }));
  return units.slice(0, Math.max(1, units.length - 1)).map(({ index, end }, at) => {
    const to = units[at + 1]?.end ?? end;
    return { form: foldUnit(run.slice(index, to)), start: start + index, end: start + to };
  });
}

/** Composes compatibility forms (NFKC): half-width letters are full, and marks keep their meaning. */
function foldUnit(unit: string): string {
  return unit.normalize('NFKC').slice(0, LONGEST_FORM);
}

function namesIn(run: string): string[] {
  return /^[a-z\d]*$/i.test(run) ? [run] : run.replace(POSSESSIVE, '').split(JOINT);
}

function joined(forms: string[]): string {
  return forms.join('').slice(0, LONGEST_FORM);
}

/** Decomposes compatibility forms (NFKD): accents can be dropped, and "ﬁ" is "fi". */
function fold(name: string): string {
  const number = name.replace(THOUSANDS, '');
  if (/^[a-z\d.]*$/i.test(number)) return number.toLowerCase().slice(0, LONGEST_FORM);
  return number
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}.]+/gu, '')
    .slice(0, LONGEST_FORM);
}
