import { expect, test } from '@/testing/unit';
import { remembered } from './instants';

test('an instant is worked out once, and its refusal each time', () => {
  let count = 0;
  const workOut = () => ++count;
  expect([remembered('once', workOut), remembered('once', workOut), remembered('other', workOut)]).toEqual([1, 1, 2]);
  const refuse = () => {
    throw new Error(`refused ${++count}`);
  };
  expect(() => remembered('refused', refuse)).toThrow('refused 3');
  expect(() => remembered('refused', refuse)).toThrow('refused 4');
});

test('the earliest instant of all is remembered too', () => {
  expect(remembered('epoch', () => 0)).toBe(0);
  expect(remembered('epoch', () => 1)).toBe(0);
});

test('there is an end to what is remembered', () => {
  remembered('first', () => 1);
  for (let count = 0; count < 50_000; count++) remembered(`${count}`, () => count);
  expect(remembered('first', () => 2)).toBe(2);
});
