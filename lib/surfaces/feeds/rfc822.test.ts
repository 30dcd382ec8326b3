import { expect, test } from '@/testing/unit';
import { rfc822 } from './rfc822';

const DATES = [
  ['2012-01-18T05:00:00Z', 'America/New_York', 'Wed, 18 Jan 2012 00:00:00 -0500'],
  ['2012-07-04T12:30:05Z', 'America/New_York', 'Wed, 04 Jul 2012 08:30:05 -0400'],
  ['2026-03-08T06:59:59Z', 'America/New_York', 'Sun, 08 Mar 2026 01:59:59 -0500'],
  ['2026-03-08T07:00:00Z', 'America/New_York', 'Sun, 08 Mar 2026 03:00:00 -0400'],
  ['2026-12-31T20:00:00Z', 'Asia/Kolkata', 'Fri, 01 Jan 2027 01:30:00 +0530'],
  ['2026-12-31T20:00:00Z', 'UTC', 'Thu, 31 Dec 2026 20:00:00 +0000'],
] as const;

for (const [instant, zone, written] of DATES) {
  test(`RSS writes ${instant} in ${zone} as ${written}`, () => {
    expect(rfc822(Date.parse(instant), zone)).toBe(written);
    expect(Date.parse(written)).toBe(Date.parse(instant));
  });
}
