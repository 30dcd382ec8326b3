import fc from 'fast-check';
import { DAY_MS, type Instant } from '@/lib/domain/instant';
import type { EventTimes } from '@/lib/domain/types';

/** Zones whose clocks change by an hour, by half an hour, at midnight, in either half of the year, or never. */
export const ZONES = [
  'America/New_York',
  'Europe/London',
  'Asia/Singapore',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/Sao_Paulo',
  'Africa/Cairo',
];

export const anyZone = fc.constantFrom(...ZONES);

/** An instant from 1990 to 2037. */
export const anyInstant: fc.Arbitrary<Instant> = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2038, 0, 1) });

/** The times of an event as content may state them: doors, start, a known or estimated end, and a replay after it, with or without an end. */
export const anyCallTimes: fc.Arbitrary<EventTimes> = fc
  .record({
    startAt: anyInstant,
    early: fc.integer({ min: 0, max: DAY_MS }),
    length: fc.integer({ min: 1, max: DAY_MS }),
    overrun: fc.option(fc.integer({ min: 1, max: DAY_MS }), { nil: undefined }),
    replay: fc.option(
      fc.record({
        late: fc.nat({ max: 7 * DAY_MS }),
        open: fc.option(fc.integer({ min: 1, max: 365 * DAY_MS }), { nil: undefined }),
      }),
      { nil: undefined },
    ),
  })
  .map(({ startAt, early, length, overrun, replay }) => {
    const endAt = startAt + length;
    const opensAt = endAt + (replay?.late ?? 0);
    return {
      status: 'confirmed',
      doorsAt: startAt - early,
      startAt,
      endAt,
      endIsEstimate: overrun !== undefined,
      overAt: endAt + (overrun ?? 0),
      replay: replay && { opensAt, closesAt: replay.open === undefined ? undefined : opensAt + replay.open },
    };
  });

/**
 * Text of any code points, halves of surrogate pairs among them. (`fc.string({ unit: 'binary' })` makes a map of
 * all 1.1 million of them when it is first called: more than a second for each process that loads such a test.)
 */
export const anyCharacters = (maxLength = 10): fc.Arbitrary<string> =>
  fc.array(fc.nat(0x10ffff), { maxLength, size: 'max' }).map((points) => String.fromCodePoint(...points));
