/** Most words that one misspelt word may stand for. */
const MOST_ALIKE = 8;

/** Typing errors that are forgiven: one in four letters, two from eight on. */
function mostErrors(form: string): number {
  return form.length < 8 ? 1 : 2;
}

export interface KnownWord {
  word: string;
  /** Documents that contain it. */
  count: number;
  /** As `lettersOf` gives them. */
  letters: number;
}

/** Which letters a word has: a bit for each, though other scripts' share bits. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << word.charCodeAt(index);
  return letters;
}

/** Words that a form may be a misspelling of: nearest first, then the most frequent. */
export function wordsAlike(form: string, words: readonly KnownWord[]): string[] {
  const most = mostErrors(form);
  const own = lettersOf(form);
  const near: { word: string; errors: number; count: number }[] = [];
  for (const { word, count, letters } of words) {
    if (Math.abs(word.length - form.length) > most || word === form) continue;
    // An error takes one letter away and brings another at most: most words differ by more.
    if (!hasAtMost(2 * most, own ^ letters)) continue;
    const errors = typingErrors(form, word, most);
    if (errors <= most) near.push({ word, errors, count });
  }
  return near
    .sort((a, b) => a.errors - b.errors || b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_ALIKE)
    .map(({ word }) => word);
}

function hasAtMost(bits: number, number: number): boolean {
  let left = number;
  for (let bit = 0; bit < bits; bit++) left &= left - 1;
  return left === 0;
}

/**
 * Letters that are wrong, missing, too many, or swapped with their neighbour (optimal string alignment).
 * @returns more than `most` as soon as that is certain
 */
export function typingErrors(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let errors = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        errors = Math.min(errors, at(before, j - 2) + 1);
      next.push(errors);
      least = Math.min(least, errors);
    }
    // A swap reaches two rows back, so one row alone decides only beyond one more error.
    if (least > most + 1) return least;
    before = row;
    row = next;
  }
  return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
