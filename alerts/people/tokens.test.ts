import { DAY_MS, SECOND_MS } from '@/lib/domain/instant';
import { expect, test } from '@/testing/unit';
import { hashOf, isInTime, isToken, stampAt, tokenFor } from './tokens';

const NOW = Date.parse('2012-01-20T15:00:00Z');

test('a token has 32 bytes, differs by secret, purpose and owner, and is the same every time', () => {
  const token = tokenFor('secret', 'link', 'a');
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(isToken(token)).toBe(true);
  expect(tokenFor('secret', 'link', 'a')).toBe(token);
  const others = [tokenFor('other', 'link', 'a'), tokenFor('secret', 'confirm', 'a'), tokenFor('secret', 'link', 'b')];
  expect(new Set([token, ...others]).size).toBe(4);
  expect(hashOf(token)).not.toContain(token);
});

test('a form can be sent from two seconds after it was shown, until a day after', () => {
  const stamp = stampAt('secret', NOW);
  const at = (ms: number) => isInTime('secret', stamp, NOW + ms);
  expect([at(2 * SECOND_MS - 1), at(2 * SECOND_MS), at(DAY_MS - 1), at(DAY_MS)]).toEqual([false, true, true, false]);
});

test('a time that we have not signed is refused', () => {
  const stamp = stampAt('secret', NOW);
  const [time = '', signature] = stamp.split('.');
  const later = (Number.parseInt(time, 36) + 1).toString(36);
  for (const forged of ['', '.', time, `${later}.${signature}`, stampAt('other', NOW)]) {
    expect(isInTime('secret', forged, NOW + DAY_MS / 2)).toBe(false);
  }
});
