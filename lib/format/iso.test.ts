import { expect, test } from '@/testing/unit';
import { isoWithOffset } from './iso';

const NEW_YORK = 'America/New_York';
const call = Date.parse('2012-01-27T13:00:00Z');
const inJuly = Date.parse('2012-07-27T12:00:00Z');

test('an instant is written with its own offset', () => {
  expect(isoWithOffset(call, NEW_YORK)).toBe('2012-01-27T08:00:00-05:00');
  expect(isoWithOffset(inJuly, NEW_YORK)).toBe('2012-07-27T08:00:00-04:00');
  expect(isoWithOffset(call, 'Asia/Kathmandu')).toBe('2012-01-27T18:45:00+05:45');
  expect(isoWithOffset(call, 'UTC')).toBe('2012-01-27T13:00:00+00:00');
});

test('the offset is exact to the second on both sides of a clock change', () => {
  const springForward = Date.parse('2012-03-11T07:00:00Z');
  const fallBack = Date.parse('2012-11-04T06:00:00Z');
  for (const instant of [springForward - 1000, springForward, fallBack - 1000, fallBack]) {
    expect(Date.parse(isoWithOffset(instant, NEW_YORK))).toBe(instant);
  }
  expect(isoWithOffset(fallBack - 1000, NEW_YORK)).toBe('2012-11-04T01:59:59-04:00');
  expect(isoWithOffset(fallBack, NEW_YORK)).toBe('2012-11-04T01:00:00-05:00');
});
