import { expect, test } from '@/testing/unit';
import { formatPhone } from './phone';

test('North American numbers have hyphens after the country code', () => {
  expect(formatPhone('+19133121231')).toBe('+1 913-312-1231');
  expect(formatPhone('+18005551234')).toBe('+1 800-555-1234');
});

test('other numbers are grouped as in their country', () => {
  expect(formatPhone('+442079460000')).toBe('+44 20 7946 0000');
  expect(formatPhone('+6561234567')).toBe('+65 6123 4567');
});

test('anything but an international number is refused', () => {
  expect(() => formatPhone('913-312-1231')).toThrow();
});
