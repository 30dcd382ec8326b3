import { expect, test } from '@/testing/unit';
import { beginningOf } from './beginning';

test('a text that fits stays whole, on one line', () => {
  expect(beginningOf(' ImmunoGen\nannounces  ', 19)).toBe('ImmunoGen announces');
});

test('a text that does not fit ends at a word, within the limit', () => {
  expect(beginningOf('ImmunoGen announces a call', 21)).toBe('ImmunoGen announces …');
  expect(beginningOf('ImmunoGen announces a call', 20)).toBe('ImmunoGen …');
});
