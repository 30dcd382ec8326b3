// Unicode Presentation Forms of Arabic letters: of each letter isolated, final and, if it joins to the next one, initial and
// medial, in this order (The Unicode Standard, chapter 9.2).
const RANGES = [
  [0xfb50, 0xfbb1],
  [0xfbd3, 0xfbe9],
  [0xfbfc, 0xfbff],
  [0xfe80, 0xfef4],
] as const;
const LAM = '\u0644';
const LAM_ALEFS = [0xfef5, 0xfefc] as const;

/** Marks above and below letters, and what the eye skips: letters join across them. */
const TRANSPARENT = /\p{M}/u;
const TATWEEL = '\u0640';

const forms = formsIn(RANGES);
const ligatures = formsIn([LAM_ALEFS]);

function formsIn(ranges: readonly (readonly [number, number])[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [first, last] of ranges) {
    for (let point = first; point <= last; point++) {
      const form = String.fromCodePoint(point);
      const letter = form.normalize('NFKC');
      if (letter !== form) found.set(letter, [...(found.get(letter) ?? []), form]);
    }
  }
  return found;
}

/** Words in Arabic letters with the form that each has between its neighbours, for a renderer that joins none. */
export function withArabicForms(words: string): string {
  const letters = [...words];
  const neighbour = (from: number, step: 1 | -1) => {
    let at = from + step;
    while (TRANSPARENT.test(letters[at] ?? '')) at += step;
    return at;
  };
  const joinsOn = (letter = '') => letter === TATWEEL || (forms.get(letter)?.length ?? 0) > 2;
  const joinsBack = (letter = '') => letter === TATWEEL || (forms.get(letter)?.length ?? 0) > 1;
  let drawn = '';
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    const own = forms.get(letter);
    const isJoined = joinsOn(letters[neighbour(at, -1)]);
    const ligature = letter === LAM ? ligatures.get(letter + (letters[at + 1] ?? '')) : undefined;
    if (ligature) {
      drawn += ligature[isJoined ? 1 : 0];
      at++;
    } else if (own) {
      const isContinued = own.length > 2 && joinsBack(letters[neighbour(at, 1)]);
      drawn += own[(isContinued ? 2 : 0) + (isJoined && own.length > 1 ? 1 : 0)];
    } else drawn += letter;
  }
  return drawn;
}
