import type { Element, ElementContent, Nodes, Root, Text } from 'hast';

// Markdown has no superscripts, and HTML is refused. `10^6^` is how Pandoc writes them.

/** No spaces within: carets that stand apart are words. */
const SUPERSCRIPT = /\^([^\s^]{1,20})\^/g;

/** Makes `^…^` in the texts of a tree superscripts. Of each text, the offset of its source is kept. */
export function addSuperscripts(parent: Root | Element): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return pieces(child);
    if (child.type === 'element' && child.tagName !== 'code') addSuperscripts(child);
    return [child as ElementContent];
  }) as Element['children'];
}

function pieces(text: Text): ElementContent[] {
  const out: ElementContent[] = [];
  let end = 0;
  const put = (from: number, to: number): Text => slice(text, from, to);
  for (const { index, 0: whole } of text.value.matchAll(SUPERSCRIPT)) {
    const next = index + whole.length;
    if (index > end) out.push(put(end, index));
    out.push({ type: 'element', tagName: 'sup', properties: {}, children: [put(index + 1, next - 1)] });
    end = next;
  }
  if (end === 0) return [text];
  if (end < text.value.length) out.push(put(end, text.value.length));
  return out;
}

/** A part of a text, with its place in the source: lib/surfaces/citations/mark.ts finds sentences by it. */
function slice({ value, position }: Text, from: number, to: number): Text {
  const part: Text = { type: 'text', value: value.slice(from, to) };
  const offset = position?.start.offset;
  if (!position || offset === undefined) return part;
  const at = (index: number) => ({ ...position.start, column: position.start.column + index, offset: offset + index });
  return { ...part, position: { start: at(from), end: at(to) } };
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The same in plain text: `10⁶`, and `^TM` where Unicode has no signs for it. */
export function plainSuperscripts(text: string): string {
  return text.replace(SUPERSCRIPT, (_, words: string) => raised(words));
}

function raised(words: string): string {
  return /^\d+$/.test(words) ? words.replace(/\d/g, (digit) => DIGITS.charAt(Number(digit))) : `^${words}`;
}

/** The text of a node, in which a note or a superscript is told from the figure that it stands at: `1,234¹`. */
export function textWithNotes(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const text = node.children.map(textWithNotes).join('');
  return node.type === 'element' && node.tagName === 'sup' ? raised(text) : text;
}
