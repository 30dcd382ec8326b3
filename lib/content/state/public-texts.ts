import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HashedFiles } from '@/lib/process/hashed-files';
import { sha256 } from '@/lib/process/sha256';
import type { PublicFile } from '../kept-text';
import { versionsIn } from './journal';

/**
 * Reads again what is public and need not stay in memory: the text of each release of an archive. It was written down when it
 * became public; if somebody has removed that since, the file itself has it.
 */
export class PublicTexts {
  private readonly versions: HashedFiles | undefined;
  /** Whoever asks for a text asks for several of its parts. */
  private last: { digest: string; bytes: Uint8Array } | undefined;

  /**
   * @param state absolute path of the directory for public versions; undefined if there is none
   * @param content absolute path of the content directory
   */
  constructor(
    state: string | undefined,
    private readonly content: string,
  ) {
    this.versions = state === undefined ? undefined : versionsIn(state);
  }

  /** @throws Error if the bytes are nowhere */
  readonly read = ({ path, digest }: PublicFile): Uint8Array => {
    if (this.last?.digest !== digest) {
      const bytes = this.versions?.bytes(hashOf(digest)) ?? this.fromContent(path, digest);
      this.last = { digest, bytes };
    }
    return this.last.bytes;
  };

  private fromContent(path: string, digest: string): Uint8Array {
    const bytes = readFileSync(join(/* turbopackIgnore: true */ this.content, path));
    if (sha256(bytes, 'base64url') === digest) return bytes;
    throw new Error(`The public text of ${path} is neither in STATE_DIR nor in the content directory.`);
  }
}

/** The name of a version that is a whole file. @param digest of the file's bytes, base64url */
export function hashOf(digest: string): string {
  return Buffer.from(digest, 'base64url').toString('hex');
}
