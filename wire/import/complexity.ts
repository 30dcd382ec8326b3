import type { Nodes } from 'mdast';

/** How much work it is to parse a block: its parts, and the characters that must be escaped in its words. */
export function complexity(node: Nodes): number {
  if ('children' in node) {
    let sum = 1;
    for (const child of node.children) sum += complexity(child);
    return sum;
  }
  if (node.type === 'text') return 1 + (node.value.match(/[\\`*_{}[\]<>#|~&@:]/g)?.length ?? 0) / 10;
  return 1;
}
