import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { textWithNotes } from './superscripts';

/**
 * Puts every table of a page into a region that scrolls where the table is wider than the screen, by
 * keyboard too. A region is named for the heading, or the paragraph in bold, that stands before it.
 * @param unnamed name of a table that stands after none
 * @param after makes what follows each statement of figures
 */
export function addTableRegions(tree: Root, unnamed: string, after?: (statement: Statement) => ElementContent): Root {
  addRegions(tree, { title: unnamed, taken: new Set(), statements: 0, after });
  return tree;
}

/** A table with figures. */
export interface Statement {
  /** Its place among those of the page, from 1. */
  number: number;
  name: string;
}

interface Names {
  title: string;
  taken: Set<string>;
  statements: number;
  after: ((statement: Statement) => ElementContent) | undefined;
}

function addRegions(parent: Root | Element, names: Names): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type !== 'element') return child;
    if (child.tagName === 'table') {
      const name = nextName(names);
      const more = names.after && hasFigures(child) ? [names.after({ number: ++names.statements, name })] : [];
      return [region(child, name), ...more];
    }
    if (isTitle(child)) names.title = wordsOf(child);
    else addRegions(child, names);
    return child;
  }) as Element['children'];
}

function nextName({ title, taken }: Names): string {
  let name = title;
  for (let count = 2; taken.has(name); count++) name = `${title} (${count})`;
  taken.add(name);
  return name;
}

function region(table: Element, name: string): Element {
  const properties = {
    className: isWide(table) ? ['scroller', 'wide'] : ['scroller'],
    role: 'region',
    tabIndex: 0,
    ariaLabel: name,
  };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}

/** Longer figures than this do not fit side by side on a phone. */
const LONGEST_FIGURE = 9;

function isWide(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  const { tagName, properties, children } = node;
  const isFigure = tagName === 'td' && [properties.className].flat().includes('figure');
  return isFigure ? textOf(node).trim().length > LONGEST_FIGURE : children.some(isWide);
}

/** Whether a table is a statement of figures: lib/prose/tables.ts marks them. */
export function hasFigures(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  return [node.properties.className].flat().includes('figure') || node.children.some(hasFigures);
}

/** The text of an element without needless space. */
export function wordsOf(node: Nodes): string {
  return textWithNotes(node).replace(/\s+/g, ' ').trim();
}

function isTitle({ tagName, children }: Element): boolean {
  if (/^h[2-6]$/.test(tagName)) return true;
  const isBold = (node: Nodes) => node.type === 'element' && node.tagName === 'strong';
  const isSpace = (node: Nodes) => textOf(node).trim() === '';
  return tagName === 'p' && children.some(isBold) && children.every((node) => isBold(node) || isSpace(node));
}
