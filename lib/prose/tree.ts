import type { Root } from 'hast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseProse } from './parse';

const toHtmlTree = unified().use(remarkRehype).freeze();

/** A document's words as a tree of HTML elements: what pages render and what feeds carry. */
export function proseTree(source: string): Root {
  return toHtmlTree.runSync(parseProse(source));
}
