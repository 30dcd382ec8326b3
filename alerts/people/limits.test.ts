import { HOUR_MS } from '@/lib/domain/instant';
import { expect, test } from '@/testing/unit';
import { networkOf, SignUpLimits } from './limits';

test('forty sign-ups an hour come from one network, and others are not held up by it', () => {
  const limits = new SignUpLimits();
  const from = (address: string, at: number) => limits.admits(address, at);
  for (let count = 0; count < 40; count++) expect(from(`192.0.2.${count}`, 0)).toBe(true);
  expect(from('192.0.2.99', HOUR_MS - 1)).toBe(false);
  expect(from('198.51.100.1', HOUR_MS - 1)).toBe(true);
  expect(from('192.0.2.99', HOUR_MS)).toBe(true);
});

test('three thousand come in all', () => {
  const limits = new SignUpLimits();
  let admitted = 0;
  for (let count = 0; count < 4000; count++) if (limits.admits(`10.${count >> 8}.${count & 255}.1`, 0)) admitted++;
  expect(admitted).toBe(3000);
});

test('a network is a /24 of IPv4 and a /48 of IPv6, however it is written', () => {
  expect(networkOf('::ffff:192.0.2.7')).toBe(networkOf('192.0.2.200'));
  expect(networkOf('2001:db8:1::1')).toBe(networkOf('2001:0DB8:0001:ffff::2'));
  expect(networkOf('2001:db8:1::1')).not.toBe(networkOf('2001:db8:2::1'));
  expect(networkOf('::1')).toBe('0:0:0');
  expect(networkOf('')).toBe('unknown');
});
