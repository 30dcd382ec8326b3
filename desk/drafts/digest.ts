import { createHash } from 'node:crypto';

/** A file of a version, with its bytes as text. */
export interface DraftFile {
  /** Below the content directory. */
  path: string;
  text: string;
}

/** SHA-256 of a text's bytes, in hexadecimal. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What an approval stands for: these bytes under these names. */
export function digestOf(files: readonly DraftFile[]): string {
  const lines = files.map(({ path, text }) => `${sha256(text)} ${path}\n`).sort();
  return sha256(lines.join(''));
}

/** The beginning of a digest, to compare at a glance: `4f2a-91c7`. */
export function shortDigest(digest: string): string {
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`;
}
