import { expect, test } from '@/testing/unit';
import { readTime } from './reading';
import { spelled } from './spelled';

const NEW_YORK = 'America/New_York';

test('a time is read in its own zone and written in that of the company', () => {
  const reading = readTime({ day: 'Mar 1, 2012', hour: '8:30 a.m.', zone: 'Asia/Tokyo' }, NEW_YORK);
  expect(reading).toEqual({ at: Date.parse('2012-02-29T23:30:00Z'), wallTime: '2012-02-29T18:30' });
});

test('an hour that clocks skip is refused with those an hour before and after', () => {
  expect(readTime({ day: 'Mar 11, 2012', hour: '2:30 a.m.', zone: NEW_YORK }, NEW_YORK)).toEqual({
    why: 'There is no 2:30 a.m. in New York on that day. Clocks go forward: after 1:59 a.m. comes 3:00 a.m. Choose one.',
    choices: ['1:30 a.m.', '3:30 a.m.'],
    field: 'hour',
  });
});

test('an hour that clocks show twice is refused with the nearest that they show once', () => {
  expect(readTime({ day: 'Nov 4, 2012', hour: '1:30 a.m.', zone: NEW_YORK }, NEW_YORK)).toEqual({
    why: '1:30 a.m. happens twice in New York on that day: clocks go back. Take an hour that happens once.',
    choices: ['12:59 a.m.', '2:00 a.m.'],
    field: 'hour',
  });
});

for (const [hour, isRead] of [
  ['1:59 a.m.', true],
  ['2:00 a.m.', false],
  ['2:59 a.m.', false],
  ['3:00 a.m.', true],
] as const) {
  test(`${hour} of the day on which clocks go forward is ${isRead ? 'read' : 'refused'}`, () => {
    expect('at' in readTime({ day: '2012-03-11', hour, zone: NEW_YORK }, NEW_YORK)).toBe(isRead);
  });
}

test('a time in another zone that clocks of the company show twice is refused', () => {
  const reading = readTime({ day: 'Nov 4, 2012', hour: '05:30', zone: 'UTC' }, NEW_YORK);
  expect(reading).toMatchObject({ why: expect.stringContaining('1:30 a.m. happens twice in New York') });
});

test('a gap of half an hour is refused with the half hours beside it', () => {
  const reading = readTime({ day: '2012-10-07', hour: '02:15', zone: 'Australia/Lord_Howe' }, 'Australia/Lord_Howe');
  expect(reading).toMatchObject({ choices: ['1:45 a.m.', '2:45 a.m.'] });
});

test('an instant is spelled out in several zones, with the day where it is another one', () => {
  expect(spelled(Date.parse('2012-01-27T22:00:00Z'), NEW_YORK)).toEqual({
    here: 'Friday, January 27, 2012, 5:00 p.m. ET',
    elsewhere: ['22:00 UTC', '10:00 p.m. in London', 'Jan 28, 2012, 7:00 a.m. in Tokyo'],
  });
});
