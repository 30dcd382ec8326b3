import { expect, test } from '@/testing/unit';
import { isColumnHeading, isFigure, isInParentheses, isTotal } from './figures';

const IN_PARENTHESES = [
  '(1,234)',
  '$(0.12)',
  '($0.12)',
  '$ (1,234)',
  '(4)%',
  '(4%)',
  '(12.5)%',
  '(1)',
  '( 1,234 )',
  '(.05)',
  '(1,234)¹',
];
const FIGURES = [
  ...[
    '1,234',
    '$1,234',
    '$ 1,234',
    '0.12',
    '$.12',
    '12.3%',
    '12.3 %',
    '7',
    '-5',
    '−5',
    '△1,234',
    '▲7%',
    '+5%',
    '1.2x',
    '45¢',
    '€5',
    'US$5',
    '2011',
  ],
  ...['—', '–', '-', '--', 'n/m', 'N/M', 'NM', 'N/A', 'n/a'],
  ...[
    '1,234(1)',
    '1,234 (1)',
    '1,234 (a)',
    '1,234*',
    '1,234 [2]',
    '(1,234)(1)',
    '—†',
    '5–7%',
    '$1.0 - $1.2 million',
    '165 million',
    '50 bps',
  ],
  ...['$', '%', ')', ')%'],
];
const WORDS = [
  ...[
    '',
    'Revenues',
    '(a)',
    '(unaudited)',
    'December 31, 2011',
    'Q1',
    '3Q11',
    '% Change',
    '12/31/2011',
    '781-895-0600',
    'Phase 2',
    '5 years',
  ],
  ...['1,234 shares', 'Note 5', 'to', 'million', '(In thousands)', 'NMR', '10-Q'],
];

for (const text of [...FIGURES, ...IN_PARENTHESES]) {
  test(`"${text}" is a figure`, () => expect(isFigure(text)).toBe(true));
}
for (const text of WORDS) {
  test(`"${text}" is not a figure`, () => expect(isFigure(text)).toBe(false));
}

test('a figure in parentheses ends with them, or with a percent sign after them', () => {
  expect([...FIGURES, ...IN_PARENTHESES, ...WORDS].filter(isInParentheses)).toEqual(
    IN_PARENTHESES.filter((text) => text !== '(1,234)¹'),
  );
});

test('words, years and signs can be column headings; amounts cannot', () => {
  const headings = ['December 31,', '2011', '2011 (1)', 'FY 2012', 'FY2012', '2012E', '%', '$', '', '(unaudited)'];
  expect(headings.filter(isColumnHeading)).toEqual(headings);
  expect(['1,234', '—', '(1)', '$2011', '2,011', '3011', '20112'].filter(isColumnHeading)).toEqual([]);
});

const TOTALS = [
  ...[
    'Total revenues',
    'TOTAL ASSETS',
    'Net income (loss)',
    'Net loss',
    'Net (loss) income',
    'Net loss per share, basic and diluted',
  ],
  ...[
    'Net cash used for operating activities',
    'Net decrease in cash',
    'Gross profit',
    'Operating income (loss)',
    'Operating loss',
  ],
  ...[
    'Loss from operations',
    'Income (loss) from operations',
    '(Loss) income before income taxes',
    'Earnings before taxes',
  ],
];
const PARTS = [
  'Net revenues',
  'Net product sales',
  'Income taxes',
  'Operating expenses',
  'Totaling',
  'Interest income',
  'Loss on disposal',
  'Revenues',
];

test('a total is recognised by its label', () => {
  expect([...TOTALS, ...PARTS].filter(isTotal)).toEqual(TOTALS);
});
