import type { Element, ElementContent, Root } from 'hast';
import type { Notes } from './notes';

const MARKS = new Set(['strong', 'em', 'del', 'a']);
const BLOCKS = new Set('div p h1 h2 h3 h4 h5 h6 ul ol li table tr td blockquote pre hr'.split(' '));

export function isElement(node: ElementContent | Root['children'][number], ...names: string[]): node is Element {
  return node.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

export function htmlText(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  return node.children.map((child) => htmlText(child as ElementContent)).join('');
}

/** Whether a node is, or holds, something that stands on lines of its own. */
export function holdsBlock(node: ElementContent): boolean {
  return node.type === 'element' && (BLOCKS.has(node.tagName) || node.children.some(holdsBlock));
}

/** The release of a page alone: the part that a wire or HTML itself names as such, with the headline above it. */
export function releaseOf(root: Root, isPage: boolean, notes: Notes): Root {
  const regions: Element[] = [];
  const headlines: Element[] = [];
  let region: Element | undefined;
  const visit = (node: ElementContent) => {
    if (node.type !== 'element') return;
    if (node.properties.dataRegion) regions.push(node);
    if (node.tagName === 'h1') headlines.push(node);
    for (const child of node.children) visit(child);
  };
  for (const child of root.children) visit(child as ElementContent);
  const pages = regions.filter(({ properties }) => properties.dataRegion === 'page');
  region = regions.find(({ properties }) => properties.dataRegion === 'wire');
  if (!region && isPage && pages.length === 1) region = pages[0];
  if (!region || !/\S/.test(htmlText(region))) return root;

  const within = new Set<Element>();
  const collect = (node: ElementContent) => {
    if (node.type !== 'element') return;
    within.add(node);
    for (const child of node.children) collect(child);
  };
  collect(region);
  const headline = headlines.some((element) => within.has(element)) ? undefined : headlines.at(-1);
  const kept: Root = { type: 'root', children: [...(headline ? [headline] : []), region] };
  const left = wordCount(root) - wordCount(kept);
  if (left > 0) notes.add(`What stands around the release on its page was left out, some ${left} words`);
  return kept;
}

function wordCount(root: Root): number {
  return htmlText(root).match(/\S+/g)?.length ?? 0;
}

/** Marks such as bold around whole blocks, moved to the words inside of each: Markdown marks words alone. */
export function marksInsideBlocks(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const inside = marksInsideBlocks(node.children);
    if (node.tagName === 'span' || (MARKS.has(node.tagName) && inside.some(holdsBlock))) {
      if (node.tagName === 'span') return node.properties.dataMark ? [{ ...node, children: inside }] : inside;
      return markEach(node, inside);
    }
    return [onLinesOfItsOwn({ ...node, children: inside })];
  });
}

/** A paragraph or a heading that holds blocks, which HTML does not allow and pages have, as what it then is. */
function onLinesOfItsOwn(node: Element): Element {
  if (!/^(?:p|h[1-6])$/.test(node.tagName) || !node.children.some(holdsBlock)) return node;
  const isOneLine = node.children.every(
    (child) => !holdsBlock(child) || (isElement(child, 'p', 'div') && !child.children.some(holdsBlock)),
  );
  if (node.tagName === 'p' || !isOneLine) return { ...node, tagName: 'div' };
  const space: ElementContent = { type: 'text', value: ' ' };
  return {
    ...node,
    children: node.children.flatMap((child) =>
      isElement(child, 'p', 'div') ? [space, ...child.children, space] : [child],
    ),
  };
}

function markEach(mark: Element, children: readonly ElementContent[]): ElementContent[] {
  const marked: ElementContent[] = [];
  let run: ElementContent[] = [];
  const settle = () => {
    if (run.some((node) => /\S/.test(htmlText(node)))) marked.push({ ...mark, children: run });
    else marked.push(...run);
    run = [];
  };
  for (const node of children) {
    if (!holdsBlock(node)) {
      run.push(node);
      continue;
    }
    settle();
    if (node.type === 'element') marked.push({ ...node, children: markEach(mark, node.children) });
  }
  settle();
  return marked;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised words as words; the number of a note as raised digits, so that `$12¹` does not become `$121`. */
export function raisedDigits(node: Element, notes: Notes): ElementContent {
  const text = htmlText(node).trim();
  if (!/^\d{1,3}$/.test(text)) return { ...node, tagName: 'span' };
  notes.add('The raised numbers of notes were written as ¹ ² ³');
  return { type: 'text', value: [...text].map((digit) => SUPERSCRIPTS[Number(digit)]).join('') };
}
