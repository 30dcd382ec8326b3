import bidiFactory from 'bidi-js';
import { scriptOf } from '@/lib/prose/script';
import { withArabicForms } from './arabic-forms';

const bidi = bidiFactory();
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Vowels, which would follow the letter before theirs. */
const POINTS = /(?=\p{M})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Inherited}]/gu;

/** A line of words for a renderer that draws from left to right alone. */
export interface InOrder {
  direction: 'ltr' | 'rtl';
  /** What stays on one line each, its letters as they are drawn from left to right; the first is read first. */
  words: string[];
}

/**
 * Words in the order in which they are seen, by the Unicode Bidirectional Algorithm (UAX 9). Lines may break between them.
 * @returns undefined for words that are drawn from left to right as they are
 */
export function inOrder(text: string): InOrder | undefined {
  if (!RIGHT_TO_LEFT.test(text)) return undefined;
  const direction = scriptOf(text).dir ?? 'ltr';
  const drawn = withArabicForms(text.replace(POINTS, ''));
  const embedding = bidi.getEmbeddingLevels(drawn, direction);
  const base = direction === 'rtl' ? 1 : 0;
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at <= drawn.length; at++) {
    // A space within words of the other direction belongs to them: they are turned as one.
    const isBreak = at === drawn.length || (drawn[at] === ' ' && embedding.levels[at] === base);
    if (!isBreak) continue;
    if (at > start) words.push(bidi.getReorderedString(drawn, embedding, start, at - 1).slice(start, at));
    start = at + 1;
  }
  return { direction, words };
}
