import type { Problem } from '../problem';

/** Measured with micromark 4: within these a text of any length is parsed in a time that grows with its length alone. */
const MOST_CHARACTERS = 500_000;
/** Each mark is compared with all before it in its paragraph: 1,700 took 18 seconds, 100 take 20 ms. */
const MOST_MARKS = 100;
const MOST_BRACKETS = 400;
const MOST_COLUMNS = 60;
/** Levels of lists and quotations, and the columns that these take. */
const DEEPEST = 12;
const WIDEST_INDENT = 4 * DEEPEST;

/**
 * What would take long to parse, so that other files wait for it: whatever is meant by it can be written otherwise.
 * @param lineOffset number of lines above the text
 */
export function checkProseLimits(source: string, file: string, lineOffset: number): Problem[] {
  const problems: Problem[] = [];
  const refuse = (line: number, found: string, fix: string) =>
    problems.push({ file, line: line + lineOffset, field: 'text', rule: 'prose-limit', found, fix });
  if (source.length > MOST_CHARACTERS) {
    refuse(1, `a text of ${source.length} characters`, `at most ${MOST_CHARACTERS}: put the rest into a document`);
    return problems;
  }
  let line = 1;
  for (const block of source.split(/^[ \t]*$/m)) {
    const lines = block.split('\n');
    const first =
      line +
      Math.max(
        0,
        lines.findIndex((text) => text.trim() !== ''),
      );
    const cells = cellsOf(lines);
    const most = (pattern: RegExp) => Math.max(0, ...cells.map((cell) => cell.match(pattern)?.length ?? 0));
    const marks = most(/[*_~]+/g);
    if (marks > MOST_MARKS) {
      refuse(first, `${marks} marks of emphasis in a paragraph`, `at most ${MOST_MARKS}: write shorter paragraphs`);
    }
    const brackets = most(/[[\]]/g);
    if (brackets > MOST_BRACKETS) {
      refuse(first, `${brackets} brackets in a paragraph`, `at most ${MOST_BRACKETS}: write shorter paragraphs`);
    }
    for (const [index, text] of lines.entries()) {
      const columns = text.split('|').length - 1;
      const [indent = ''] = /^[ \t>]*/.exec(text) ?? [];
      const depth = indent.split('>').length - 1;
      if (columns > MOST_COLUMNS) refuse(line + index, `a table of ${columns} columns`, `at most ${MOST_COLUMNS}`);
      if (depth > DEEPEST || indent.length > WIDEST_INDENT) {
        refuse(line + index, 'lists or quotations within each other', `at most ${DEEPEST} levels`);
      }
    }
    line += lines.length - 1;
    if (problems.length > 0) return problems;
  }
  return problems;
}

/** What is parsed as one piece: the lines of a paragraph together, of a table each cell by itself. */
function cellsOf(lines: string[]): string[] {
  const delimiters = lines.findIndex((line) => /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*$/.test(line));
  if (delimiters < 1) return [lines.join('\n')];
  return [lines.slice(0, delimiters - 1).join('\n'), ...lines.slice(delimiters - 1).flatMap((line) => line.split('|'))];
}
