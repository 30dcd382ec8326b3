import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256, sha256OfFile } from './sha256';

/** Texts and documents, each in a file that is named by the SHA-256 of its bytes. For their owner alone. */
export class HashedFiles {
  /** @param directory absolute path; made once something is written */
  constructor(private readonly directory: string) {}

  /** Whether a text's file is there with its full length. */
  has(hash: string, bytes: number): boolean {
    return statSync(this.fileOf(hash), { throwIfNoEntry: false })?.size === bytes;
  }

  /** The folders of the files, each with what changes when a file is added to it or taken away. */
  folders(): Map<string, string> {
    return new Map(
      namesIn(this.directory)
        .filter((name) => /^[0-9a-f]{2}$/.test(name))
        .map((name) => {
          const { ino, mtimeNs } = statSync(join(this.directory, name), { bigint: true });
          return [name, `${ino} ${mtimeNs}`];
        }),
    );
  }

  /** The folder of a file. */
  folderOf(hash: string): string {
    return hash.slice(0, 2);
  }

  /**
   * Writes a text, if its file is not there as it should be.
   * @param isDurable whether it must be on the disk once this returns
   * @returns its hash
   * @throws the file system's error
   */
  write(text: string, isDurable: boolean): string {
    const hash = sha256(text);
    if (this.text(hash) !== undefined) return hash;
    const file = this.fileOf(hash);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const unfinished = join(this.directory, `unfinished-${randomUUID()}`);
    writeOut(unfinished, text, isDurable);
    renameSync(unfinished, file);
    return hash;
  }

  /**
   * Keeps a file of the same disk beside its own place, without reading it.
   * @param hash of its bytes
   */
  link(from: string, hash: string): void {
    const file = this.fileOf(hash);
    if (existsSync(file)) return;
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    linkSync(from, file);
  }

  /** Undefined if the file is missing, or its bytes are not what was written. */
  text(hash: string): string | undefined {
    return this.bytes(hash)?.toString();
  }

  /** As `text`. */
  bytes(hash: string): Buffer | undefined {
    const bytes = this.bytesOf(hash);
    return bytes && sha256(bytes) === hash ? bytes : undefined;
  }

  /**
   * What is not as it was written, in words.
   * @param named hashes of files that must be there
   */
  problems(named: ReadonlySet<string>): string[] {
    const all = new Set([...named, ...this.hashes()]);
    return [...all].flatMap((hash) => {
      if (!existsSync(this.fileOf(hash))) return [`The file ${hash} is missing.`];
      return sha256OfFile(this.fileOf(hash)) === hash ? [] : [`The file ${hash} is not what was written.`];
    });
  }

  private hashes(): string[] {
    const folders = namesIn(this.directory).filter((name) => /^[0-9a-f]{2}$/.test(name));
    return folders.flatMap((folder) => namesIn(join(this.directory, folder)).map((rest) => folder + rest));
  }

  private bytesOf(hash: string): Buffer | undefined {
    try {
      return readFileSync(this.fileOf(hash));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  private fileOf(hash: string): string {
    return join(this.directory, this.folderOf(hash), hash.slice(2));
  }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function writeOut(file: string, text: string, isDurable: boolean): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeFileSync(descriptor, text);
    if (isDurable) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
