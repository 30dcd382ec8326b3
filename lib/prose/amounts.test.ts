import { expect, test } from '@/testing/unit';
import { type Amount, amountOf, mayHaveDecimalCommas } from './amounts';

const NUMBERS: Record<string, Amount> = {
  '1,234': { decimal: '1234' },
  '(1,234)': { decimal: '-1234' },
  '(1,234': { decimal: '-1234' },
  '$(0.66)': { decimal: '-0.66', currency: '$' },
  '$ (4,677)': { decimal: '-4677', currency: '$' },
  '($4,677)': { decimal: '-4677', currency: '$' },
  '−12.50': { decimal: '-12.50' },
  '△1,020': { decimal: '-1020' },
  '.05': { decimal: '0.05' },
  '(4)%': { decimal: '-4', unit: 'percent' },
  '45.5%': { decimal: '45.5', unit: 'percent' },
  '€12,345,678.90': { decimal: '12345678.90', currency: '€' },
  '12,34,567': { decimal: '1234567' },
  '48,112 (1)': { decimal: '48112' },
  '48,112*': { decimal: '48112' },
  '48,112¹²': { decimal: '48112' },
  '48,112^a': { decimal: '48112' },
  '9007199254740993': { decimal: '9007199254740993' },
};

for (const [text, amount] of Object.entries(NUMBERS)) {
  test(`${text} is a number, digit by digit`, () => expect(amountOf(text)).toEqual(amount));
}

const WORDS = [
  '—',
  '-',
  'N/M',
  '180 – 190',
  '2.5x',
  '12 bps',
  '1,5',
  '1.234,5',
  '1,23',
  'Q3 2026',
  '',
  '$',
  '=1+1',
  '-1+1',
  '1 234',
];

for (const text of WORDS) {
  test(`"${text}" is no number that is sure`, () => expect(amountOf(text)).toBeUndefined());
}

test('a table with decimal commas is told from one with decimal points', () => {
  expect(mayHaveDecimalCommas(['1.234', '12.345', '999'])).toBe(true);
  expect(mayHaveDecimalCommas(['1.234', '0,5'])).toBe(true);
  expect(mayHaveDecimalCommas(['1.234.567'])).toBe(true);
  expect(mayHaveDecimalCommas(['1,234', '0.125'])).toBe(false);
  expect(mayHaveDecimalCommas(['0.125', '0.250'])).toBe(false);
  expect(mayHaveDecimalCommas(['1,234', '(56)', '—'])).toBe(false);
});
