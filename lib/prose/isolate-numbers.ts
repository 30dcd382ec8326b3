import type { Element, Root } from 'hast';

/**
 * Numbers that words from right to left would take apart: a number to dial, whose groups stand with spaces or behind a
 * plus, and one with a sign. A sign behind a letter is a hyphen, as in ב-12%.
 */
const NUMBER =
  /(?<![\p{L}\p{N}+−-])(?:\+[\d(][\d ().-]{5,}\d|\(?\d{1,4}\)?(?:[ -]\(?\d{2,5}\)?){2,5}(?![.,]?\d)|[+−-]\d[\d.,]*(?<=\d)%?)/gu;

/** Keeps such numbers in one piece, read from left to right, in words that are set from right to left. */
export function isolateNumbers(node: Root | Element): void {
  node.children = (node.children as Element['children']).flatMap((child): Element['children'] => {
    if (child.type === 'element') isolateNumbers(child);
    if (child.type !== 'text') return [child];
    const parts: Element['children'] = [];
    let from = 0;
    for (const { 0: number, index } of child.value.matchAll(NUMBER)) {
      if (index > from) parts.push({ type: 'text', value: child.value.slice(from, index) });
      parts.push({
        type: 'element',
        tagName: 'bdi',
        properties: { dir: 'ltr' },
        children: [{ type: 'text', value: number }],
      });
      from = index + number.length;
    }
    if (from === 0) return [child];
    if (from < child.value.length) parts.push({ type: 'text', value: child.value.slice(from) });
    return parts;
  }) as Root['children'];
}
