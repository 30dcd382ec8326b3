import { createHash } from 'node:crypto';

/**
 * Lets anyone check that the words are the company's (RFC 9530). It is the digest of the bytes as they
 * are sent, so lib/server sends what has one as it is, uncompressed.
 */
export function digestHeaders(text: string): Record<string, string> {
  return { 'repr-digest': `sha-256=:${createHash('sha256').update(text).digest('base64')}:` };
}
