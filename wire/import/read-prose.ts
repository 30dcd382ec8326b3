import type { Nodes, Root } from 'mdast';
import { treeText } from '@/lib/prose/plain-text';
import { withoutUnseen } from './clean-text';
import { htmlToProse, isHtml } from './html-to-prose';
import { mendTags } from './mend-tags';
import type { Notes } from './notes';
import { textToProse } from './text-to-prose';

/** The words of a release, in whatever form a wire or an editor delivered them. */
export interface ReleaseProse {
  prose: Root;
  /** The text in which facts are looked for: a plain text as it is, HTML as its reader sees it. */
  text: string;
  /** Tags of its HTML were cut off: words may be missing or in the wrong place. */
  isBroken: boolean;
}

/** @param text plain text or HTML, as wire/import/clean-text.ts leaves it */
export function readProse(text: string, notes: Notes): ReleaseProse {
  if (!isHtml(text)) return { prose: textToProse(text, notes), text, isBroken: false };
  const { html, isBroken } = mendTags(text);
  const prose = htmlToProse(html, notes);
  cleanWords(prose, notes);
  return { prose, text: treeText(withTargets(prose) as Root), isBroken };
}

/** Takes out what entities such as `&#8203;` stand for. */
function cleanWords(node: Nodes, notes: Notes): void {
  if ('value' in node) node.value = withoutUnseen(node.value.replaceAll('\u00ad', ''), notes);
  if ('children' in node) for (const child of node.children) cleanWords(child, notes);
}

/** How wire/facts/text.ts recognises the line that is the headline. */
const HEADLINE = '# ';

/** Words with what a reader of HTML knows besides: which line is the headline, and where a link leads. */
function withTargets(node: Nodes): Nodes {
  if (node.type === 'link' && /^(?:https?|mailto):/i.test(node.url)) {
    const words = treeText(paragraph(node));
    if (!/^(?:https?:|www\.)|@/i.test(words)) return { type: 'text', value: `[${words}](${node.url})` };
  }
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).map(withTargets);
  if (node.type === 'heading' && node.depth === 1) children.unshift({ type: 'text', value: HEADLINE });
  return { ...node, children } as Nodes;
}

function paragraph(node: Extract<Nodes, { type: 'link' }>): Root {
  return { type: 'root', children: [{ type: 'paragraph', children: node.children }] };
}
