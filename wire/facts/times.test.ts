import { expect, test } from '@/testing/unit';
import { clock, groupTimes, timesOf } from './times';

/** `HH:mm zone` of each time, in groups. */
function read(words: string, country = ''): string[][] {
  return groupTimes(words, timesOf(words, country)).map(({ times }) =>
    times.map((time) => `${clock(time)} ${time.zone?.timeZone ?? '-'}`),
  );
}

const TIMES: [string, string[][]][] = [
  ['at 8:30 a.m. ET', [['08:30 America/New_York']]],
  ['at 4:45 P.M. E.T. today', [['16:45 America/New_York']]],
  ['8:30 a.m. ET / 5:30 a.m. PT', [['08:30 America/New_York', '05:30 America/Los_Angeles']]],
  ['10:00 a.m. Central Time (11:00 a.m. Eastern Time)', [['10:00 America/Chicago', '11:00 America/New_York']]],
  ['14.00 CET', [['14:00 Europe/Berlin']]],
  ['at 2 p.m. (Frankfurt time)', [['14:00 Europe/Berlin']]],
  ['kl. 10:00', [['10:00 -']]],
  ['1400 hours GMT', [['14:00 GMT']]],
  ['At noon Eastern Time', [['12:00 America/New_York']]],
  ["8 o'clock in the morning, Central Time", [['08:00 America/Chicago']]],
  ['9:00 AM AEST', [['09:00 Australia/Sydney']]],
  ['15h00 South African time', [['15:00 Africa/Johannesburg']]],
  ['8:00 P.M. Beijing/Hong Kong Time', [['20:00 Asia/Shanghai']]],
  ['10am New York', [['10:00 America/New_York']]],
];

for (const [words, expected] of TIMES) {
  test(`"${words}" is read with its zone`, () => expect(read(words)).toEqual(expected));
}

test('an ambiguous zone abbreviation depends on the country of the release', () => {
  expect(read('5:00 p.m. IST', 'IN')).toEqual([['17:00 Asia/Kolkata']]);
  expect(read('5:00 p.m. IST', 'IL')).toEqual([['17:00 Asia/Jerusalem']]);
  expect(read('5:00 p.m. IST')).toEqual([['17:00 -']]);
  expect(read('8:00 p.m. CST', 'CN')).toEqual([['20:00 Asia/Shanghai']]);
});

test('the first time of a range takes a.m. or p.m. from the second', () => {
  const [group] = groupTimes('from 3:00 to 4:00 p.m. CET', timesOf('from 3:00 to 4:00 p.m. CET', ''));
  expect(group?.times.map(clock)).toEqual(['15:00']);
  expect(group?.until && clock(group.until)).toBe('16:00');
  expect(read('11:30 to 12:30 p.m. ET')[0]?.[0]).toBe('11:30 America/New_York');
});

test('prices, ratios and parts of phone numbers are not times', () => {
  for (const words of ['$4.50 per share', 'rose 12.30%', '020 7946 0821 UK', 'a ratio of 3:10', '1.95 million'])
    expect(read(words)).toEqual([]);
});

test('an impossible hour is marked', () => {
  for (const words of ['25:00 p.m. ET', '8:75 a.m.', '14:00 a.m.'])
    expect(timesOf(words, '')[0]?.impossible).toBe(true);
});
