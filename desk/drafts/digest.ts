import { sha256 } from '@/lib/process/sha256';

export { sha256, sha256OfFile } from '@/lib/process/sha256';

/** A file of a version, with its bytes as text. */
export interface DraftFile {
  /** Below the content directory. */
  path: string;
  text: string;
}

/** A document of a version: slides, a transcript, figures. Its bytes lie in the folder of the draft. */
export interface DraftDocument {
  /** Below the content directory. */
  path: string;
  sha256: string;
  /** In bytes. */
  size: number;
}

/** What an approval stands for: these bytes under these names. */
export function digestOf(files: readonly DraftFile[], documents: readonly DraftDocument[] = []): string {
  const all = [...files.map(({ path, text }) => ({ path, sha256: sha256(text) })), ...documents];
  const lines = all.map(({ path, sha256: hash }) => `${hash} ${path}\n`).sort();
  return sha256(lines.join(''));
}

/** The beginning of a digest, to compare at a glance: `4f2a-91c7`. */
export function shortDigest(digest: string): string {
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`;
}
