import { expect, test } from '@/testing/unit';
import { historicalAfter, isHistorical } from './historical';

const from = (at: string, months: number, zone = 'America/New_York') =>
  new Date(historicalAfter(Date.parse(at), months, zone)).toISOString();

test('a call is historical a year later, from the first instant of that day in its zone', () => {
  expect(from('2012-01-27T13:00:00Z', 12)).toBe('2013-01-27T05:00:00.000Z');
  expect(from('2012-01-28T04:59:59Z', 12)).toBe('2013-01-27T05:00:00.000Z');
  expect(from('2012-01-28T05:00:00Z', 12)).toBe('2013-01-28T05:00:00.000Z');
});

test('a clock change in between does not move that instant off midnight', () => {
  expect(from('2012-01-27T13:00:00Z', 6)).toBe('2012-07-27T04:00:00.000Z');
});

test('in a shorter month it is the last day', () => {
  expect(from('2012-02-29T12:00:00Z', 12)).toBe('2013-02-28T05:00:00.000Z');
  expect(from('2012-01-31T12:00:00Z', 1)).toBe('2012-02-29T05:00:00.000Z');
  expect(from('2011-12-31T12:00:00Z', 14)).toBe('2013-02-28T05:00:00.000Z');
});

test('if the zone skipped that day, it is the next one', () => {
  expect(from('2010-12-30T20:00:00Z', 12, 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
});

test('it is historical at that instant, and not a millisecond sooner', () => {
  const historicalAt = Date.parse('2013-01-27T05:00:00Z');
  expect(isHistorical({ historicalAt }, historicalAt - 1)).toBe(false);
  expect(isHistorical({ historicalAt }, historicalAt)).toBe(true);
});
