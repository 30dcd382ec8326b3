import { sha256 } from '@/lib/process/sha256';

export { sha256 };

/** A file of a version, with its bytes as text. */
export interface DraftFile {
  /** Below the content directory. */
  path: string;
  text: string;
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
