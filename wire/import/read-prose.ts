import type { Nodes, Root } from 'mdast';
import { treeText } from '@/lib/prose/plain-text';
import { withoutUnseen } from './clean-text';
import { htmlToProse, isHtml } from './html-to-prose';
import type { Notes } from './notes';
import { textToProse } from './text-to-prose';

/** The words of a release, in whatever form a wire or an editor delivered them. */
export interface ReleaseProse {
  prose: Root;
  /** The text in which facts are looked for: a plain text as it is, HTML as its reader sees it. */
  text: string;
}

/** @param text plain text or HTML, as wire/import/clean-text.ts leaves it */
export function readProse(text: string, notes: Notes): ReleaseProse {
  if (!isHtml(text)) return { prose: textToProse(text, notes), text };
  const prose = htmlToProse(text, notes);
  cleanWords(prose, notes);
  return { prose, text: treeText(withTargets(prose) as Root) };
}

/** Takes out what entities such as `&#8203;` stand for. */
function cleanWords(node: Nodes, notes: Notes): void {
  if ('value' in node) node.value = withoutUnseen(node.value.replaceAll('\u00ad', ''), notes);
  if ('children' in node) for (const child of node.children) cleanWords(child, notes);
}

/** Words with what a reader of HTML knows besides: which line is the headline, and where a link leads. */
function withTargets(node: Nodes): Nodes {
  if (node.type === 'link' && /^https?:/i.test(node.url) && !/^(?:https?:|www\.)/i.test(treeText(paragraph(node)))) {
    return { type: 'text', value: `[${treeText(paragraph(node))}](${node.url})` };
  }
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).map(withTargets);
  if (node.type === 'heading' && node.depth === 1) children.unshift({ type: 'text', value: '## ' });
  return { ...node, children } as Nodes;
}

function paragraph(node: Extract<Nodes, { type: 'link' }>): Root {
  return { type: 'root', children: [{ type: 'paragraph', children: node.children }] };
}
