import { marked, matchesIn, type Part, wordsNear } from './marked';

/** Lengths in characters: of a single excerpt, and of each of two. */
const ROOM = 180;
const ROOM_OF_TWO = 95;

/** Share of an excerpt that comes before the first match. */
const LEAD = 0.25;

/**
 * The best excerpts of a text: one, or two if the second matches words that the first lacks.
 * @param blocks one line each
 */
export function snippet(blocks: string[], forms: ReadonlySet<string>): Part[] {
  const places = bestBlocks(blocks, forms);
  const room = places.length > 1 ? ROOM_OF_TWO : ROOM;
  const fragments = places.map((block) => fragment(block, forms, room));
  return marked(
    fragments
      .map(({ text, cutBefore, cutAfter }, index) => {
        const isLast = index === fragments.length - 1;
        return `${cutBefore && index === 0 ? '… ' : ''}${text}${cutAfter || !isLast ? ' …' : ''}`;
      })
      .join(' '),
    forms,
  );
}

/** Excerpts in the order of the text; its beginning if nothing matches. */
function bestBlocks(blocks: string[], forms: ReadonlySet<string>): string[] {
  const near = wordsNear(forms);
  const found = blocks
    .map((block, index) => ({ block, index, forms: new Set(matchesIn(block, forms, near).map(({ form }) => form)) }))
    .filter((each) => each.forms.size > 0);
  const best = most(found, (each) => each.forms.size);
  if (!best) return blocks.slice(0, 1);
  const more = (other: ReadonlySet<string>) => [...other].filter((form) => !best.forms.has(form)).length;
  const second = most(found, (each) => more(each.forms));
  const places = second && more(second.forms) > 0 ? [best, second] : [best];
  return places.sort((a, b) => a.index - b.index).map(({ block }) => block);
}

/** The first of those that have most. */
function most<T>(all: readonly T[], count: (each: T) => number): T | undefined {
  let best: { each: T; has: number } | undefined;
  for (const each of all) {
    const has = count(each);
    if (!best || has > best.has) best = { each, has };
  }
  return best?.each;
}

interface Fragment {
  text: string;
  cutBefore: boolean;
  cutAfter: boolean;
}

/** An excerpt in whole words, around the most matches. */
function fragment(text: string, forms: ReadonlySet<string>, room: number): Fragment {
  if (text.length <= room) return { text, cutBefore: false, cutAfter: false };
  const first = bestPlace(text, forms, room);
  let from = Math.max(0, Math.min(first - Math.floor(room * LEAD), text.length - room));
  if (from > 0) {
    // Forward to the start of a word, but not past the match.
    const space = text.indexOf(' ', from - 1);
    from = space >= 0 && space < first ? space + 1 : first;
  }
  let to = Math.min(text.length, from + room);
  if (to < text.length) {
    const space = text.lastIndexOf(' ', to);
    // A word longer than the excerpt is cut, but not inside a character.
    to = space > first ? space : to - Number(/[\uD800-\uDBFF]/.test(text.charAt(to - 1)));
  }
  return { text: text.slice(from, to), cutBefore: from > 0, cutAfter: to < text.length };
}

/** Start of the match that is followed by the most others within the excerpt. */
function bestPlace(text: string, forms: ReadonlySet<string>, room: number): number {
  const matches = matchesIn(text, forms);
  const counts = new Map<string, number>();
  let best = { start: 0, found: 0 };
  let last = 0;
  for (const match of matches) {
    for (let next = matches[last]; next && next.end <= match.start + room * (1 - LEAD); next = matches[++last]) {
      counts.set(next.form, (counts.get(next.form) ?? 0) + 1);
    }
    if (counts.size > best.found) best = { start: match.start, found: counts.size };
    const left = (counts.get(match.form) ?? 0) - 1;
    if (left > 0) counts.set(match.form, left);
    else counts.delete(match.form);
  }
  return matches.length > 0 && best.found === 0 ? (matches[0]?.start ?? 0) : best.start;
}
