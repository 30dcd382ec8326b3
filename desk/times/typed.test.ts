import { expect, test } from '@/testing/unit';
import { TypedError, typedDay, typedHour } from './typed';

for (const day of [
  'Jan 27, 2012',
  'January 27, 2012',
  'Friday, January 27, 2012',
  'Fri Jan. 27 2012',
  '27 January 2012',
  '2012-01-27',
]) {
  test(`the day "${day}" is January 27, 2012`, () => expect(typedDay(day)).toBe('2012-01-27'));
}

for (const day of [
  '',
  '1/2/2012',
  '27.1.2012',
  'January 2012',
  'Jan 27',
  'Smarch 1, 2012',
  'Feb 30, 2012',
  'tomorrow',
]) {
  test(`the day "${day}" is refused`, () => expect(() => typedDay(day)).toThrow(TypedError));
}

test('a weekday that is not that of its date is refused with the one that is', () => {
  expect(() => typedDay('Thursday, January 27, 2012')).toThrow('that day is Friday, January 27, 2012');
});

for (const [typed, hour] of [
  ['8:00 a.m.', '08:00'],
  ['8am', '08:00'],
  ['8 PM', '20:00'],
  ['12:30 a.m.', '00:30'],
  ['12 p.m.', '12:00'],
  ['noon', '12:00'],
  ['midnight', '00:00'],
  ['14:30', '14:30'],
  ['08:00', '08:00'],
] as const) {
  test(`the hour "${typed}" is ${hour}`, () => expect(typedHour(typed)).toBe(hour));
}

for (const hour of ['', '8:00', '8', '25:00', '13:00 p.m.', '0:30 a.m.', '8:60 a.m.']) {
  test(`the hour "${hour}" is refused`, () => expect(() => typedHour(hour)).toThrow(TypedError));
}
