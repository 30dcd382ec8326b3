import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import type { Answer } from './answer';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const COMPRESSIBLE = /^(text\/|image\/svg\+xml|application\/(json|xml|[a-z]+\+(json|xml)|manifest\+json))/;

/** Smallest first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** An answer with its compressed forms and its ETag. */
export interface EncodedAnswer extends Answer {
  /** Strong ETag of the uncompressed bytes, without quotes. The server appends the encoding's name. */
  tag: string;
  encoded: Partial<Record<Encoding, Uint8Array>>;
}

/**
 * Compresses an answer in every encoding. Small answers, binary types and those with `repr-digest` stay uncompressed.
 * @param once true if the answer is not cached, so that speed matters more than size
 */
export async function encode(answer: Answer, once = false): Promise<EncodedAnswer> {
  const tag = createHash('sha256').update(answer.body).digest('base64url').slice(0, 16);
  const asItIs = answer.headers['repr-digest'] !== undefined;
  if (asItIs || answer.body.length < 200 || !COMPRESSIBLE.test(answer.headers['content-type'] ?? '')) {
    return { ...answer, tag, encoded: {} };
  }
  const quality = once ? 4 : answer.body.length > 200_000 ? 7 : 11;
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: quality } };
  const [br, gz] = once
    ? // Both take a third of a millisecond, and four times that in other threads.
      [brotliCompressSync(answer.body, options), gzipSync(answer.body, { level: 5 })]
    : await Promise.all([brotli(answer.body, options), zip(answer.body, { level: 9 })]);
  // Copied: zlib gives the beginning of a piece of 16 kB, which would be kept whole.
  return { ...answer, tag, encoded: { br: new Uint8Array(br), gzip: new Uint8Array(gz) } };
}

/** Each browser sends the same header each time. */
const negotiated = new LRUCache<string, Encoding>({ max: 100 });

/**
 * Negotiates the encoding: by the client's quality values, then the smallest.
 * @param accepted the header `Accept-Encoding`
 */
export function chooseEncoding(accepted: string | undefined, { encoded }: EncodedAnswer): Encoding {
  const available = ENCODINGS.filter((encoding) => encoding === 'identity' || encoded[encoding]);
  if (available.length === 1) return 'identity';
  const asked = `${available} ${accepted}`;
  const known = negotiated.get(asked);
  if (known) return known;
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const encoding = negotiator.encodings(available, { preferred: ENCODINGS })[0] ?? 'identity';
  negotiated.set(asked, encoding);
  return encoding;
}
