// What stands in the tables of releases, told by its looks. Texts come without needless space.

const NUMBER = String.raw`(?:US|C|A)?[$€£¥]? ?[(\-–−]* ?(?:\d[\d,]*(?:\.\d+)?|\.\d+) ?[)%x¢]*`;
const AMOUNT = String.raw`[-+–−△▲]? ?\(? ?${NUMBER}(?: ?(?:[-–—]|to) ?${NUMBER})?(?: (?:million|billion|bps|pts?))?`;
const NO_AMOUNT = String.raw`[—–−-]+|n\/?m|n\/?a`;
/** In a cell of its own, as some wires set them. */
const SIGN = '[$€£¥%()]+';
/** After a figure: (1), [a], *, †, ¹, ^a. A number alone in parentheses is no note, but a loss. */
const NOTE = String.raw`(?: ?(?:\(\w{1,2}\)|\[\w{1,2}\]|[*†‡§]|[⁰¹²³⁴-⁹]+|\^[^\s^]{1,20}))*`;

const FIGURE = new RegExp(`^(?:${AMOUNT}|${NO_AMOUNT}|${SIGN})${NOTE}$`, 'i');
const COLUMN_HEADING = new RegExp(`^(?:(?:FY ?)?(?:19|20)\\d\\d[AE]?${NOTE}|${SIGN})$`);

const RESULT = '(?:income|loss|earnings|profit|deficit)';
const TOTAL = new RegExp(
  [
    '^total\\b',
    `^net \\(?(?:${RESULT}|cash|change|increase|decrease)\\b`,
    `^(?:gross|operating) \\(?${RESULT}\\b`,
    `^\\(?${RESULT}\\)? (?:\\(?${RESULT}\\)? )?(?:from operations|before)\\b`,
  ].join('|'),
  'i',
);

/** Whether a cell holds an amount, or what stands in for one: `1,234`, `$(0.12)`, `(4)%`, `—`, `N/M`. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

/** Whether a figure ends with a parenthesis, which must not push its digits out of line: `(1,234)`, `(4)%`. */
export function isInParentheses(text: string): boolean {
  return isFigure(text) && /^[^\d(]*\([^()]*\)%?$/.test(text);
}

/** Whether a cell can head a column of figures: words, a year, a sign alone. */
export function isColumnHeading(text: string): boolean {
  return !isFigure(text) || COLUMN_HEADING.test(text);
}

/** Whether a row is what the rows above it come to: `Total revenues`, `Net income (loss)`, `Loss from operations`. */
export function isTotal(label: string): boolean {
  return TOTAL.test(label);
}
