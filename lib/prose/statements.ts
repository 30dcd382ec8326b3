import type { Element, Root } from 'hast';
import { addTableRegions, hasFigures, wordsOf } from './table-regions';
import { elementsIn } from './tables';

/** A statement of figures, as a grid of texts. */
export interface StatementTable {
  name: string;
  /** What the line before it says of all figures: "(in thousands, except per share)". */
  note: string | undefined;
  /** Every row as wide as the widest; what a head spans is empty after its first column. */
  rows: Cell[][];
}

export interface Cell {
  text: string;
  /** Heads a column, a row or a group. */
  isHead: boolean;
}

/** The statements of figures in a document, in order. @param tree of lib/prose/tree.ts, which is changed */
export function statementsIn(tree: Root, unnamed: string): StatementTable[] {
  const tables: StatementTable[] = [];
  const visit = (parent: Root | Element) => {
    let before: Element | undefined;
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const name = child.properties.ariaLabel;
      if (child.tagName === 'div' && typeof name === 'string') {
        if (hasFigures(child)) tables.push({ name, note: noteIn(before), rows: rowsOf(child) });
      } else visit(child);
      before = child;
    }
  };
  visit(addTableRegions(tree, unnamed));
  return tables;
}

/** Lines such as "(in thousands)", "In millions, except per share data", "（単位：百万円）". */
const NOTE =
  /^[(（].*[)）]$|^(?:amounts |dollars |figures |unaudited[,;]? )*in (?:\S+ ){0,3}(?:thousands|millions|billions)\b/i;

function noteIn(line: Element | undefined): string | undefined {
  const text = line?.tagName === 'p' ? wordsOf(line) : '';
  return text.length <= 200 && NOTE.test(text) ? text : undefined;
}

function rowsOf(element: Element): Cell[][] {
  const rows = elementsIn(element, 'tr').map((row) =>
    row.children.flatMap((cell): Cell[] => {
      if (cell.type !== 'element') return [];
      const spanned = Number(cell.properties.colSpan ?? 1) - 1;
      const isHead = cell.tagName === 'th';
      return [{ text: wordsOf(cell), isHead }, ...Array.from({ length: spanned }, () => ({ text: '', isHead }))];
    }),
  );
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => ({ text: '', isHead: false })),
  ]);
}
