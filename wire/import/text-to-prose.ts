import type { BlockContent, List, ListItem, PhrasingContent, Root } from 'mdast';
import { bulletFinder } from './bullets';
import { inlineTags } from './inline-tags';
import type { Notes } from './notes';
import { type Lines, paragraphsOf, unwrap, wrapColumn } from './paragraphs';
import { textTable } from './text-table';

/**
 * The structure of a plain text: paragraphs, with the line breaks that their author made but not those of
 * wrapping; bullets; tables where they certainly are; headings that are marked with `#`. Its words stay as they are.
 */
export function textToProse(text: string, notes: Notes): Root {
  const paragraphs = paragraphsOf(text);
  const column = wrapColumn(paragraphs);
  const findBullets = bulletFinder(paragraphs);
  const children: BlockContent[] = [];

  const addLines = (lines: Lines) => {
    const meant = unwrap(lines, column);
    const [first = ''] = meant;
    const heading = /^(#{1,6})\s+([^\s#].*?)(?:\s+#+)?$/.exec(first);
    if (heading) {
      children.push({ type: 'heading', depth: 2, children: inlineTags(heading[2] ?? '') });
      meant.shift();
    } else if (children.length === 0 && meant.length > 1) {
      // The headline, with lines of a different kind below it.
      children.push({ type: 'paragraph', children: inlineTags(first) });
      meant.shift();
    }
    if (meant.length > 0) children.push({ type: 'paragraph', children: withBreaks(meant) });
  };

  for (const lines of paragraphs) {
    const pending = emptyItem(children.at(-1));
    if (pending) {
      pending.children = [{ type: 'paragraph', children: withBreaks(unwrap(lines, column)) }];
      continue;
    }
    const table = textTable(lines, notes);
    const bullets = table ? undefined : findBullets(lines);
    if (table) children.push(table);
    else if (bullets) {
      if (bullets.before.length > 0) addLines(bullets.before);
      addItems(
        children,
        bullets.items.map((item) => unwrap(item, column, true)),
      );
    } else if (isRule(lines)) children.push({ type: 'thematicBreak' });
    else addLines(lines);
  }
  return { type: 'root', children };
}

function withBreaks(lines: Lines): PhrasingContent[] {
  return lines.flatMap((line, index) => [...(index > 0 ? [{ type: 'break' as const }] : []), ...inlineTags(line)]);
}

function addItems(children: BlockContent[], items: Lines[]): void {
  const last = children.at(-1);
  const list: List = last?.type === 'list' ? last : { type: 'list', spread: false, children: [] };
  if (list !== last) children.push(list);
  for (const item of items) {
    const lines = item.filter((line) => line.trim() !== '');
    const content: ListItem['children'] = lines.length > 0 ? [{ type: 'paragraph', children: withBreaks(lines) }] : [];
    list.children.push({ type: 'listItem', spread: false, children: content });
  }
}

/** A bullet that stands alone: its words are the next paragraph. */
function emptyItem(block: BlockContent | undefined): ListItem | undefined {
  const item = block?.type === 'list' ? block.children.at(-1) : undefined;
  return item?.children.length === 0 ? item : undefined;
}

/** A line drawn with characters. */
function isRule([line, ...more]: Lines): boolean {
  return more.length === 0 && /^\s*([-_=*])\1{9,}\s*$/.test(line ?? '');
}
