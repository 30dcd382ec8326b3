import type { Nodes, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { parseProse } from './parse';
import { plainSuperscripts } from './superscripts';

/**
 * A document's words as plain text: the same words in the same order, a blank line between blocks,
 * line breaks where the author put them.
 */
export function plainText(source: string): string {
  return treeText(parseProse(source));
}

/** The plain text of words that have been parsed. */
export function treeText({ children }: Root): string {
  return children.map(block).filter(Boolean).join('\n\n');
}

function block(node: RootContent): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return words(node);
    case 'blockquote':
      return node.children.map(block).join('\n\n');
    case 'list':
      return node.children
        .map((item, index) => {
          const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '• ';
          return (
            mark +
            item.children
              .map(block)
              .join('\n')
              .replaceAll('\n', `\n${' '.repeat(mark.length)}`)
          );
        })
        .join('\n');
    case 'table':
      return node.children.map(row).join('\n');
    case 'code':
      return node.value;
    case 'footnoteDefinition':
      return `[${node.identifier}] ${node.children.map(block).join('\n\n')}`;
    case 'thematicBreak':
      return '* * *';
    default:
      return '';
  }
}

function row(node: TableRow): string {
  return node.children.map(words).join('\t');
}

function words(node: Nodes | PhrasingContent): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'footnoteReference') return `[${node.identifier}]`;
  if (node.type === 'image') return node.alt ?? '';
  // A line that an editor wrapped is one line.
  if (node.type === 'text') return plainSuperscripts(node.value.replace(/\n/g, ' '));
  if ('value' in node) return node.value.replace(/\n/g, ' ');
  return 'children' in node ? node.children.map(words).join('') : '';
}
