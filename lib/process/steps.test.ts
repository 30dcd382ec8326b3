import { expect, test } from '@/testing/unit';
import { atOnce, eachInSteps } from './steps';

test('a step ends after every thousand items, and what is done at once is the same', () => {
  const items = Array.from({ length: 2500 }, (_, index) => index);
  function* summing(): Generator<void, number> {
    let sum = 0;
    yield* eachInSteps(items, (item) => {
      sum += item;
    });
    return sum;
  }
  const steps = [...summing()];
  expect(steps.length).toBe(3);
  expect(atOnce(summing())).toBe(3_123_750);
});
