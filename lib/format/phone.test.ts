import { expect, test } from '@/testing/unit';
import { callingCode, formatPhone, telephoneLink } from './phone';

test('North American numbers have hyphens after the country code', () => {
  expect(formatPhone('+19133121231')).toBe('+1 913-312-1231');
  expect(formatPhone('+18005551234')).toBe('+1 800-555-1234');
});

test('other numbers are grouped as in their country', () => {
  expect(formatPhone('+442079460000')).toBe('+44 20 7946 0000');
  expect(formatPhone('+6561234567')).toBe('+65 6123 4567');
});

test('a number that is dialled in one country stays as it is written, and is dialled without its hyphens', () => {
  expect(formatPhone('0066-33-8122')).toBe('0066-33-8122');
  expect(telephoneLink('0066-33-8122')).toBe('tel:0066338122');
  expect(telephoneLink('+19133121231')).toBe('tel:+19133121231');
  expect(callingCode({ number: '0066-33-8122', country: 'JP' })).toBe('81');
});
