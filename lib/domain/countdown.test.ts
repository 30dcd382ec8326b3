import fc from 'fast-check';
import { anyInstant } from '@/testing/arbitrary';
import { expect, test } from '@/testing/unit';
import { countdownTo } from './countdown';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './instant';

const target = Date.parse('2012-01-27T13:00:00Z');
const ZERO = { days: 0, hours: 0, minutes: 0, seconds: 0 };

test('the countdown shows one second until the target, and zero at it', () => {
  expect(countdownTo(target, target - 1)).toEqual({ ...ZERO, seconds: 1 });
  expect(countdownTo(target, target - 1000)).toEqual({ ...ZERO, seconds: 1 });
  expect(countdownTo(target, target - 1001)).toEqual({ ...ZERO, seconds: 2 });
  expect(countdownTo(target, target)).toEqual(ZERO);
});

test('the countdown stays at zero once the target has passed', () => {
  for (const late of [1, 999, 1000, DAY_MS, 365 * DAY_MS]) expect(countdownTo(target, target + late)).toEqual(ZERO);
});

test('60 seconds are a minute, 60 minutes an hour, 24 hours a day', () => {
  expect(countdownTo(target, target - MINUTE_MS)).toEqual({ ...ZERO, minutes: 1 });
  expect(countdownTo(target, target - MINUTE_MS + SECOND_MS)).toEqual({ ...ZERO, seconds: 59 });
  expect(countdownTo(target, target - HOUR_MS)).toEqual({ ...ZERO, hours: 1 });
  expect(countdownTo(target, target - HOUR_MS + 1)).toEqual({ ...ZERO, hours: 1 });
  expect(countdownTo(target, target - DAY_MS)).toEqual({ ...ZERO, days: 1 });
  expect(countdownTo(target, target - DAY_MS + SECOND_MS)).toEqual({ days: 0, hours: 23, minutes: 59, seconds: 59 });
});

test('nine days and eight hours lie between the announcement and the call', () => {
  expect(countdownTo(target, Date.parse('2012-01-18T05:00:00Z'))).toEqual({ ...ZERO, days: 9, hours: 8 });
});

test('the parts add up to the remaining time, rounded up to a second', () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: -DAY_MS, max: 400 * DAY_MS }), (now, left) => {
      const { days, hours, minutes, seconds } = countdownTo(now + left, now);
      const shown = days * DAY_MS + hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS;
      expect([hours < 24, minutes < 60, seconds < 60, Math.min(days, hours, minutes, seconds) >= 0]).not.toContain(
        false,
      );
      if (left <= 0) return shown === 0;
      return shown >= left && shown < left + SECOND_MS;
    }),
  );
});
