import { expect, test } from '@/testing/unit';
import { remembered } from './instants';

test('an instant is computed once, a refusal every time', () => {
  let count = 0;
  const workOut = () => ++count;
  expect([remembered('once', workOut), remembered('once', workOut), remembered('other', workOut)]).toEqual([1, 1, 2]);
  const refuse = () => {
    throw new Error(`refused ${++count}`);
  };
  expect(() => remembered('refused', refuse)).toThrow('refused 3');
  expect(() => remembered('refused', refuse)).toThrow('refused 4');
});

test('instant 0 is cached too', () => {
  expect(remembered('epoch', () => 0)).toBe(0);
  expect(remembered('epoch', () => 1)).toBe(0);
});

test('the cache is bounded', () => {
  remembered('first', () => 1);
  for (let count = 0; count < 50_000; count++) remembered(`${count}`, () => count);
  expect(remembered('first', () => 2)).toBe(2);
});
