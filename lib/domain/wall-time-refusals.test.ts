import { expect, test } from '@/testing/unit';
import { isTimeZone, WallTimeError, wallTimeToInstant } from './wall-time';

function refusal(wallTime: string, timeZone: string): string {
  try {
    wallTimeToInstant(wallTime, timeZone);
  } catch (error) {
    if (error instanceof WallTimeError) return error.message;
    throw error;
  }
  throw new Error(`${wallTime} in ${timeZone} was not refused`);
}

const SKIPPED = [
  ['2012-03-11T02:00', 'America/New_York'],
  ['2012-03-11T02:59', 'America/New_York'],
  ['2012-03-25T01:30', 'Europe/London'],
  ['2012-10-07T02:00', 'Australia/Lord_Howe'],
  ['2012-10-07T02:29', 'Australia/Lord_Howe'],
  ['2012-10-21T00:30', 'America/Sao_Paulo'],
  ['2011-12-30T00:00', 'Pacific/Apia'],
  ['2011-12-30T12:00', 'Pacific/Apia'],
  ['2011-12-30T23:59', 'Pacific/Apia'],
] as const;

for (const [wallTime, zone] of SKIPPED) {
  test(`${wallTime}, skipped in ${zone}, is refused`, () => {
    const message = refusal(wallTime, zone);
    expect(message).toContain(`${wallTime} does not exist in ${zone}`);
    expect(message).toContain('write a time before or after the gap');
  });
}

// Set back by half an hour, and by one, two, three and seven hours: every step since 1970.
const REPEATED = [
  ['2012-04-01T01:30', 'Australia/Lord_Howe'],
  ['2012-04-01T01:59', 'Australia/Lord_Howe'],
  ['2012-11-04T01:00', 'America/New_York'],
  ['2012-11-04T01:59', 'America/New_York'],
  ['2012-10-28T01:30', 'Europe/London'],
  ['2012-10-28T01:30', 'Antarctica/Troll'],
  ['2010-03-05T00:30', 'Antarctica/Casey'],
  ['1994-01-31T20:00', 'Antarctica/Vostok'],
] as const;

for (const [wallTime, zone] of REPEATED) {
  test(`${wallTime}, repeated in ${zone}, is refused`, () => {
    const message = refusal(wallTime, zone);
    expect(message).toContain(`${wallTime} happens twice in ${zone}`);
    expect(message).toContain('write a time outside of the repeated hour');
  });
}

test('gaps and repeated hours are refused in every zone of the process', ({ zone }) => {
  try {
    for (const processZone of ['America/New_York', 'Australia/Lord_Howe', 'Europe/London', 'Pacific/Apia', 'UTC']) {
      process.env.TZ = processZone;
      for (const [wallTime, place] of SKIPPED) expect(refusal(wallTime, place)).toContain('does not exist');
      for (const [wallTime, place] of REPEATED) expect(refusal(wallTime, place)).toContain('happens twice');
    }
  } finally {
    process.env.TZ = zone;
  }
});

const MALFORMED = [
  '',
  'garbage',
  '2012-01-27',
  '2012-01-27 08:00',
  '2012-01-27T8:00',
  '2012-01-27T08:00:00',
  '2012-01-27T08:00Z',
  '2012-01-27T08:00-05:00',
  '2012-01-27T24:00',
  '2012-01-27T08:60',
  '2012-02-30T08:00',
  '2012-13-01T08:00',
  ' 2012-01-27T08:00',
  '2012-01-27T08:00\n',
];

for (const text of MALFORMED) {
  test(`${JSON.stringify(text)} is not a wall time`, () => {
    const message = refusal(text, 'America/New_York');
    expect(message).toContain(`"${text}" is not a time`);
    expect(message).toContain('write YYYY-MM-DDTHH:mm, as in 2012-01-27T08:00');
  });
}

for (const name of ['EST', 'ET', 'EST5EDT', 'SystemV/EST5', 'GMT-5', 'Etc/GMT+5', '-05:00', 'Mars/Olympus', '']) {
  test(`"${name}" is not a time zone`, () => {
    expect(isTimeZone(name)).toBe(false);
    const message = refusal('2012-01-27T08:00', name);
    expect(message).toContain(`"${name}" is not a time zone`);
    expect(message).toContain('write an IANA name, as in America/New_York');
  });
}

test('IANA names and UTC are time zones', () => {
  const names = ['UTC', 'America/New_York', 'America/Argentina/Buenos_Aires', 'America/Port-au-Prince', 'Asia/Kolkata'];
  expect(names.filter((name) => !isTimeZone(name))).toEqual([]);
});
