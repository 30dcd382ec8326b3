import type { Facts } from '@/wire/facts/types';
import type { ProseBlock } from './write-prose';

const LONGEST = 160;
/** Where a headline can stand: below the day, the name and the people to whom the text is sent. */
const BLOCKS = 6;
const SENTENCE_END = /[。．.:：;；,、]$/u;
/** A day, a number of the exchange, a page: few letters beside figures and the signs of years, months and days. */
const FIGURES = /^[\d０-９\s年月日令和平成./()（）№:：-]+$/u;
/** To whom a Japanese notice is sent. */
const ADDRESSED = /^各\s*位$/u;

/** The headline of a text: the one that its rules find, or the line that most likely is one. */
export interface Headline {
  title: string | undefined;
  /** The line that may be it, where that is for a person to say. */
  suggestion: string | undefined;
}

/**
 * The headline of a text. In a language without rules it is the first line, if that reads like one; a later line is only
 * proposed.
 * @param names of the company: a line with nothing else is no headline
 */
export function headlineOf(
  { facts, language }: { facts: Facts; language: string },
  blocks: readonly ProseBlock[],
  names: readonly string[],
): Headline {
  if (facts.title || language === 'en') return { title: facts.title?.value, suggestion: undefined };
  const index = blocks.slice(0, BLOCKS).findIndex(({ text }) => isHeadline(text.trim(), names));
  const text = blocks[index]?.text.replace(/\s+/g, ' ').trim();
  return index === 0 ? { title: text, suggestion: undefined } : { title: undefined, suggestion: text };
}

function isHeadline(line: string, names: readonly string[]): boolean {
  return (
    !line.includes('\n') &&
    line.length <= LONGEST &&
    /\p{L}/u.test(line) &&
    !SENTENCE_END.test(line) &&
    !FIGURES.test(line) &&
    !ADDRESSED.test(line) &&
    !names.includes(line)
  );
}
