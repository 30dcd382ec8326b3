import { expect, test } from '@/testing/unit';
import { firstInstantOf, wallTimeToInstant } from './wall-time';
import { endOfDay, firstInstantFrom, windowEnd } from './window-end';

const NEW_YORK = 'America/New_York';
const endAt = (closesAt: number) => windowEnd({ closesAt }, NEW_YORK);

test('a window through February 3 closes at midnight after February 3, and its last day is February 3', () => {
  const closesAt = Date.parse('2012-02-04T05:00:00Z');
  expect(endOfDay('2012-02-03', NEW_YORK)).toBe(closesAt);
  expect(endAt(closesAt)).toEqual({ kind: 'day', date: '2012-02-03' });
});

test('a window that closes within a day is open until that instant', () => {
  const midnight = Date.parse('2012-02-04T05:00:00Z');
  for (const at of [midnight - 1, midnight + 1, wallTimeToInstant('2012-02-03T17:00', NEW_YORK)]) {
    expect(endAt(at)).toEqual({ kind: 'instant', at });
  }
});

const DAYS: [rule: string, zone: string, day: string, end: string][] = [
  ['of 23 hours', NEW_YORK, '2012-03-11', '2012-03-12T04:00:00Z'],
  ['of 25 hours', NEW_YORK, '2012-11-04', '2012-11-05T05:00:00Z'],
  ['before a day without a midnight', 'Asia/Beirut', '2012-03-24', '2012-03-24T22:00:00Z'],
  ['before a skipped day', 'Pacific/Apia', '2011-12-29', '2011-12-30T10:00:00Z'],
];

for (const [rule, zone, day, end] of DAYS) {
  test(`a day ${rule} is the last day of a window that closes at its end`, () => {
    expect(endOfDay(day, zone)).toBe(Date.parse(end));
    expect(windowEnd({ closesAt: Date.parse(end) }, zone)).toEqual({ kind: 'day', date: day });
  });
}

test('a skipped day starts with the next, and is the last day of no window', () => {
  expect(firstInstantFrom('2011-12-30', 'Pacific/Apia')).toBe(firstInstantOf('2011-12-31', 'Pacific/Apia'));
  expect(() => endOfDay('2011-12-30', 'Pacific/Apia')).toThrow('clocks skip it');
});
