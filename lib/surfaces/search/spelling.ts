/** Most words that one misspelt word may stand for. */
const MOST_ALIKE = 8;

/** Typing errors that are forgiven: one in four letters, two from eight on. */
function mostErrors(form: string): number {
  return form.length < 8 ? 1 : 2;
}

/**
 * Words that a form may be a misspelling of: nearest first, then the most frequent.
 * @param words with the number of documents that contain each
 */
export function wordsAlike(form: string, words: readonly (readonly [word: string, count: number])[]): string[] {
  const most = mostErrors(form);
  const near: { word: string; errors: number; count: number }[] = [];
  for (const [word, count] of words) {
    if (Math.abs(word.length - form.length) > most || word === form) continue;
    const errors = typingErrors(form, word, most);
    if (errors <= most) near.push({ word, errors, count });
  }
  return near
    .sort((a, b) => a.errors - b.errors || b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_ALIKE)
    .map(({ word }) => word);
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
