import type { Root } from 'hast';
import type { Nodes } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseProse } from './parse';
import { addSuperscripts } from './superscripts';
import { markUpTables } from './tables';

/** Words that footnotes get from the site. */
export interface FootnoteWords {
  footnotes: string;
  /** Link from a footnote to what it is about. @param mention counted from 1, where there are several */
  backToReference(note: number, mention: number): string;
}

/** A document's words as a tree of HTML elements: what pages render and what feeds carry. */
export function proseTree(source: string, words: FootnoteWords): Root {
  return unified()
    .use(() => keepAllCells)
    .use(remarkRehype, {
      footnoteLabel: words.footnotes,
      footnoteBackLabel: (index, mention) => words.backToReference(index + 1, mention),
    })
    .use(() => addSuperscripts)
    .use(() => markUpTables)
    .runSync(parseProse(source));
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
