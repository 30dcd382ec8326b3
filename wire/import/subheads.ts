import type { ProseBlock } from './write-prose';

/** More blocks, or longer ones, are words of the release. */
const MOST_BLOCKS = 4;
const LONGEST = 300;

/** What stands below the headline and says nothing of the matter: notices, names of fields, days. */
const NO_SUBHEAD =
  /:$|^[^\p{L}]*$|^[A-Z]{2,8}\s?:|\bfor (?:immediate )?release\b|\brelease\b.{0,20}$|\d{4}$|https?:|www\.|@|\|/iu;

/**
 * Takes the lines between the headline and the dateline out of the words: they are its subheads. Only where all of them
 * read like that, and the words begin with the place of the dateline.
 * @param blocks without the headline
 * @param titleAt how many blocks stand above it: the name of the company, a notice
 */
export function takeSubheads(
  blocks: readonly ProseBlock[],
  titleAt: number,
  city: string | undefined,
): { subheads: string[]; rest: readonly ProseBlock[] } {
  const first = city === undefined ? -1 : blocks.findIndex(({ text }) => text.trimStart().startsWith(city));
  const above = blocks.slice(titleAt, Math.max(first, 0));
  const lines = above.flatMap(({ text }) => text.split('\n').map((line) => line.replace(/^[-•*]\s+/, '').trim()));
  const areSubheads =
    above.length > 0 &&
    above.length <= MOST_BLOCKS &&
    above.every(({ source }) => !/[[\]|\\]/.test(source)) &&
    lines.every((line) => line.length > 10 && line.length <= LONGEST && !NO_SUBHEAD.test(line));
  return areSubheads
    ? { subheads: lines, rest: blocks.toSpliced(titleAt, above.length) }
    : { subheads: [], rest: blocks };
}
