import { expect, test } from '@/testing/unit';
import { byPeriod, canBeNamed, type Period, periodName, periodOf } from './period';

const of = (text: string) => periodOf(text) as Period;

for (const [text, part, fiscalYear, year] of [
  ['Q2 FY2012', 'Q2', 2012, 'FY2012'],
  ['Q3 2026', 'Q3', 2026, '2026'],
  ['H1 2024/25', 'H1', 2025, '2024/25'],
  ['9M 2025', '9M', 2025, '2025'],
  ['FY2025', 'FY', 2025, 'FY2025'],
  ['FY1999/00', 'FY', 2000, 'FY1999/00'],
] as const) {
  test(`${text} is a period, and is written as it was`, () => {
    expect(periodOf(text)).toEqual({ part, fiscalYear, year });
    expect(periodName(of(text))).toBe(text);
  });
}

for (const text of [
  '2025',
  'Q5 2025',
  'Q2 12',
  'Q2FY2012',
  'FY FY2012',
  'H1 2024/26',
  'Second quarter 2012',
  ' Q1 2012',
]) {
  test(`"${text}" is no period`, () => expect(periodOf(text)).toBeUndefined());
}

test('periods are in order, the latest first, and a year after its last quarter', () => {
  const texts = ['Q1 2026', 'FY2025', 'Q4 2025', '9M 2025', 'Q3 2025', 'H1 2025', 'Q2 2025', 'Q1 2025', 'FY2023/24'];
  expect(texts.toReversed().map(of).sort(byPeriod).map(periodName)).toEqual(texts);
});

test('a period is named by the quarter, the half and the year with which it ends', () => {
  expect(canBeNamed(of('FY2025'), { quarter: 4, year: 2025 })).toBe(true);
  expect(canBeNamed(of('Q2 2025'), { half: 1, year: 2025 })).toBe(true);
  expect(canBeNamed(of('H1 2024/25'), { year: 2024 })).toBe(true);
  expect(canBeNamed(of('Q3 2025'), {})).toBe(true);
  expect(canBeNamed(of('Q3 2025'), { quarter: 2 })).toBe(false);
  expect(canBeNamed(of('Q3 2025'), { half: 1 })).toBe(false);
  expect(canBeNamed(of('Q3 2025'), { quarter: 3, year: 2024 })).toBe(false);
});
