import { createHash, timingSafeEqual } from 'node:crypto';
import { tokenFor } from '@/alerts/people/tokens';

// VERP: a bounce comes back to an address that says whose mail it was, signed, so that nobody can end the subscription
// of somebody else with a bounce that they wrote themselves.

const SIGNATURE = 12;

/** `bounces+<delivery>-<signature>@…` for `bounces@…`. RFC 5233 calls what follows the "+" detail. */
export function returnPath(bounces: string, delivery: string, secret: string): string {
  const at = bounces.lastIndexOf('@');
  const id = delivery.replaceAll('-', '');
  return `${bounces.slice(0, at)}+${id}-${signatureOf(delivery, secret)}${bounces.slice(at)}`;
}

/** The delivery that a return path stands for; undefined if it is not one of ours. */
export function deliveryOf(address: string, secret: string): string | undefined {
  const [, hex = '', given = ''] = /\+([0-9a-f]{32})-([0-9a-f]{12})@/i.exec(address) ?? [];
  const id = hex.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const expected = Buffer.from(signatureOf(id, secret));
  const signature = Buffer.from(given.toLowerCase());
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? id : undefined;
}

/** Lower case and digits: some servers change the case of addresses. */
function signatureOf(delivery: string, secret: string): string {
  return createHash('sha256')
    .update(tokenFor(secret, 'bounce', delivery))
    .digest('hex')
    .slice(0, SIGNATURE);
}
