import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { HEAD_BYTES, wrongKind } from './file-kind';
import { signatureOf } from './signature';

/** A document or a recording below `content/files`, as it was accepted. */
export interface StoredFile {
  /** Path below `content/files`, as its author wrote it. */
  path: string;
  /** In bytes. */
  size: number;
  /** Hash of the bytes. Safe in a header. */
  digest: string;
  /** What the file on disk has for as long as its bytes are these: see `signatureOf`. */
  signature: string;
}

/** A document that cannot be used as it is. */
export interface UnusableFile {
  /** What is there instead. */
  found: string;
}

const CHUNK_BYTES = 1_048_576;

/** Reads a document piece by piece: whether it is what its name says, and the hash of its bytes. */
export class FileReading {
  private readonly hash = createHash('sha256');
  private readonly descriptor: number;
  private position = 0;

  /**
   * @param contentDir absolute path
   * @param path below `content/files`; symbolic links are followed to what has the signature
   * @param signature as the file was looked at
   * @throws what the file system says, if it cannot be read
   */
  constructor(
    contentDir: string,
    private readonly path: string,
    private readonly signature: string,
  ) {
    this.descriptor = openSync(join(/* turbopackIgnore: true */ filesDirectory(contentDir), path), 'r');
  }

  /**
   * Reads on.
   * @param until whether it has read enough for now
   * @returns what the file is, once it is known; undefined while there is more to read
   */
  readOn(until: () => boolean): StoredFile | UnusableFile | undefined {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    do {
      const length = readSync(this.descriptor, buffer, 0, CHUNK_BYTES, this.position);
      const bytes = buffer.subarray(0, length);
      const found = this.position === 0 ? wrongKind(this.path, bytes.subarray(0, HEAD_BYTES)) : undefined;
      if (found) return { found };
      if (length === 0) return this.end();
      this.hash.update(bytes);
      this.position += length;
    } while (!until());
    return undefined;
  }

  private end(): StoredFile | UnusableFile {
    const { path, signature, position } = this;
    if (signatureOf(fstatSync(this.descriptor, { bigint: true })) !== signature) return BEING_WRITTEN;
    return { path, size: position, digest: this.hash.digest('base64url'), signature };
  }

  close(): void {
    closeSync(this.descriptor);
  }
}

/** It will be looked at again. */
export const BEING_WRITTEN: UnusableFile = { found: 'a file that is being written' };

export function filesDirectory(contentDir: string): string {
  return join(/* turbopackIgnore: true */ contentDir, 'files');
}
