import type { Element, ElementContent } from 'hast';
import { columnsAsRead, type Row } from './figure-columns';
import { holdsBlock, htmlText, isElement } from './html-structure';
import { doubtNarrowHeading } from './narrow-heading';
import type { Notes } from './notes';

/** Tables that hold figures as tables of one line a cell; tables that only place words on a page as those words. */
export function plainTables(children: readonly ElementContent[], notes: Notes): ElementContent[] {
  return children.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    const inside = { ...node, children: plainTables(node.children, notes) };
    return node.tagName === 'table' ? tableOrWords(inside, notes) : [inside];
  });
}

function tableOrWords(table: Element, notes: Notes): ElementContent[] {
  const rows = rowsOf(table);
  const pieces = piecesOf(table);
  const first = pieces.findIndex((piece) => isElement(piece, 'td'));
  const strays = pieces.slice(0, Math.max(0, first));
  // Words between the cells have no place in a table of figures.
  const isWhole = pieces.slice(strays.length).every((piece) => isElement(piece, 'td'));
  if (!isOfData(rows) || !isWhole) {
    return pieces.map((piece) => (isElement(piece, 'td') ? { ...piece, tagName: 'div' } : piece));
  }
  doubtNarrowHeading(
    rows.map((cells) =>
      cells.map((cell) => ({ words: htmlText(cell).trim(), span: Number(cell.properties.colSpan ?? 1) })),
    ),
    notes,
  );
  const grid = columnsAsRead(gridOf(rows));
  const above: ElementContent[] = [];
  // A line over the whole table is a caption, not a row of headings.
  while (grid.length > 2 && grid[0] && filled(grid[0]) === 1) {
    above.push(element('p', grid.shift()?.flat() ?? []));
  }
  return [
    ...strays,
    ...above,
    element(
      'table',
      grid.map((cells) =>
        element(
          'tr',
          cells.map((cell) => element('td', cell)),
        ),
      ),
    ),
  ];
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  const visit = (node: ElementContent) => {
    if (!isElement(node)) return;
    if (node.tagName === 'tr') rows.push([]);
    if (node.tagName === 'td') {
      const row = rows.at(-1);
      if (row) row.push(node);
      else rows.push([node]);
    } else if (node.tagName === 'tr' || node.tagName === 'span') node.children.forEach(visit);
  };
  table.children.forEach(visit);
  return rows.filter((cells) => cells.some((cell) => /\S/.test(htmlText(cell))));
}

/** The cells of a table and what stands outside of them, such as a caption, in the order of the words. */
function piecesOf(table: Element): ElementContent[] {
  return table.children.flatMap((node): ElementContent[] => {
    if (isElement(node, 'tr', 'span')) return piecesOf(node);
    return /\S/.test(htmlText(node)) ? [node] : [];
  });
}

function isOfData(rows: Element[][]): boolean {
  const isWide = rows.some((cells) => cells.filter((cell) => /\S/.test(htmlText(cell))).length > 1);
  return rows.length > 1 && isWide && rows.every((cells) => cells.every(isOneLine));
}

/** Whether the words of a cell can stand on one line: no list, no heading, no table, no text of several paragraphs. */
function isOneLine(cell: Element): boolean {
  const text = htmlText(cell).trim();
  const paragraphs = cell.children.filter((child) => holdsBlock(child) && /\S/.test(htmlText(child)));
  const isFlat = paragraphs.every((node) => isElement(node, 'p', 'div') && !node.children.some(holdsBlock));
  return (
    isFlat && paragraphs.length < 4 && text.length < 600 && text.split('\n').filter((line) => line.trim()).length < 4
  );
}

/** Cells in their columns: one that spans several is the first of them, the others are empty. */
function gridOf(rows: Element[][]): Row[] {
  const taken: number[] = [];
  return rows.map((cells) => {
    const row: Row = [];
    const below = (count: number, at: number) => {
      if (count > 1) taken[at] = count;
    };
    const empty = () => {
      while ((taken[row.length] ?? 0) > 1) {
        taken[row.length] = (taken[row.length] ?? 1) - 1;
        row.push({ children: [], span: 1 });
      }
    };
    for (const cell of cells) {
      empty();
      const span = Number(cell.properties.colSpan ?? 1);
      for (let offset = 0; offset < span; offset++) {
        below(Number(cell.properties.rowSpan ?? 1), row.length);
        row.push({ children: offset === 0 ? line(cell.children) : [], span: offset === 0 ? span : 1 });
      }
    }
    empty();
    return row;
  });
}

/** The words of a cell, its paragraphs apart by a space. */
function line(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((node) => (holdsBlock(node) && isElement(node) ? [SPACE, ...node.children, SPACE] : [node]));
}

const SPACE: ElementContent = { type: 'text', value: ' ' };

function filled(cells: readonly (readonly ElementContent[])[]): number {
  return cells.filter((cell) => cell.some((node) => /\S/.test(htmlText(node)))).length;
}
