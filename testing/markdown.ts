import { readFileSync } from 'node:fs';
import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm);

/** A page of documentation as a syntax tree. */
export function readPage(path: string): Root {
  return parser.parse(readFileSync(path, 'utf8'));
}

/** A node and all below it, in the order of the text. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

/** Everything that is set as code, inline or in a block. */
export function codeIn(...nodes: Nodes[]): string[] {
  return nodes
    .flatMap((node) => [...nodesOf(node)])
    .flatMap((node) => (node.type === 'inlineCode' || node.type === 'code' ? [node.value] : []));
}

/** What stands below a heading of the second level, up to the next one. */
export function sectionOf(page: Root, heading: string): Root['children'] {
  const isHeading = (node: Nodes) => node.type === 'heading' && node.depth <= 2;
  const start = page.children.findIndex((node) => isHeading(node) && textOf(node) === heading);
  if (start < 0) throw new Error(`There is no heading "${heading}".`);
  const length = page.children.slice(start + 1).findIndex(isHeading);
  return page.children.slice(start + 1, length < 0 ? undefined : start + 1 + length);
}

/** The address of a heading within its page, as GitHub makes it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
