import { type Notes, quoted } from './notes';

/** The words of a cell of a table, and how many columns it spans. */
export interface CellWords {
  words: string;
  span: number;
}

const YEAR = /\b(?:19|20)\d\d\b/;
const FIGURE = /^[^\p{L}\d]*\d[\d.,]*[^\p{L}\d]*$/u;

/**
 * Says that a heading with dates is doubtful if its cells do not reach over the columns of the figures below: each date
 * may stand above the figures of another.
 */
export function doubtNarrowHeading(rows: readonly (readonly CellWords[])[], notes: Notes): void {
  const widths = rows.map((cells) => cells.reduce((sum, { span }) => sum + span, 0));
  const first = rows.findIndex((row) => row.slice(1).some(({ words }) => FIGURE.test(words) && !YEAR.test(words)));
  const heading = rows.slice(0, Math.max(0, first)).find((row, index) => {
    const dated = row.filter(({ words }) => YEAR.test(words)).length;
    return dated > 1 && (widths[index] ?? 0) < Math.max(...widths.slice(first));
  });
  if (!heading) return;
  const words = heading.flatMap(({ words }) => (words ? [words] : [])).join(', ');
  notes.doubt(
    `The heading ${quoted(words)} of a table has fewer columns than its figures: look whether each date stands above its own`,
  );
}
