import type { Element, ElementContent, Root, RootContent } from 'hast';
import { linesOf, sentencesOf } from '@/wire/facts/sentences';
import type { StatedFact } from './stated';

const BLOCKS = new Set(['p', 'li', 'td', 'th', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** A sentence that states a fact, and the block that it is in. Offsets count in the block's text. */
interface Sentence {
  block: Element;
  start: number;
  end: number;
  /** The first that it states. */
  fact: StatedFact;
  id: string;
}

/**
 * Gives each sentence that states a fact of an event an id, so that the event can link to it. A sentence that states
 * several facts has the id of the first; sentences that state the same fact of several events are numbered.
 * @param tree of a release's text, with positions; changed in place
 * @param stated offsets in the source of the text
 * @returns the sentence's id for each of them; a fact outside a block's sentences has none
 */
export function markSources(
  tree: Root,
  stated: readonly { fact: StatedFact; offset: number }[],
): (string | undefined)[] {
  const sentences: Sentence[] = [];
  const ids = stated.map(({ fact, offset }) => {
    const found = sentenceAt(tree, offset);
    if (!found) return undefined;
    const known = sentences.find(({ block, start }) => block === found.block && start === found.start);
    if (known) return known.id;
    const name = `states-${fact.replace(/[^A-Za-z0-9]+/g, '-')}`;
    const alike = sentences.filter((each) => each.fact === fact).length;
    const id = alike === 0 ? name : `${name}-${alike + 1}`;
    sentences.push({ ...found, fact, id });
    return id;
  });
  // Backwards, so that wrapping a sentence does not move those before it.
  for (const sentence of sentences.sort((a, b) => b.start - a.start)) wrap(sentence);
  return ids;
}

function sentenceAt(tree: Root, offset: number): Omit<Sentence, 'fact' | 'id'> | undefined {
  const block = blockAt(tree, offset);
  if (!block) return undefined;
  let at = 0;
  let index: number | undefined;
  for (const leaf of leavesOf(block)) {
    const { start, end } = offsetsOf(leaf);
    if (start <= offset && offset < end) index = at + Math.min(offset - start, leaf.value.length - 1);
    at += leaf.value.length;
  }
  if (index === undefined) return undefined;
  const place = index;
  const text = leavesOf(block)
    .map(({ value }) => value)
    .join('');
  const sentence = sentencesOf(text, linesOf(text)).find(({ start, end }) => start <= place && place < end);
  return (
    sentence && {
      block,
      start: sentence.start,
      end: sentence.start + text.slice(sentence.start, sentence.end).trimEnd().length,
    }
  );
}

/** The innermost block around an offset. */
function blockAt(parent: Root | Element, offset: number): Element | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const { start, end } = offsetsOf(child);
    // Elements added around others have no position.
    if (start !== end && !(start <= offset && offset < end)) continue;
    const inner = blockAt(child, offset);
    if (inner) return inner;
    if (start !== end && BLOCKS.has(child.tagName)) return child;
  }
  return undefined;
}

function offsetsOf({ position }: RootContent): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function leavesOf(node: Element): Extract<ElementContent, { type: 'text' }>[] {
  return node.children.flatMap((child) =>
    child.type === 'text' ? [child] : child.type === 'element' ? leavesOf(child) : [],
  );
}

/** Wraps a sentence in an element with its id. Emphasis and links that cross its ends stay whole. */
function wrap({ block, start, end, id }: Sentence): void {
  const before: ElementContent[] = [];
  const within: ElementContent[] = [];
  const after: ElementContent[] = [];
  let at = 0;
  for (const child of block.children) {
    const length = child.type === 'text' ? child.value.length : child.type === 'element' ? textLength(child) : 0;
    if (child.type !== 'text') {
      (at >= end ? after : at + length <= start ? before : within).push(child);
    } else {
      const cut = (from: number, to: number) => child.value.slice(Math.max(0, from - at), Math.max(0, to - at));
      const parts = [cut(at, start), cut(start, end), cut(end, at + length)];
      for (const [index, value] of parts.entries()) {
        if (value) [before, within, after][index]?.push({ ...child, value });
      }
    }
    at += length;
  }
  const span: Element = { type: 'element', tagName: 'span', properties: { id }, children: within };
  block.children = [...before, span, ...after];
}

/** The text of the element with an id; empty if there is none. */
export function textWithId(parent: Root | Element, id: string): string {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (child.properties.id === id) return textOf(child);
    const inner = textWithId(child, id);
    if (inner) return inner;
  }
  return '';
}

function textOf(node: Element): string {
  return leavesOf(node)
    .map(({ value }) => value)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function textLength(node: Element): number {
  return leavesOf(node).reduce((sum, { value }) => sum + value.length, 0);
}
