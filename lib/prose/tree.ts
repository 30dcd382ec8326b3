import type { Root } from 'hast';
import type { Nodes } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseProse } from './parse';
import { markUpTables } from './tables';

const toHtmlTree = unified()
  .use(() => keepAllCells)
  .use(remarkRehype)
  .use(() => markUpTables)
  .freeze();

/** A document's words as a tree of HTML elements: what pages render and what feeds carry. */
export function proseTree(source: string): Root {
  return toHtmlTree.runSync(parseProse(source));
}

/** A table is as wide as its widest row: what a row has more than the first would else be left out, words or not. */
function keepAllCells(node: Nodes): void {
  if (!('children' in node)) return;
  if (node.type !== 'table') {
    for (const child of node.children) keepAllCells(child);
    return;
  }
  const { align } = node;
  const width = Math.max(...node.children.map((row) => row.children.length));
  node.align = Array.from({ length: width }, (_, column) => align?.[column] ?? null);
}
