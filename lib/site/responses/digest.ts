import { createHash } from 'node:crypto';

/**
 * The Repr-Digest header (RFC 9530), to verify a text. It is the digest of the bytes as sent, so lib/server does not
 * compress an answer that has one.
 */
export function digestHeaders(text: string): Record<string, string> {
  return { 'repr-digest': `sha-256=:${createHash('sha256').update(text).digest('base64')}:` };
}
