import { expect, test } from '@/testing/unit';
import { contrast } from './contrast';

test('black on white has a contrast of 21, a colour on itself 1, in either order', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
  expect(contrast('#0b5a7a', '#0B5A7A')).toBe(1);
});

test('the lightest grey that WCAG allows for text on white has a contrast of 4.54', () => {
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});

test('green counts more than red, and red more than blue', () => {
  expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(4.0, 1);
  expect(contrast('#00ff00', '#ffffff')).toBeCloseTo(1.37, 2);
  expect(contrast('#0000ff', '#ffffff')).toBeCloseTo(8.59, 2);
});
