import { wallTimeToInstant } from '@/lib/domain/wall-time';
import { expect, test } from '@/testing/unit';
import type { WindowEdge } from '@/wire/facts/types';
import { closesAsStated } from './stated-end';

const ZONE = 'America/New_York';
const day = (date: string): WindowEdge => ({ kind: 'day', date });
const moment = (wallTime: string, timeZone = ZONE): WindowEdge => ({
  kind: 'moment',
  wallTime,
  timeZone,
  instant: wallTimeToInstant(wallTime, timeZone),
});

const AGREE: [words: string, stated: WindowEdge, closes: string][] = [
  ['through February 3', day('2012-02-03'), '2012-02-04T00:00'],
  ['through February 3', day('2012-02-03'), '2012-02-03T23:59'],
  ['until 11:59 p.m. on February 3', moment('2012-02-03T23:59'), '2012-02-04T00:00'],
  ['until midnight at the start of February 4', moment('2012-02-04T00:00'), '2012-02-04T00:00'],
  [
    'until midnight at the end of February 3 in Chicago',
    moment('2012-02-04T00:00', 'America/Chicago'),
    '2012-02-04T01:00',
  ],
  ['until 2:00 p.m. in Los Angeles', moment('2012-02-03T14:00', 'America/Los_Angeles'), '2012-02-03T17:00'],
];
const DIFFER: [words: string, stated: WindowEdge, closes: string][] = [
  ['through February 3', day('2012-02-03'), '2012-02-03T23:58'],
  ['through February 3', day('2012-02-03'), '2012-02-05T00:00'],
  ['until 5:00 p.m.', moment('2012-02-03T17:00'), '2012-02-04T00:00'],
];

for (const [words, stated, closes] of AGREE) {
  test(`"${words}" agrees with a window that closes at ${closes}`, () => {
    expect(closesAsStated(stated, wallTimeToInstant(closes, ZONE), ZONE)).toBe(true);
  });
}
for (const [words, stated, closes] of DIFFER) {
  test(`"${words}" differs from a window that closes at ${closes}`, () => {
    expect(closesAsStated(stated, wallTimeToInstant(closes, ZONE), ZONE)).toBe(false);
  });
}
