import type { ElementContent } from 'hast';
import { htmlText } from './html-structure';

/** A cell with the number of columns that it spans. */
export interface Cell {
  children: ElementContent[];
  span: number;
}
export type Row = Cell[];

const OPENS = /^[\p{Sc}(]+$|^[A-Z]{0,3}\p{Sc}\s*\(?$/u;
const CLOSES = /^[)%]+$|^(?:pts?|bps|x)$/;

/**
 * The columns of a table as a reader sees them. Wires set the `$` before a figure and the `)` after it in
 * cells of their own: those are joined to their figure, and columns of nothing but space go.
 */
export function columnsAsRead(rows: Row[]): ElementContent[][][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  let grid = rows.map((row) =>
    Array.from({ length: width }, (_, index): Cell => row[index] ?? { children: [], span: 1 }),
  );
  grid = keepColumns(grid, (column) => grid.some((row) => text(row[column]) !== ''));
  for (let column = 0; column < (grid[0]?.length ?? 0) - 1; ) {
    if (!areOneColumn(grid, column)) {
      column++;
      continue;
    }
    for (const row of grid) {
      const [left, right] = [row[column], row[column + 1]];
      if (left && right)
        row.splice(column, 2, { children: [...left.children, ...right.children], span: left.span - 1 });
    }
  }
  return grid.map((row) => row.map(({ children }) => children));
}

function keepColumns(grid: Row[], keep: (column: number) => boolean): Row[] {
  const kept = (grid[0] ?? []).map((_, column) => keep(column));
  return grid.map((row) =>
    row.flatMap((cell, column) => {
      if (kept[column]) {
        // A column that goes is no longer spanned.
        const span = cell.span - kept.slice(column, column + cell.span).filter((isKept) => !isKept).length;
        return [{ ...cell, span }];
      }
      return [];
    }),
  );
}

/** Whether two neighbours are one column: nowhere two figures side by side, and a mark or a heading holds them together. */
function areOneColumn(grid: Row[], column: number): boolean {
  let held = false;
  for (const row of grid) {
    const left = text(row[column]);
    const right = text(row[column + 1]);
    if (left !== '' && right !== '') {
      if (!isJoined(left, right)) return false;
      held = true;
    }
    const span = row[column]?.span ?? 1;
    if (span > 1 && span < 5 && left !== '') held = true;
  }
  return held;
}

function isJoined(left: string, right: string): boolean {
  return (OPENS.test(left) && /^[(\d.—–-]/.test(right)) || (CLOSES.test(right) && /[\d.)—–-]$/.test(left));
}

function text(cell: Cell | undefined): string {
  return (cell?.children ?? []).map(htmlText).join('').trim();
}
