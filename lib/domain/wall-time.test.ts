import { expect, test } from '@/testing/unit';
import { calendarDateAt, dayAfter, isCalendarDate, wallTimeAt, wallTimeToInstant } from './wall-time';

const READINGS = [
  ['2012-01-27T08:00', 'America/New_York', '2012-01-27T13:00:00Z'],
  ['2012-07-27T08:00', 'America/New_York', '2012-07-27T12:00:00Z'],
  ['2026-10-29T12:00', 'Europe/London', '2026-10-29T12:00:00Z'],
  ['2012-01-27T21:00', 'Asia/Singapore', '2012-01-27T13:00:00Z'],
  ['2012-01-27T18:30', 'Asia/Kolkata', '2012-01-27T13:00:00Z'],
  ['2012-01-28T00:00', 'Australia/Lord_Howe', '2012-01-27T13:00:00Z'],
  ['2012-01-27T13:00', 'UTC', '2012-01-27T13:00:00Z'],
  ['2012-02-29T23:59', 'America/New_York', '2012-03-01T04:59:00Z'],
] as const;

for (const [wallTime, zone, instant] of READINGS) {
  test(`${wallTime} in ${zone} is ${instant}`, () => {
    expect(wallTimeToInstant(wallTime, zone)).toBe(Date.parse(instant));
    expect(wallTimeAt(Date.parse(instant), zone)).toBe(wallTime);
  });
}

// The last minute before a clock change, and the first minute after it.
const EDGES = [
  ['2012-03-11T01:59', 'America/New_York', '2012-03-11T06:59:00Z'],
  ['2012-03-11T03:00', 'America/New_York', '2012-03-11T07:00:00Z'],
  ['2012-11-04T00:59', 'America/New_York', '2012-11-04T04:59:00Z'],
  ['2012-11-04T02:00', 'America/New_York', '2012-11-04T07:00:00Z'],
  ['2012-03-25T00:59', 'Europe/London', '2012-03-25T00:59:00Z'],
  ['2012-03-25T02:00', 'Europe/London', '2012-03-25T01:00:00Z'],
  ['2012-10-28T00:59', 'Europe/London', '2012-10-27T23:59:00Z'],
  ['2012-10-28T02:00', 'Europe/London', '2012-10-28T02:00:00Z'],
  ['2012-10-07T01:59', 'Australia/Lord_Howe', '2012-10-06T15:29:00Z'],
  ['2012-10-07T02:30', 'Australia/Lord_Howe', '2012-10-06T15:30:00Z'],
  ['2012-04-01T01:29', 'Australia/Lord_Howe', '2012-03-31T14:29:00Z'],
  ['2012-04-01T02:00', 'Australia/Lord_Howe', '2012-03-31T15:30:00Z'],
  ['2011-12-29T23:59', 'Pacific/Apia', '2011-12-30T09:59:00Z'],
  ['2011-12-31T00:00', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
] as const;

for (const [wallTime, zone, instant] of EDGES) {
  test(`next to a clock change, ${wallTime} in ${zone} is ${instant}`, () => {
    expect(wallTimeToInstant(wallTime, zone)).toBe(Date.parse(instant));
  });
}

test('a wall time gives the same instant in every zone of the process', ({ zone }) => {
  try {
    for (const processZone of ['America/New_York', 'Australia/Lord_Howe', 'Europe/London', 'Pacific/Apia', 'UTC']) {
      process.env.TZ = processZone;
      for (const [wallTime, place, instant] of [...READINGS, ...EDGES]) {
        expect(wallTimeToInstant(wallTime, place), `${wallTime} ${place} read in ${processZone}`).toBe(
          Date.parse(instant),
        );
      }
    }
  } finally {
    process.env.TZ = zone;
  }
});

test('an instant has the date of its zone', () => {
  const instant = Date.parse('2012-02-04T04:59:59.999Z');
  expect(calendarDateAt(instant, 'America/New_York')).toBe('2012-02-03');
  expect(calendarDateAt(instant + 1, 'America/New_York')).toBe('2012-02-04');
  expect(calendarDateAt(instant, 'Asia/Singapore')).toBe('2012-02-04');
});

test('the day after the last of a month is the first of the next, in leap years too', () => {
  expect(dayAfter('2012-02-28')).toBe('2012-02-29');
  expect(dayAfter('2012-02-29')).toBe('2012-03-01');
  expect(dayAfter('2011-02-28')).toBe('2011-03-01');
  expect(dayAfter('2012-12-31')).toBe('2013-01-01');
});

test('only dates that exist are calendar dates', () => {
  expect(['2012-02-29', '2000-02-29', '2012-12-31'].filter((date) => !isCalendarDate(date))).toEqual([]);
  const not = [
    '2012-02-30',
    '2011-02-29',
    '1900-02-29',
    '2012-13-01',
    '2012-00-10',
    '2012-1-2',
    '2012-01-27T08:00',
    '',
  ];
  expect(not.filter(isCalendarDate)).toEqual([]);
});
