import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { BlockContent, Root, RootContent } from 'mdast';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { isElement, marksInsideBlocks, raisedDigits, releaseOf } from './html-structure';
import { plainTables } from './html-tables';
import { htmlTree } from './html-tree';
import type { Notes } from './notes';
import { textToProse } from './text-to-prose';
import { wordLists } from './word-lists';

const processor = unified().use(rehypeRemark).freeze();

/** Whether a text is HTML. A text with a few tags of emphasis and links in it is not. */
export function isHtml(text: string): boolean {
  const start = text.slice(0, 2000);
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(start) || isClipboard(start)) return true;
  if (/<\/(?:p|div|table|tr|td|ul|ol|li|h[1-6]|body|html|pre|center|article|section)\s*>/i.test(text)) return true;
  return /<(?:p|br|div|td|li)\s*\/?>/i.test(text) && !/\n\s*\n/.test(text.trim());
}

/** The structure of an HTML text: what a wire's page or a paste from Word says to its reader. */
export function htmlToProse(html: string, notes: Notes): Root {
  const isPage = /<(?:html|body|!doctype)\b/i.test(html);
  const fragment = isClipboard(html.slice(0, 200)) ? html.slice(Math.max(0, html.indexOf('<'))) : html;
  const { children } = releaseOf(htmlTree(fragment, notes), isPage, notes);
  const plain = plainTables(wordLists(marksInsideBlocks(raised(children as ElementContent[], notes))), notes);
  const tree: HtmlRoot = { type: 'root', children: plain };
  const { children: blocks } = processor.runSync(tree) as unknown as Root;
  return { type: 'root', children: blocks.flatMap((block) => typedAsText(block, notes)) };
}

function raised(children: readonly ElementContent[], notes: Notes): ElementContent[] {
  return children.map((node): ElementContent => {
    if (!isElement(node)) return node;
    const inside: Element = { ...node, children: raised(node.children, notes) };
    return node.tagName === 'sup' ? raisedDigits(inside, notes) : inside;
  });
}

/** The header that Windows puts before HTML on its clipboard. */
function isClipboard(start: string): boolean {
  return /^\s*Version:\d[\s\S]{0,100}StartHTML:/i.test(start);
}

/** Old releases were sent as one preformatted text. */
function typedAsText(block: RootContent, notes: Notes): BlockContent[] {
  if (block.type === 'code' && block.value.split('\n').length > 4)
    return textToProse(block.value, notes).children as BlockContent[];
  return [block as BlockContent];
}
