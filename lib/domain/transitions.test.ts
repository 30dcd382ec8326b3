import { expect, test } from '@/testing/unit';
import { earliest } from './instant';
import { lastTransition, nextTransition } from './transitions';

test('the next transition is the first one later than now', () => {
  expect(nextTransition([10, 20, 30], 9)).toBe(10);
  expect(nextTransition([10, 20, 30], 10)).toBe(20);
  expect(nextTransition([10, 20, 30], 11)).toBe(20);
});

test('it is the one that a linear search finds, among any number of transitions', () => {
  const instants = Array.from({ length: 41 }, (_, index) => index * 5 - 5);
  for (let count = 0; count < 20; count++) {
    const transitions = Array.from({ length: count }, (_, index) => index * 10);
    const found = instants.map((now) => nextTransition(transitions, now));
    expect(found).toEqual(instants.map((now) => transitions.find((transition) => transition > now)));
  }
});

test('the last transition is the latest one not later than now', () => {
  expect(lastTransition([10, 20, 30], 9)).toBeUndefined();
  expect(lastTransition([10, 20, 30], 10)).toBe(10);
  expect(lastTransition([10, 20, 30], 29)).toBe(20);
  expect(lastTransition([10, 20, 30], 99)).toBe(30);
  expect(lastTransition([], 0)).toBeUndefined();
});

test('there is no next transition after the last', () => {
  expect(nextTransition([10, 20], 19)).toBe(20);
  expect(nextTransition([10, 20], 20)).toBeUndefined();
  expect(nextTransition([], 0)).toBeUndefined();
});

test('the earliest instant is the smallest, also before 1970', () => {
  expect(earliest([3, -5, 7])).toBe(-5);
  expect(earliest([0])).toBe(0);
  expect(earliest([])).toBeUndefined();
});
