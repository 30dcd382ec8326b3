import { wallTimeToInstant } from '@/lib/domain/wall-time';
import { expect, test } from '@/testing/unit';
import { formatWindowEnd } from './window';

const ZONE = 'America/New_York';
const opensAt = wallTimeToInstant('2012-01-27T09:00', ZONE);
const closing = (wallTime: string) => ({ opensAt, closesAt: wallTimeToInstant(wallTime, ZONE) });

test('a window that closes at midnight is open through the day before', () => {
  expect(formatWindowEnd(closing('2012-02-04T00:00'), ZONE)).toBe('through Friday, February 3, 2012');
});

test('a window that closes during a day is open until its instant', () => {
  expect(formatWindowEnd(closing('2012-02-03T17:00'), ZONE)).toBe('until Friday, February 3, 2012, 5:00 p.m. ET');
  expect(formatWindowEnd(closing('2012-02-04T00:01'), ZONE)).toBe('until Saturday, February 4, 2012, 12:01 a.m. ET');
});

test('the last day that an author named is the one that is shown, even where clocks skip midnight', () => {
  const zone = 'Asia/Beirut';
  const window = { opensAt, closesAt: wallTimeToInstant('2012-03-25T01:00', zone), through: '2012-03-24' };
  expect(formatWindowEnd(window, zone)).toBe('through Saturday, March 24, 2012');
});
