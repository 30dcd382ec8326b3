// The number that a figure of a table states, digit by digit: nothing is rounded, and what is not clear stays words.

/** A number as its author wrote it, in plain notation. */
export interface Amount {
  /** `-1234.50`: a minus, digits, a point. */
  decimal: string;
  unit?: 'percent' | undefined;
  /** `$`, `€` and the like, before the number. */
  currency?: string | undefined;
}

/** After a figure, as in lib/prose/figures.ts: (1), [a], *, †, ¹, ^a. */
const NOTES = /(?<=\d\)?%?)(?: ?(?:\(\w{1,2}\)|\[\w{1,2}\]|[*†‡§]|[⁰¹²³⁴-⁹]+|\^[^\s^]{1,20}))+$/;
const LOSS = String.raw`[(\-–−△▲]`;
const AMOUNT = new RegExp(
  String.raw`^(?<before>${LOSS})? ?(?<currency>(?:US|C|A)?[$€£¥])? ?(?<within>${LOSS})? ?\+?(?<digits>\d[\d,]*(?:\.\d+)?|\.\d+) ?(?<after>[)%]*)$`,
);
/** Thousands apart by commas, in groups of three or as in India. */
const GROUPED = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})?(?:\.\d+)?$/;

/** The number in a cell without needless space; undefined for words, dashes, ranges and numbers that can be read in two ways. */
export function amountOf(text: string): Amount | undefined {
  const { before, currency, within, digits = '', after = '' } = AMOUNT.exec(text.replace(NOTES, ''))?.groups ?? {};
  if (!digits || !GROUPED.test(digits) || (before && within)) return undefined;
  const plain = digits.replaceAll(',', '').replace(/^\./, '0.');
  return {
    decimal: before || within ? `-${plain}` : plain,
    ...(after.includes('%') ? { unit: 'percent' } : {}),
    ...(currency ? { currency } : {}),
  };
}

/**
 * Whether the figures of a table may have a comma before decimals and points between thousands, as in German. A number
 * with one sign in it says nothing then: all of them stay words.
 */
export function mayHaveDecimalCommas(texts: readonly string[]): boolean {
  const numbers = texts.flatMap((text) => text.match(/\d[\d.,]*/g) ?? []);
  const hasDecimalComma = numbers.some((number) => /,\d{1,2}$|\.\d{3}[.,]/.test(number));
  const withPoint = numbers.filter((number) => number.includes('.'));
  const areThousands = withPoint.length > 0 && withPoint.every((number) => /^[1-9]\d{0,2}\.\d{3}$/.test(number));
  return hasDecimalComma || (areThousands && !numbers.some((number) => number.includes(',')));
}
