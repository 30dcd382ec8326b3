import type { BlockContent, Heading, ListItem, Parents, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { unmarked } from './headings';
import { linkWords } from './link-words';
import { mendLink } from './mend-link';
import type { Notes } from './notes';
import { plain } from './phrasing-text';

/**
 * Words with their structure, reduced to what content may hold: pictures go, links lead somewhere, headings
 * begin with the second level, every row of a table is as wide as its first.
 */
export function tidyProse(root: Root, notes: Notes): Root {
  return { type: 'root', children: blocks(root.children, notes) };
}

function blocks(nodes: readonly RootContent[], notes: Notes): BlockContent[] {
  const tidied: BlockContent[] = [];
  let loose: PhrasingContent[] = [];
  const settle = () => {
    const children = phrasing(loose, notes);
    if (children.length > 0) tidied.push({ type: 'paragraph', children });
    loose = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) {
      loose.push(node);
      continue;
    }
    settle();
    const block = tidyBlock(node, notes);
    if (block) tidied.push(block);
    else if (STRAYS.has(node.type) && 'children' in node) tidied.push(...blocks(node.children, notes));
  }
  settle();
  return tidied;
}

/** Parts of lists and tables that HTML has outside of them: their words. */
const STRAYS = new Set(['listItem', 'tableRow', 'tableCell']);

function isPhrasing(node: RootContent): node is PhrasingContent {
  return ['text', 'strong', 'emphasis', 'delete', 'link', 'break', 'inlineCode', 'image', 'html'].includes(node.type);
}

function tidyBlock(node: RootContent, notes: Notes): BlockContent | undefined {
  switch (node.type) {
    case 'paragraph': {
      const children = phrasing(node.children, notes);
      return children.length > 0 ? { type: 'paragraph', children } : undefined;
    }
    case 'heading': {
      // A heading is one line.
      const children = unmarked(phrasing(node.children.flatMap(breakAsSpace), notes));
      const depth = Math.min(Math.max(node.depth, 2), 4) as Heading['depth'];
      return children.length > 0 ? { type: 'heading', depth, children } : undefined;
    }
    case 'list': {
      const children = node.children.flatMap((item): ListItem[] => {
        const content = blocks(item.children, notes);
        return content.length > 0 ? [{ type: 'listItem', spread: false, children: content }] : [];
      });
      const numbering = node.ordered ? { ordered: true, start: Math.min(node.start ?? 1, 999_999_999) } : {};
      return children.length > 0 ? { type: 'list', spread: false, ...numbering, children } : undefined;
    }
    case 'blockquote': {
      const children = blocks(node.children, notes);
      return children.length > 0 ? { type: 'blockquote', children } : undefined;
    }
    case 'table':
      return table(node, notes);
    case 'code':
      return /\S/.test(node.value) ? { type: 'code', value: node.value } : undefined;
    case 'thematicBreak':
      return { type: 'thematicBreak' };
    default:
      return undefined;
  }
}

function table(node: Table, notes: Notes): Table | undefined {
  const rows = node.children
    .map((row) => row.children.map((cell) => phrasing(cell.children.flatMap(breakAsSpace), notes)))
    .filter((cells) => cells.some((cell) => cell.length > 0));
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (rows.length === 0) return undefined;
  const wide = (cells: PhrasingContent[][]) => [...cells, ...Array<PhrasingContent[]>(width - cells.length).fill([])];
  return {
    type: 'table',
    align: node.align ?? null,
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: wide(cells).map((children) => ({ type: 'tableCell', children })),
    })),
  };
}

function breakAsSpace(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'break') return [{ type: 'text', value: ' ' }];
  return 'children' in node
    ? [{ ...node, children: (node.children as PhrasingContent[]).flatMap(breakAsSpace) } as PhrasingContent]
    : [node];
}

/** A run of words: no space at its ends or around a line break, one space between, no mark around nothing. */
function phrasing(nodes: readonly PhrasingContent[], notes: Notes): PhrasingContent[] {
  return trim(merge(nodes.flatMap((node) => words(node, notes))));
}

function words(node: PhrasingContent, notes: Notes, insideLink = false): PhrasingContent[] {
  switch (node.type) {
    case 'text': {
      const text = { type: 'text' as const, value: node.value.replace(/\s+/gu, ' ') };
      return insideLink ? [text] : linkWords(text, notes);
    }
    case 'strong':
    case 'emphasis':
    case 'delete':
      return around(node, merge(node.children.flatMap((child) => words(child, notes, insideLink))));
    case 'link': {
      const children = merge(node.children.flatMap((child) => words(child, notes, true)).flatMap(breakAsSpace));
      if (insideLink || !hasWords(children)) return children;
      const url = mendLink(node.url, plain(children), notes);
      // The site's Markdown makes this link by itself.
      if (url === `mailto:${plain(children).trim()}`) return [{ type: 'text', value: plain(children) }];
      if (url) return around({ type: 'link', url, children: [] }, children);
      return children.flatMap((child) => (child.type === 'text' ? linkWords(child, notes) : [child]));
    }
    case 'break':
      return [{ type: 'break' }];
    case 'inlineCode':
      return node.value.trim() === '' ? [] : [{ type: 'inlineCode', value: node.value.replace(/\s+/gu, ' ').trim() }];
    case 'image':
      notes.add('Pictures were left out: releases and events are words');
      return [];
    case 'html':
      return [{ type: 'text', value: node.value }];
    default:
      return 'children' in node
        ? (node.children as PhrasingContent[]).flatMap((child) => words(child, notes, insideLink))
        : [];
  }
}

/** A mark around words, with the spaces at its ends outside of it: Markdown marks no spaces. */
function around<T extends Extract<PhrasingContent, Parents>>(mark: T, children: PhrasingContent[]): PhrasingContent[] {
  if (!hasWords(children)) return children;
  const first = children[0];
  const last = children.at(-1);
  const space: PhrasingContent = { type: 'text', value: ' ' };
  const before = first?.type === 'text' && /^\s/u.test(first.value);
  const after = last?.type === 'text' && /\s$/u.test(last.value);
  const inside = { ...mark, children: trim(children) } as PhrasingContent;
  return [...(before ? [space] : []), inside, ...(after ? [space] : [])];
}

function hasWords(nodes: readonly PhrasingContent[]): boolean {
  return /\S/u.test(plain(nodes));
}

/** Neighbours of one kind as one: two marks side by side would be read as something else. */
function merge(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (let from = 0; from < nodes.length; ) {
    const node = nodes[from];
    let to = from + 1;
    while (node && isMarkOrText(node) && nodes[to]?.type === node.type) to++;
    const group = nodes.slice(from, to);
    from = to;
    if (node?.type === 'text') {
      const value = plain(group).replace(/\s+/gu, ' ');
      if (value !== '') merged.push({ type: 'text', value });
    } else if (node && group.length > 1) {
      const children = group.flatMap((mark) => ('children' in mark ? (mark.children as PhrasingContent[]) : []));
      merged.push({ ...node, children: merge(children) } as PhrasingContent);
    } else if (node) {
      merged.push(node);
    }
  }
  return merged;
}

function isMarkOrText({ type }: PhrasingContent): boolean {
  return type === 'text' || type === 'strong' || type === 'emphasis' || type === 'delete';
}

function trim(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  for (const [index, node] of nodes.entries()) {
    const before = kept.at(-1);
    if (node.type === 'break') {
      if (before && before.type !== 'break') kept.push(node);
      continue;
    }
    if (node.type !== 'text') {
      kept.push(node);
      continue;
    }
    let { value } = node;
    if (!before || before.type === 'break') value = value.trimStart();
    if (index === nodes.length - 1 || nodes[index + 1]?.type === 'break') value = value.trimEnd();
    if (value !== '') kept.push({ type: 'text', value });
  }
  while (kept.at(-1)?.type === 'break') kept.pop();
  return kept;
}
