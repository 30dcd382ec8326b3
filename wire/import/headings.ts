import type { BlockContent, Paragraph, PhrasingContent, Root } from 'mdast';
import { plain } from './phrasing-text';

const KNOWN =
  /^(?:About \S|(?:Notice |Note |Statement |Cautionary |Safe Harbor |Caution |Disclosure |Information )*(?:on |regarding |concerning |about )?Forward[- ]Looking|Safe Harbor|Cautionary)/i;
/** A release has begun once a paragraph of this length has been read; before that, short lines are headlines. */
const PARAGRAPH = 150;

/**
 * Makes headings of the short lines that certainly are: those that every release has, and, below its first
 * paragraph, lines of capitals or all in bold type that stand above words.
 */
export function withHeadings({ children }: Root): Root {
  let begun = false;
  const blocks = children.map((block, index): Root['children'][number] => {
    if (block.type !== 'paragraph') return block;
    const text = plain(block.children);
    begun ||= text.length > PARAGRAPH;
    const next = children[index + 1] as BlockContent | undefined;
    if (index === 0 || !next || !isHeading(block, text, next, begun)) return block;
    return { type: 'heading', depth: 2, children: unmarked(block.children) };
  });
  return { type: 'root', children: blocks };
}

function isHeading(block: Paragraph, text: string, next: BlockContent, begun: boolean): boolean {
  if (text.length > 80 || text.includes('\n') || /[.,:;!?|>)\]-]$/.test(text)) return false;
  const below = next.type === 'paragraph' ? plain(next.children).length : 0;
  if (KNOWN.test(text)) return below > text.length;
  const isBold = block.children.length === 1 && block.children[0]?.type === 'strong';
  const isCapitals = /\p{Lu}{2}.*\s\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
  return begun && (isBold || isCapitals) && (below > 100 || (isBold && next.type !== 'paragraph'));
}

/** The words of a heading without marks that say no more than that it is one. */
export function unmarked(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [only, ...more] = children;
  return only?.type === 'strong' && more.length === 0 ? only.children : [...children];
}
