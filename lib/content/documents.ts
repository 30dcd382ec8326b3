import { findStoredFile, type StoredFile } from './read/stored-file';

/** Documents and recordings: each is looked into again only when it has changed, and is the same object until then. */
export class Documents {
  private readonly entries = new Map<string, { signature: string; file: StoredFile | undefined }>();

  /** @param directory absolute path of the content */
  constructor(private readonly directory: string) {}

  /** @param path below `files/` */
  get(path: string, signature: string): StoredFile | undefined {
    let known = this.entries.get(path);
    if (known?.signature !== signature) {
      known = { signature, file: findStoredFile(this.directory, path) };
      this.entries.set(path, known);
    }
    return known.file;
  }

  keepOnly(paths: { has(path: string): boolean }): void {
    for (const path of this.entries.keys()) if (!paths.has(`files/${path}`)) this.entries.delete(path);
  }
}
