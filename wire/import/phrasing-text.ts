import type { PhrasingContent } from 'mdast';

/** The text of a run of words. */
export function plain(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return '\n';
      if ('value' in node) return node.value;
      return 'children' in node ? plain(node.children) : '';
    })
    .join('');
}
