import { expect, test } from '@/testing/unit';
import { rehearsalInstant } from './rehearsal-instant';

const NEW_YORK = 'America/New_York';
const at = (text: string, zone = NEW_YORK) => new Date(rehearsalInstant(text, zone)).toISOString();

test('a rehearsal starts at a wall time in the zone of the company', () => {
  expect(at('2012-01-27T07:59:30')).toBe('2012-01-27T12:59:30.000Z');
  expect(at('2012-01-27T08:00')).toBe('2012-01-27T13:00:00.000Z');
  expect(at('2012-07-27T07:59:59.999')).toBe('2012-07-27T11:59:59.999Z');
  expect(at('2012-01-27T07:59:30', 'Asia/Tokyo')).toBe('2012-01-26T22:59:30.000Z');
});

test('a time with an offset is the same instant for every company', () => {
  for (const zone of [NEW_YORK, 'Asia/Tokyo']) {
    expect(at('2012-01-27T07:59:30-05:00', zone)).toBe('2012-01-27T12:59:30.000Z');
    expect(at('2012-01-27T12:59:30Z', zone)).toBe('2012-01-27T12:59:30.000Z');
    expect(at('2012-01-27T13:00+00:00', zone)).toBe('2012-01-27T13:00:00.000Z');
  }
});

test('a skipped or repeated wall time is refused; an offset makes it clear', () => {
  expect(() => at('2012-03-11T02:30:00')).toThrow(/does not exist in America\/New_York.*or write the offset from UTC/);
  expect(() => at('2012-11-04T01:30:00')).toThrow(/happens twice in America\/New_York.*or write the offset from UTC/);
  expect(at('2012-11-04T01:30:00-04:00')).toBe('2012-11-04T05:30:00.000Z');
  expect(at('2012-11-04T01:30:00-05:00')).toBe('2012-11-04T06:30:00.000Z');
});

for (const text of [
  '',
  'noon',
  '2012-01-27',
  '08:00',
  '2012-02-30T08:00:00Z',
  '2012-02-30T08:00:00',
  '2012-01-27T25:00:00',
  '2012-01-27T08:60Z',
  '2012-01-27T08:00:60',
  '2012-01-27T08:00:00 EST',
  '2012-01-27 08:00',
]) {
  test(`"${text}" is not a time to rehearse`, () => {
    expect(() => at(text)).toThrow(/write (YYYY-MM-DDTHH:mm|2012-01-27T07:59:30)/);
  });
}
