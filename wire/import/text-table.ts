import type { Code, Table } from 'mdast';
import { doubtNarrowHeading } from './narrow-heading';
import type { Notes } from './notes';
import type { Lines } from './paragraphs';

/**
 * A table as it is typed in a plain text, if the lines of a paragraph certainly are one: cells between bars,
 * or apart by tabs, or figures in columns. Lines whose columns are not certain are kept as they were typed;
 * undefined where they are words.
 */
export function textTable(lines: Lines, notes: Notes): Table | Code | undefined {
  if (lines.length < 2) return undefined;
  const barred = lines.filter((line) => /^\s*\|.*\|\s*$|\S \| \S/.test(line)).length;
  if (barred === lines.length || (barred > 2 && barred > lines.length / 2)) {
    const rows = lines.filter((line) => !/^[\s|:-]*-[\s|:-]*$/.test(line)).map(barredCells);
    doubt(rows, notes);
    return table(rows);
  }
  if (lines.every((line) => /\S\t+\S/.test(line))) {
    const rows = lines.map((line) => line.trim().split(/\t/));
    if (sameWidth(rows)) return table(rows);
    // Kept as typed, but tabs do not reach as far everywhere.
    doubt(rows, notes);
  }
  const spaced = lines.filter((line) => /\S(?: {3,}|\t)\s*\S/.test(line));
  if (spaced.length < 2 || spaced.length < lines.length / 2) return undefined;
  const rows = lines.map(spacedCells);
  const figures = rows.filter((cells) => /\d/.test(cells.at(-1) ?? '')).length;
  if (sameWidth(rows) && figures >= rows.length - 1 && headIsInPlace(lines, rows)) return table(rows);
  return { type: 'code', value: lines.join('\n') };
}

function barredCells(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
}

/** Cells apart by two spaces or more; a sign of currency or a closing parenthesis belongs to its figure. */
function spacedCells(line: string): string[] {
  return line
    .trim()
    .replace(/(\p{Sc})\s+(?=[\d(—–-])/gu, '$1 ')
    .replace(/(\d)\s+(?=[)%])/g, '$1 ')
    .split(/ {2,}|\s*\t\s*/);
}

function doubt(rows: string[][], notes: Notes): void {
  doubtNarrowHeading(
    rows.map((cells) => cells.map((words) => ({ words: words.trim(), span: 1 }))),
    notes,
  );
}

/** A heading that begins above the figures has no cell above their names: its first date is not the heading of those. */
function headIsInPlace(lines: Lines, rows: string[][]): boolean {
  const indent = (line = '') => line.search(/\S/);
  const names = Math.max(...rows.slice(1).map(([name = ''], index) => indent(lines[index + 1]) + name.length));
  return rows.length < 2 || indent(lines[0]) < names || !/\d/.test(rows[0]?.[0] ?? '');
}

function sameWidth(rows: string[][]): boolean {
  const width = rows[0]?.length ?? 0;
  return width > 1 && rows.every((cells) => cells.length === width);
}

function table(rows: string[][]): Table {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
    })),
  };
}
