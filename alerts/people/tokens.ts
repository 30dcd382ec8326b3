import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { HOUR_MS, type Instant, SECOND_MS } from '@/lib/domain/instant';

// A link in a mail must be made again for every mail, and byte for byte the same when a mail is sent again. So a token
// is not drawn and kept, but derived: 32 bytes that nobody can tell from random ones without the secret, which is not in
// the database. The database has their hash.

export type Purpose = 'confirm' | 'link' | 'bounce';

/** The token of a person or a confirmation, as it stands in a link: 43 characters. */
export function tokenFor(secret: string, purpose: Purpose, id: string): string {
  return createHmac('sha256', secret).update(`${purpose} ${id}`).digest('base64url');
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

const TOKEN = /^[\w-]{43}$/;

export const isToken = (text: string) => TOKEN.test(text);

/** Programs fill in a form at once; a form that is older was kept to be sent again and again. */
const YOUNGEST_MS = 2 * SECOND_MS;
const OLDEST_MS = 24 * HOUR_MS;

/** The time at which a form was shown, signed. */
export function stampAt(secret: string, now: Instant): string {
  const time = now.toString(36);
  return `${time}.${signature(secret, time)}`;
}

/** Whether a form was shown by us, and neither just now nor long ago. */
export function isInTime(secret: string, stamp: string, now: Instant): boolean {
  const [time = '', signed = ''] = stamp.split('.');
  const expected = Buffer.from(signature(secret, time));
  const given = Buffer.from(signed);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  const age = now - Number.parseInt(time, 36);
  return age >= YOUNGEST_MS && age < OLDEST_MS;
}

function signature(secret: string, time: string): string {
  return createHmac('sha256', secret).update(`form ${time}`).digest('base64url').slice(0, 22);
}
