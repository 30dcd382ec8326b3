import { wallTimeToInstant } from '@/lib/domain/wall-time';
import { expect, test } from '@/testing/unit';
import { formatDay, formatDayTime, formatTime, isoWithOffset, zoneName } from './dates';

const NEW_YORK = 'America/New_York';
const call = Date.parse('2012-01-27T13:00:00Z');
const inJuly = Date.parse('2012-07-27T12:00:00Z');

test('an instant reads as announcements write it, whatever the season', () => {
  expect(formatDay(call, NEW_YORK)).toBe('Friday, January 27, 2012');
  expect(formatTime(call, NEW_YORK)).toBe('8:00 a.m. ET');
  expect(formatTime(inJuly, NEW_YORK)).toBe('8:00 a.m. ET');
  expect(formatDayTime(call, NEW_YORK)).toBe('Friday, January 27, 2012, 8:00 a.m. ET');
});

test('a zone is named for all year where it has such a name', () => {
  expect(zoneName(call, NEW_YORK)).toBe('Eastern Time');
  expect(zoneName(inJuly, NEW_YORK)).toBe('Eastern Time');
  expect(zoneName(call, 'America/Phoenix')).toBe('Mountain Standard Time');
  expect(zoneName(call, 'UTC')).toBe('Coordinated Universal Time');
  expect(formatTime(call, 'UTC')).toBe('1:00 p.m. UTC');
  expect(formatTime(call, 'Europe/London')).toBe('1:00 p.m. United Kingdom Time');
});

test('noon and midnight are 12:00, and the day changes at midnight in its own zone', () => {
  const midnight = wallTimeToInstant('2012-02-04T00:00', NEW_YORK);
  expect(formatDayTime(midnight, NEW_YORK)).toBe('Saturday, February 4, 2012, 12:00 a.m. ET');
  expect(formatDayTime(midnight - 1, NEW_YORK)).toBe('Friday, February 3, 2012, 11:59 p.m. ET');
  expect(formatTime(wallTimeToInstant('2012-02-04T12:05', NEW_YORK), NEW_YORK)).toBe('12:05 p.m. ET');
  expect(formatTime(wallTimeToInstant('2012-02-04T00:05', NEW_YORK), NEW_YORK)).toBe('12:05 a.m. ET');
});

test('a calendar day is the same day in every zone', () => {
  for (const zone of ['Pacific/Kiritimati', NEW_YORK, 'Pacific/Pago_Pago']) {
    expect(formatDay('2012-02-03', zone)).toBe('Friday, February 3, 2012');
  }
});

test('machines get the offset of that instant', () => {
  expect(isoWithOffset(call, NEW_YORK)).toBe('2012-01-27T08:00:00-05:00');
  expect(isoWithOffset(inJuly, NEW_YORK)).toBe('2012-07-27T08:00:00-04:00');
  expect(isoWithOffset(call, 'Asia/Kathmandu')).toBe('2012-01-27T18:45:00+05:45');
  expect(isoWithOffset(call, 'UTC')).toBe('2012-01-27T13:00:00+00:00');
});

test('what machines get is the same instant, to the second, on both sides of a clock change', () => {
  const springForward = Date.parse('2012-03-11T07:00:00Z');
  const fallBack = Date.parse('2012-11-04T06:00:00Z');
  for (const instant of [springForward - 1000, springForward, fallBack - 1000, fallBack]) {
    expect(Date.parse(isoWithOffset(instant, NEW_YORK))).toBe(instant);
  }
  expect(isoWithOffset(fallBack - 1000, NEW_YORK)).toBe('2012-11-04T01:59:59-04:00');
  expect(isoWithOffset(fallBack, NEW_YORK)).toBe('2012-11-04T01:00:00-05:00');
});
