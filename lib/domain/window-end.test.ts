import { expect, test } from '@/testing/unit';
import { wallTimeToInstant } from './wall-time';
import { windowEnd } from './window-end';

const ZONE = 'America/New_York';
const opensAt = wallTimeToInstant('2012-01-27T09:00', ZONE);
const closing = (wallTime: string) => ({ opensAt, closesAt: wallTimeToInstant(wallTime, ZONE) });

test('a window that closes at midnight is open through the day before', () => {
  expect(windowEnd(closing('2012-02-04T00:00'), ZONE)).toEqual({ kind: 'day', date: '2012-02-03' });
});

test('a window that closes during a day is open until its instant', () => {
  for (const wallTime of ['2012-02-03T17:00', '2012-02-04T00:01']) {
    const window = closing(wallTime);
    expect(windowEnd(window, ZONE)).toEqual({ kind: 'instant', at: window.closesAt });
  }
});

test('the last day that an author named is the one that is shown, even where clocks skip midnight', () => {
  const zone = 'Asia/Beirut';
  const window = { opensAt, closesAt: wallTimeToInstant('2012-03-25T01:00', zone), through: '2012-03-24' };
  expect(windowEnd(window, zone)).toEqual({ kind: 'day', date: '2012-03-24' });
});
