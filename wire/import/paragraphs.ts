/** A paragraph of a plain text: its lines, with no blank one among them. */
export type Lines = string[];

// Wires wrap at 60 to 80 columns, mail programs at up to 100; what is longer was not wrapped.
const NARROWEST = 50;
const WIDEST = 110;

/** Splits a text at its blank lines. */
export function paragraphsOf(text: string): Lines[] {
  const paragraphs: Lines[] = [];
  let lines: Lines = [];
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      lines.push(line.trimEnd());
      continue;
    }
    if (lines.length > 0) paragraphs.push(lines);
    lines = [];
  }
  if (lines.length > 0) paragraphs.push(lines);
  return paragraphs;
}

/**
 * The column at which a text was wrapped, or undefined where its lines end where its author ended them. It was
 * wrapped if no line is long and sentences run on from line to line.
 */
export function wrapColumn(paragraphs: readonly Lines[]): number | undefined {
  let column = 0;
  let runOn = 0;
  for (const lines of paragraphs) {
    for (const [index, line] of lines.entries()) {
      // An address cannot be wrapped, a table is not.
      if (!/\S\s\S/.test(line) || /\S {3,}\S|\t|\|/.test(line)) continue;
      column = Math.max(column, line.length);
      if (column > WIDEST) return undefined;
      if (index > 0 && line.length > NARROWEST && /^\s*\p{Ll}/u.test(line)) runOn++;
    }
  }
  return column >= NARROWEST && runOn > 0 ? column : undefined;
}

/**
 * The lines of a paragraph as its author meant them: a line joins the one before it where the first of its
 * words had no room there, so that only wrapping can have moved it.
 * @param hanging whether lines after the first are indented, as those of a bullet are
 */
export function unwrap(lines: Lines, column: number | undefined, hanging = false): Lines {
  if (column === undefined) return lines.map((line) => line.trim());
  const meant: Lines = [];
  let previous = '';
  for (const line of lines) {
    const words = line.trim();
    const first = words.split(/\s/, 1)[0] ?? '';
    const indented = !hanging && indent(line) > indent(previous) + 1;
    const wrapped = meant.length > 0 && !indented && previous.length + 1 + first.length > column - 3;
    if (wrapped) meant.push(`${meant.pop()} ${words}`);
    else meant.push(words);
    previous = line;
  }
  return meant;
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}
