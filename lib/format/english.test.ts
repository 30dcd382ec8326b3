import { wallTimeToInstant } from '@/lib/domain/wall-time';
import { expect, test } from '@/testing/unit';
import { english } from './english';

const NEW_YORK = 'America/New_York';
const call = Date.parse('2012-01-27T13:00:00Z');
const inJuly = Date.parse('2012-07-27T12:00:00Z');

test('an instant is written as in announcements, in every season', () => {
  expect(english.day(call, NEW_YORK)).toBe('Friday, January 27, 2012');
  expect(english.time(call, NEW_YORK)).toBe('8:00 a.m. ET');
  expect(english.time(inJuly, NEW_YORK)).toBe('8:00 a.m. ET');
  expect(english.dayTime(call, NEW_YORK)).toBe('Friday, January 27, 2012, 8:00 a.m. ET');
});

const ZONES: [zone: string, winter: string, summer: string][] = [
  [NEW_YORK, 'ET', 'ET'],
  ['America/Los_Angeles', 'PT', 'PT'],
  ['America/Phoenix', 'MST', 'MST'],
  ['America/Toronto', 'ET', 'ET'],
  ['America/Bogota', 'GMT-5', 'GMT-5'],
  ['Europe/London', 'GMT', 'BST'],
  ['Europe/Dublin', 'GMT', 'IST'],
  ['Europe/Zurich', 'CET', 'CEST'],
  ['Europe/Berlin', 'CET', 'CEST'],
  ['Europe/Helsinki', 'EET', 'EEST'],
  ['Asia/Tokyo', 'JST', 'JST'],
  ['Asia/Hong_Kong', 'HKT', 'HKT'],
  ['Asia/Singapore', 'SGT', 'SGT'],
  ['Asia/Kolkata', 'IST', 'IST'],
  ['Asia/Seoul', 'GMT+9', 'GMT+9'],
  ['Australia/Sydney', 'AEDT', 'AEST'],
  ['Pacific/Auckland', 'NZDT', 'NZST'],
  ['UTC', 'UTC', 'UTC'],
];

for (const [zone, winter, summer] of ZONES) {
  test(`${zone} is ${winter === summer ? winter : `${winter} and ${summer}`} to its readers`, () => {
    expect(english.zoneName(call, zone)).toBe(winter);
    expect(english.zoneName(inJuly, zone)).toBe(summer);
    expect(english.unbroken(english.time(call, zone))).not.toContain(' ');
  });
}

test('noon and midnight are 12:00, and the date changes at midnight in its own zone', () => {
  const midnight = wallTimeToInstant('2012-02-04T00:00', NEW_YORK);
  expect(english.dayTime(midnight, NEW_YORK)).toBe('Saturday, February 4, 2012, 12:00 a.m. ET');
  expect(english.dayTime(midnight - 1, NEW_YORK)).toBe('Friday, February 3, 2012, 11:59 p.m. ET');
  expect(english.time(wallTimeToInstant('2012-02-04T12:05', NEW_YORK), NEW_YORK)).toBe('12:05 p.m. ET');
  expect(english.time(wallTimeToInstant('2012-02-04T00:05', NEW_YORK), NEW_YORK)).toBe('12:05 a.m. ET');
});

test('a calendar date is the same in every zone', () => {
  for (const zone of ['Pacific/Kiritimati', NEW_YORK, 'Pacific/Pago_Pago']) {
    expect(english.day('2012-02-03', zone)).toBe('Friday, February 3, 2012');
  }
});
