import type { Element, ElementContent } from 'hast';
import { htmlText, isElement } from './html-structure';

/** The lists that Word pastes as paragraphs, with their bullets typed in, as lists. */
export function wordLists(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  // The lists that are open, from the outermost in.
  let open: (Element | undefined)[] = [];
  for (const node of children) {
    if (node.type === 'text' && node.value.trim() === '') {
      result.push(node);
      continue;
    }
    const level = isElement(node) ? Number(node.properties.dataLevel ?? 0) : 0;
    if (level === 0 || !isElement(node)) {
      open = [];
      result.push(isElement(node) ? { ...node, children: wordLists(node.children) } : node);
      continue;
    }
    const { mark, rest } = takeMark(node.children);
    const number = /^(\d{1,9})\.$/.exec(mark)?.[1];
    // A mark that is neither a bullet nor a plain number is words.
    const isWords = number === undefined && /[\p{L}\p{N}]/u.test(mark) && mark !== 'o';
    const item = element('li', isWords ? [{ type: 'text', value: `${mark} ` }, ...rest] : rest);
    open = open.slice(0, level);
    let list = open[level - 1];
    const tagName = number === undefined ? 'ul' : 'ol';
    if (list?.tagName !== tagName) {
      list = element(tagName, []);
      if (number !== undefined) list.properties.start = Number(number);
      // A level may be skipped.
      const outer = open
        .slice(0, level - 1)
        .findLast(Boolean)
        ?.children.at(-1);
      if (outer && isElement(outer)) outer.children.push(list);
      else result.push(list);
      open[level - 1] = list;
    }
    list.children.push(item);
  }
  return result;
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

/** The typed bullet at the beginning of a list's paragraph, and the words after it. */
function takeMark(children: readonly ElementContent[]): { mark: string; rest: ElementContent[] } {
  let mark = '';
  const strip = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (!isElement(node)) return [node];
      if (node.properties.dataMark) {
        mark ||= htmlText(node).trim();
        return [];
      }
      return [{ ...node, children: strip(node.children) }];
    });
  const rest = strip(children);
  return { mark, rest };
}
