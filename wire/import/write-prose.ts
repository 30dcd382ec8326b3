import type { BlockContent, PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { checkProse } from '@/lib/content/check/prose';
import type { Problem } from '@/lib/content/problem';
import { mdxSyntax } from '@/lib/prose/mdx-syntax';
import { parseProse } from '@/lib/prose/parse';
import { treeText } from '@/lib/prose/plain-text';
import { complexity } from './complexity';
import { type Notes, quoted } from './notes';
import { plain } from './phrasing-text';

/** One block of a release's words. */
export interface ProseBlock {
  /** As it stands in the file. */
  source: string;
  /** As it is read: lib/prose/plain-text.ts. */
  text: string;
}

const processor = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', ruleRepetition: 3, resourceLink: true })
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(mdxSyntax)
  .freeze();

/** What can be parsed within a second or two; a release has some hundreds. */
const MOST = 12_000;

/**
 * Words with their structure as Markdown for MDX. Each block is read back: where its words are not the same
 * in the same order, it is written more plainly, at last just as it was typed.
 */
export function writeProse({ children }: Root, notes: Notes): ProseBlock[] {
  const written: ProseBlock[] = [];
  let left = MOST;
  for (const [index, block] of (children as BlockContent[]).entries()) {
    left -= complexity(block);
    if (left < 0) {
      notes.add('The text is so long, or so full of marks, that its end was kept as it was typed');
      const rest = { type: 'root' as const, children: children.slice(index) };
      written.push(asTyped(treeText(rest)));
      break;
    }
    written.push(writeBlock(block, notes));
  }
  return written;
}

function writeBlock(block: BlockContent, notes: Notes): ProseBlock {
  const text = treeText({ type: 'root', children: [block] });
  const source = stringify(block);
  if (source !== undefined && isReadAs(source, text)) return { source, text };
  for (const keepLinks of [true, false]) {
    const plainer = stringify(plainerBlock(block, keepLinks));
    if (plainer === undefined || !isReadAs(plainer, text)) continue;
    notes.add(`Emphasis${keepLinks ? '' : ' and links'} that Markdown cannot express were left out: ${quoted(text)}`);
    return { source: plainer, text };
  }
  notes.add(`What Markdown cannot express was kept as it was typed: ${quoted(text)}`);
  return asTyped(text);
}

/** Markdown, unless it would spell letters as numbers: `&#x61;` for an "a" beside a mark. */
function stringify(block: BlockContent): string | undefined {
  try {
    const source = processor.stringify({ type: 'root', children: [block] }).trimEnd();
    if (/(?<!\\)&#x/.test(source)) return undefined;
    return source
      .replace(/^(?:\| - )+\|$/m, (row) => (block.type === 'table' ? row.replaceAll('-', '---') : row))
      .replace(/(?<!\\)\\@/g, '@')
      .replace(/(?<!\\)\\&(?!#?\w+;)/g, '&')
      .replace(/(?<![\\~])\\~(?!\\?~)/g, '~');
  } catch {
    return undefined;
  }
}

/** Whether words on their own are content without a problem, and read as a text. */
function isReadAs(source: string, text: string): boolean {
  const problems: Problem[] = [];
  try {
    if (words(treeText(parseProse(source))) !== words(text)) return false;
  } catch {
    return false;
  }
  // A link is all that can be wrong with what has been parsed, or a line of a program.
  if (/:\/\/|@|www|\]\(|xmpp|^(?:im|ex)port\b/im.test(source)) checkProse(source, '', 0, problems);
  return problems.length === 0;
}

function words(text: string): string {
  return text.split(/\s+/u).filter(Boolean).join(' ');
}

/** A block as it was typed, in a fence that nothing in it can close. */
export function asTyped(text: string): ProseBlock {
  const lines = text.split('\n');
  const value = lines.length > 1000 ? lines.filter(Boolean).join(' ') : text;
  let longest = 2;
  for (const [run] of value.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  return { source: `${fence}\n${value}\n${fence}`, text: value };
}

function plainerBlock(block: BlockContent, keepLinks: boolean): BlockContent {
  const plainer = (child: BlockContent) => plainerBlock(child, keepLinks);
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: bare(block.children, keepLinks) };
    case 'table': {
      const rows = block.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({ ...cell, children: bare(cell.children, keepLinks) })),
      }));
      return { ...block, children: rows };
    }
    case 'list': {
      const items = block.children.map((item) => ({
        ...item,
        children: (item.children as BlockContent[]).map(plainer),
      }));
      return { ...block, children: items };
    }
    case 'blockquote':
      return { ...block, children: (block.children as BlockContent[]).map(plainer) };
    default:
      return block;
  }
}

/** Words without emphasis. */
function bare(nodes: readonly PhrasingContent[], keepLinks: boolean): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link' && keepLinks)
      return [{ ...node, children: [{ type: 'text', value: plain(node.children) }] }];
    return 'children' in node ? bare(node.children, keepLinks) : [node];
  });
}
