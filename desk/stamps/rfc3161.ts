import { randomBytes } from 'node:crypto';

// Time stamps (RFC 3161), as far as a log needs them: a request for a SHA-256, and what an answer stands for. Whether its
// signature is right is for OpenSSL to say, with the certificate of the authority.

/** SEQUENCE { OBJECT IDENTIFIER sha256 (RFC 5754), NULL } */
const SHA256 = Buffer.from('300d06096086480165030402010500', 'hex');
const VERSION_1 = Buffer.from('020101', 'hex');
const WITH_CERTIFICATE = Buffer.from('0101ff', 'hex');

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const OCTET_STRING = 0x04;

/** A `TimeStampReq` in DER. @param hash SHA-256 in hexadecimal */
export function timeStampRequest(hash: string): Buffer {
  const imprint = element(SEQUENCE, SHA256, element(OCTET_STRING, Buffer.from(hash, 'hex')));
  // A first byte between 1 and 127 makes the nonce positive, in the fewest bytes.
  const nonce = randomBytes(8);
  nonce[0] = ((nonce[0] as number) & 0x7f) | 1;
  return element(SEQUENCE, VERSION_1, imprint, element(INTEGER, nonce), WITH_CERTIFICATE);
}

/**
 * The SHA-256 that a `TimeStampResp` stands for, in hexadecimal.
 * @throws Error if it is no such answer, or the authority refused
 */
export function stampedHash(response: Buffer): string {
  const [status, token] = elementsOf(contentOf(response));
  const [granted] = elementsOf(status);
  // PKIStatus: granted, or granted with changes.
  if (!token || !granted || granted.readUIntBE(0, granted.length) > 1) throw new Error('The time stamp was refused.');
  const [, signed] = elementsOf(token);
  const [, , encapsulated] = elementsOf(contentOf(signed));
  const [, content] = elementsOf(encapsulated);
  const [, , imprint] = elementsOf(contentOf(contentOf(content)));
  const [, hash] = elementsOf(imprint);
  if (hash?.length !== 32) throw new Error('The time stamp is not for a SHA-256.');
  return hash.toString('hex');
}

/** X.690: tag, length, content. */
function element(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  // Nothing here is longer.
  return Buffer.concat([Buffer.from([tag, content.length]), content]);
}

/** The contents of the elements in a constructed one. */
function elementsOf(bytes: Buffer | undefined): Buffer[] {
  const contents: Buffer[] = [];
  for (let at = 0; bytes && at < bytes.length; ) {
    const { start, end } = boundsOf(bytes, at);
    contents.push(bytes.subarray(start, end));
    at = end;
  }
  return contents;
}

/** The content of a single element. */
function contentOf(bytes: Buffer | undefined): Buffer | undefined {
  return elementsOf(bytes)[0];
}

function boundsOf(bytes: Buffer, at: number): { start: number; end: number } {
  const first = bytes[at + 1] ?? 0;
  const more = first < 0x80 ? 0 : first & 0x7f;
  const start = at + 2 + more;
  const length = more === 0 ? first : more <= 4 ? bytes.readUIntBE(at + 2, more) : Number.POSITIVE_INFINITY;
  if (start + length > bytes.length) throw new Error('The time stamp cannot be read.');
  return { start, end: start + length };
}
