/** A word in its normalised form, and its position in the text. */
export interface Word {
  form: string;
  start: number;
  end: number;
}

/** A word, with its parts if it is joined from several: "tdm1" of "t" and "dm1". */
export interface WholeWord extends Word {
  parts: Word[];
}

/** Letters and digits with what joins them: T-DM1, 10-Q, ImmunoGen's, U.S., 1,234.5, 913-312-1231, R&D. */
const RUN =
  /[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}\p{Cf}]*(?:(?:[-\u2010\u2011.'’&/]|(?<=\d),(?=\d))[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}\p{Cf}]*)*/gu;

const POSSESSIVE = /['’]s$/i;
const JOINT = /[-\u2010\u2011'’&/]|(?<!\d)[.]|[.](?!\d)/;
const THOUSANDS = /,/g;

const LONGEST_FORM = 64;

/** The words of a text. Case, accents, possessives and thousands separators are ignored. */
export function splitWords(text: string): WholeWord[] {
  return Array.from(text.matchAll(RUN), ({ 0: run, index: start }) => {
    const end = start + run.length;
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

/** All words of a text, with the parts of joined ones. */
export function formsOf(text: string): string[] {
  const forms: string[] = [];
  for (const run of text.match(RUN) ?? []) {
    const names = namesIn(run).map(fold);
    if (names.length > 1) forms.push(joined(names));
    forms.push(...names);
  }
  return forms;
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
