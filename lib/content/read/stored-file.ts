import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { HEAD_BYTES, wrongKind } from './file-kind';
import { isPicture, type PictureSize, pictureSize } from './picture-size';
import { signatureOf } from './signature';

/** A document or recording below `content/files`, as it was read. */
export interface StoredFile {
  /** Path below `content/files`, as written in the field. */
  path: string;
  /** In bytes. */
  size: number;
  /** Of a picture. */
  picture?: PictureSize | undefined;
  /** Hash of the bytes, base64url. */
  digest: string;
  /** The file's signature when it was read: see `signatureOf`. */
  signature: string;
  /** Absolute path of the folder that `path` is below, if it is not the content's own: that of a draft. */
  directory?: string;
}

/** A document that cannot be used. */
export interface UnusableFile {
  /** What was found instead, for a problem. */
  found: string;
}

const CHUNK_BYTES = 1_048_576;

/** Reads a document in chunks to check its type and to hash it. */
export class FileReading {
  private readonly hash = createHash('sha256');
  private readonly descriptor: number;
  private position = 0;
  private picture: PictureSize | undefined;

  /**
   * @param contentDir absolute path
   * @param path below `content/files`
   * @param signature from the scan, of the target of symbolic links
   * @throws the file system's error if it cannot be opened
   */
  constructor(
    contentDir: string,
    private readonly path: string,
    private readonly signature: string,
  ) {
    this.descriptor = openSync(join(/* turbopackIgnore: true */ filesDirectory(contentDir), path), 'r');
  }

  /**
   * Reads the next chunks, at least one.
   * @param until asked after each chunk whether to pause
   * @returns the result once it is known; undefined while there is more to read
   */
  readOn(until: () => boolean): StoredFile | UnusableFile | undefined {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    do {
      const length = readSync(this.descriptor, buffer, 0, CHUNK_BYTES, this.position);
      const bytes = buffer.subarray(0, length);
      const found = this.position === 0 ? wrongKind(this.path, bytes.subarray(0, HEAD_BYTES)) : undefined;
      if (found) return { found };
      if (this.position === 0 && isPicture(this.path)) {
        this.picture = pictureSize(bytes);
        if (!this.picture) return { found: 'a picture whose width and height cannot be read' };
      }
      if (length === 0) return this.end();
      this.hash.update(bytes);
      this.position += length;
    } while (!until());
    return undefined;
  }

  private end(): StoredFile | UnusableFile {
    const { path, signature, position, picture } = this;
    if (signatureOf(fstatSync(this.descriptor, { bigint: true })) !== signature) return BEING_WRITTEN;
    return { path, size: position, digest: this.hash.digest('base64url'), signature, ...(picture && { picture }) };
  }

  close(): void {
    closeSync(this.descriptor);
  }
}

/** Temporary: the next scan has the new signature. */
export const BEING_WRITTEN: UnusableFile = { found: 'a file that is being written' };

export function filesDirectory(contentDir: string): string {
  return join(/* turbopackIgnore: true */ contentDir, 'files');
}
