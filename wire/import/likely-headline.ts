import type { ProseBlock } from './write-prose';

const LONGEST = 160;
/** Where a headline can stand: below the day, the name and the people to whom the text is sent. */
const BLOCKS = 6;
const SENTENCE_END = /[。．.:：;；,、]$/u;
/** A day, a number of the exchange, a page: few letters beside figures and the signs of years, months and days. */
const FIGURES = /^[\d０-９\s年月日令和平成./()（）№:：-]+$/u;
/** To whom a Japanese notice is sent. */
const ADDRESSED = /^各\s*位$/u;

/**
 * The line of a text that is most likely its headline, in a language for which there are no rules.
 * @param names of the company: a line with nothing else is none
 * @returns `isFirst`: it opens the text, so it hardly is anything else
 */
export function likelyHeadline(
  blocks: readonly ProseBlock[],
  names: readonly string[],
): { text: string; isFirst: boolean } | undefined {
  const index = blocks.slice(0, BLOCKS).findIndex(({ text }) => {
    const line = text.trim();
    return (
      !line.includes('\n') &&
      line.length <= LONGEST &&
      /\p{L}/u.test(line) &&
      !SENTENCE_END.test(line) &&
      !FIGURES.test(line) &&
      !ADDRESSED.test(line) &&
      !names.includes(line)
    );
  });
  const text = blocks[index]?.text.replace(/\s+/g, ' ').trim();
  return text === undefined ? undefined : { text, isFirst: index === 0 };
}
