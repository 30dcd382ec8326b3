import { CALL } from '@/testing/event-times';
import { expect, test } from '@/testing/unit';
import { MINUTE_MS } from './instant';
import { canRegister } from './registration';

const { startAt, overAt } = CALL;

test('registration is open until its stated time', () => {
  const event = { ...CALL, registration: { closesAt: startAt - MINUTE_MS } };
  expect([startAt - MINUTE_MS - 1, startAt - MINUTE_MS].map((now) => canRegister(event, now))).toEqual([true, false]);
});

test('without a stated time, and with a later one, it is open until the event is over', () => {
  for (const registration of [{}, { closesAt: overAt + MINUTE_MS }]) {
    const event = { ...CALL, registration };
    expect([overAt - 1, overAt].map((now) => canRegister(event, now))).toEqual([true, false]);
  }
});

test('nobody registers for what was called off, or for what needs no registration', () => {
  for (const status of ['cancelled', 'postponed'] as const) {
    expect(canRegister({ ...CALL, status, registration: {} }, startAt - 1)).toBe(false);
  }
  expect(canRegister(CALL, startAt - 1)).toBe(false);
});
