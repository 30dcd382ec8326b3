import type { Element, ElementContent, Properties, Root } from 'hast';
import { isColumnHeading, isFigure, isInParentheses, isTotal } from './figures';
import { textWithNotes } from './superscripts';

// Statements come as plain grids. Here a grid gets what its readers tell by its looks: heads of columns
// and of rows, groups, totals, figures. The words stay as they are, in their order.

interface Row {
  element: Element;
  cells: Element[];
  /** Of each cell, without needless space. */
  texts: string[];
}

/**
 * Marks up every table in a tree. What style sheets go by: `.figure` for whatever stands in a column of
 * figures, `.negative` for a figure in parentheses, `.total` for a row.
 */
export function markUpTables(tree: Root): void {
  for (const table of elementsIn(tree, 'table')) markUpTable(table);
}

function markUpTable(table: Element): void {
  const given = rowsOf(table, 'thead');
  const rest = rowsOf(table, 'tbody');
  const more = Math.max(
    0,
    rest.findIndex((row) => !isHeading(row)),
  );
  const figures = columnsOfFigures(rest.slice(more));
  const isStatement = figures.size > 0;
  const headings = isStatement ? [...given, ...rest.slice(0, more)] : given;
  const body = isStatement ? rest.slice(more) : rest;

  for (const row of [...headings, ...body]) markFigures(row, figures);
  headings.forEach((row, index) => {
    markColumnHeads(row, isStatement && index < headings.length - 1);
  });
  const groups = isStatement ? groupsOf(body) : [body];
  table.children = [...section('thead', headings), ...groups.flatMap((rows) => section('tbody', rows)), LINE];
}

/** Whether a row at the top of a body heads its columns, as periods, years and units do: no label, or one in parentheses. */
function isHeading({ texts: [label = '', ...texts] }: Row): boolean {
  return (label === '' || /^\(.*\)$/.test(label)) && texts.every(isColumnHeading);
}

/** The columns, counted from 0, with more figures than words. The first is for labels. */
function columnsOfFigures(rows: Row[]): Set<number> {
  const width = Math.max(0, ...rows.map(({ texts }) => texts.length));
  const columns = Array.from({ length: width }, (_, column) => column).slice(1);
  return new Set(
    columns.filter((column) => {
      const texts = rows.flatMap(({ texts }) => texts[column] || []);
      return texts.some((text) => /\d/.test(text)) && texts.filter(isFigure).length * 2 > texts.length;
    }),
  );
}

/** An author's `--:` counts as well, but is no style of its own: the policy forbids styles in elements. */
function markFigures({ cells, texts }: Row, figures: Set<number>): void {
  cells.forEach((cell, column) => {
    const { align } = cell.properties;
    const text = texts[column];
    delete cell.properties.align;
    if (!text || !(figures.has(column) || align === 'right')) return;
    cell.properties.className = isInParentheses(text) ? ['figure', 'negative'] : ['figure'];
  });
}

/** @param spans whether a head goes for the empty cells after it too, as a period does for its years */
function markColumnHeads({ element, cells, texts }: Row, spans: boolean): void {
  const kept: Element[] = [];
  cells.forEach((cell, column) => {
    const before = kept.at(-1);
    if (texts[column]) kept.push(become(cell, 'th', { scope: 'col' }));
    else if (spans && column > 1 && before?.tagName === 'th')
      before.properties.colSpan = Number(before.properties.colSpan ?? 1) + 1;
    else kept.push(become(cell, 'td'));
  });
  element.children = lines(kept);
}

/** The rows of a body by their groups. A group begins with a label alone, and ends with its total or where another begins. */
function groupsOf(body: Row[]): Row[][] {
  const groups: Row[][] = [[]];
  let name: string | undefined;
  let followsFigures = false;
  for (const row of body) {
    const { element, cells, texts } = row;
    const [label = ''] = texts;
    const [first] = cells;
    if (first && label && !texts.slice(1).some(Boolean)) {
      const isGroup = row !== body.at(-1);
      element.children = lines([become(first, isGroup ? 'th' : 'td', isGroup ? { scope: 'rowgroup' } : {})]);
      first.properties.colSpan = cells.length;
      if (isGroup) {
        groups.push([]);
        name = label.replace(/:$/, '').toLowerCase();
      }
      followsFigures = false;
    } else {
      if (first && label) become(first, 'th', { scope: 'row' });
      if (followsFigures && isTotal(label)) element.properties.className = ['total'];
      followsFigures = true;
    }
    groups.at(-1)?.push(row);
    if (label.toLowerCase() === `total ${name}`) groups.push([]);
  }
  return groups;
}

function become(cell: Element, tagName: 'th' | 'td', properties: Properties = {}): Element {
  cell.tagName = tagName;
  Object.assign(cell.properties, properties);
  return cell;
}

/** The rows of a part of a table, but for those that say nothing. */
function rowsOf(table: Element, part: 'thead' | 'tbody'): Row[] {
  const elements = elementsIn(table, part).flatMap((section) => elementsIn(section, 'tr'));
  return elements
    .map((element) => {
      const cells = element.children.filter((child) => child.type === 'element');
      return { element, cells, texts: cells.map((cell) => textWithNotes(cell).replace(/\s+/g, ' ').trim()) };
    })
    .filter(({ texts }) => texts.some(Boolean));
}

const LINE = { type: 'text', value: '\n' } as const;

/** A part of a table on lines of its own; none without rows. */
function section(tagName: 'thead' | 'tbody', rows: Row[]): ElementContent[] {
  if (rows.length === 0) return [];
  const children = lines(rows.map(({ element }) => element));
  return [LINE, { type: 'element', tagName, properties: {}, children }];
}

function lines(elements: Element[]): ElementContent[] {
  return [...elements.flatMap((element) => [LINE, element]), LINE];
}

/** The outermost elements of a kind, in order. */
export function elementsIn(parent: Root | Element, tagName: string): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child] : elementsIn(child, tagName);
  });
}
