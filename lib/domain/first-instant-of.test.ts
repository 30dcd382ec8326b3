import { expect, test } from '@/testing/unit';
import { dayAfter, firstInstantOf, WallTimeError } from './wall-time';

const iso = (instant: number) => new Date(instant).toISOString().replace('.000', '');

test('"through February 3, 2012" in New York ends at midnight after that day', () => {
  expect(iso(firstInstantOf(dayAfter('2012-02-03'), 'America/New_York'))).toBe('2012-02-04T05:00:00Z');
});

test('a day of 23 or 25 hours ends at its midnight', () => {
  expect(iso(firstInstantOf('2012-03-11', 'America/New_York'))).toBe('2012-03-11T05:00:00Z');
  expect(iso(firstInstantOf('2012-03-12', 'America/New_York'))).toBe('2012-03-12T04:00:00Z');
  expect(iso(firstInstantOf('2012-11-04', 'America/New_York'))).toBe('2012-11-04T04:00:00Z');
  expect(iso(firstInstantOf('2012-11-05', 'America/New_York'))).toBe('2012-11-05T05:00:00Z');
});

const SKIPPED_MIDNIGHTS = [
  ['2012-10-21', 'America/Sao_Paulo', '2012-10-21T03:00:00Z'],
  ['2021-03-28', 'Asia/Beirut', '2021-03-27T22:00:00Z'],
  ['2023-04-28', 'Africa/Cairo', '2023-04-27T22:00:00Z'],
] as const;

for (const [date, zone, instant] of SKIPPED_MIDNIGHTS) {
  test(`a day without a midnight starts after the gap: ${date} in ${zone}`, () => {
    expect(iso(firstInstantOf(date, zone))).toBe(instant);
  });
}

const REPEATED_MIDNIGHTS = [
  // From 1:00 back to 0:00: the day had already started.
  ['2012-11-04', 'America/Havana', '2012-11-04T04:00:00Z'],
  ['2012-10-28', 'Atlantic/Azores', '2012-10-28T00:00:00Z'],
  // From 0:01 back to 23:01 of the day before, which lasts another 59 minutes.
  ['2010-11-07', 'America/St_Johns', '2010-11-07T03:30:00Z'],
] as const;

for (const [date, zone, instant] of REPEATED_MIDNIGHTS) {
  test(`a day with two midnights starts when the day before has ended: ${date} in ${zone}`, () => {
    expect(iso(firstInstantOf(date, zone))).toBe(instant);
  });
}

test('a date that a zone skipped is refused', () => {
  expect(() => firstInstantOf('2011-12-30', 'Pacific/Apia')).toThrow(WallTimeError);
  expect(() => firstInstantOf('2011-12-30', 'Pacific/Apia')).toThrow(
    '2011-12-30 does not exist in Pacific/Apia: clocks skip it; write the day before or after',
  );
  expect(iso(firstInstantOf('2011-12-31', 'Pacific/Apia'))).toBe('2011-12-30T10:00:00Z');
});

for (const text of ['', '2012-02-30', '2012-02-03T00:00', '3 February 2012']) {
  test(`${JSON.stringify(text)} is not a date`, () => {
    expect(() => firstInstantOf(text, 'America/New_York')).toThrow(WallTimeError);
    expect(() => firstInstantOf(text, 'America/New_York')).toThrow(`"${text}" is not a day: write YYYY-MM-DD`);
  });
}

test('a date in an unknown zone is refused', () => {
  expect(() => firstInstantOf('2012-02-03', 'EST')).toThrow(WallTimeError);
});
