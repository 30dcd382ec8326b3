import { expect, test } from '@/testing/unit';
import { datesOf } from './dates';

const DATES: [string, string][] = [
  ['Thursday, January 29, 2015', '2015-01-29'],
  ['Nov. 04, 2021', '2021-11-04'],
  ['Tuesday 31 July 2012', '2012-07-31'],
  ['the 5th of May, 2014', '2014-05-05'],
  ['July 28th, 2009', '2009-07-28'],
  ['2012-07-31', '2012-07-31'],
  ['31.07.2012', '2012-07-31'],
  ['31-Jul-2012', '2012-07-31'],
  ['7/31/2012', '2012-07-31'],
  ['31/7/2012', '2012-07-31'],
  ['(Marketwire) -- 04/24/12 --', '2012-04-24'],
];

for (const [words, date] of DATES) {
  test(`"${words}" is ${date}`, () => expect(datesOf(words).map((each) => each.date)).toEqual([date]));
}

test('a figure above a blank line is no part of a date', () => {
  expect(datesOf('Ref: 41\n\nJuly 18, 2022').map(({ date }) => date)).toEqual(['2022-07-18']);
});

test('an ambiguous date is left out', () => {
  expect(datesOf('on 5/7/2012')).toEqual([]);
});

test('an impossible date is kept as impossible, not rolled over', () => {
  expect(datesOf('Thursday, February 30, 2012')).toMatchObject([{ impossible: true, month: 2, day: 30 }]);
});

test('the weekday may come before or after the date', () => {
  expect(datesOf('Thursday, January 29')[0]?.weekday).toBe(4);
  expect(datesOf('February 12, 2015 (Thursday)')[0]?.weekday).toBe(4);
});
