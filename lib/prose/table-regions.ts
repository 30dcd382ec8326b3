import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';

/**
 * Puts every table of a page into a region that scrolls where the table is wider than the screen, by
 * keyboard too. A region is named for the heading, or the paragraph in bold, that stands before it.
 * @param unnamed name of a table that stands after none
 */
export function addTableRegions(tree: Root, unnamed: string): Root {
  addRegions(tree, { title: unnamed, taken: new Set() });
  return tree;
}

interface Names {
  title: string;
  taken: Set<string>;
}

function addRegions(parent: Root | Element, names: Names): void {
  parent.children.forEach((child, index) => {
    if (child.type !== 'element') return;
    if (child.tagName === 'table') parent.children[index] = region(child, names);
    else if (isTitle(child)) names.title = textOf(child).replace(/\s+/g, ' ').trim();
    else addRegions(child, names);
  });
}

function region(table: Element, { title, taken }: Names): Element {
  let name = title;
  for (let count = 2; taken.has(name); count++) name = `${title} (${count})`;
  taken.add(name);
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

function isTitle({ tagName, children }: Element): boolean {
  if (/^h[2-6]$/.test(tagName)) return true;
  const isBold = (node: Nodes) => node.type === 'element' && node.tagName === 'strong';
  const isSpace = (node: Nodes) => textOf(node).trim() === '';
  return tagName === 'p' && children.some(isBold) && children.every((node) => isBold(node) || isSpace(node));
}
