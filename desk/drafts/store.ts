import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder, writeDurably } from '../publish/durable';
import { type DraftDocument, type DraftFile, digestOf, sha256OfFile } from './digest';
import type { Draft, Version } from './draft';

/**
 * Drafts, each in a folder of DESK_DIR: its texts as they were pasted, `draft.json`, and a folder for each version. Every
 * change is written beside and renamed, so that a process that is killed leaves the draft as it was before.
 */
export class DraftStore {
  private readonly directory: string;
  /** Where uploads are written while they come in; empty at every start. */
  readonly uploads: string;

  /** @param deskDir absolute path; made if it is not there */
  constructor(deskDir: string) {
    this.directory = join(deskDir, 'drafts');
    mkdirSync(this.directory, { recursive: true, mode: 0o700 });
    this.uploads = join(deskDir, 'uploads');
    mkdirSync(this.uploads, { recursive: true, mode: 0o700 });
  }

  /** Removes what was being uploaded when the last desk was killed. */
  clearUploads(): void {
    for (const name of readdirSync(this.uploads)) rmSync(join(this.uploads, name), { force: true });
  }

  newId(): string {
    return randomBytes(6).toString('hex');
  }

  /** The newest first. */
  all(): Draft[] {
    return readdirSync(this.directory)
      .flatMap((id) => this.get(id) ?? [])
      .sort((a, b) => b.created.at - a.created.at);
  }

  get(id: string): Draft | undefined {
    if (!/^[0-9a-f]{12}$/.test(id)) return undefined;
    try {
      return JSON.parse(readFileSync(join(this.directory, id, 'draft.json'), 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  save(draft: Draft): void {
    mkdirSync(join(this.directory, draft.id), { recursive: true, mode: 0o700 });
    this.write(join(this.directory, draft.id, 'draft.json'), JSON.stringify(draft, null, 1));
  }

  remove(id: string): void {
    // Without its draft.json it is no draft any more, whatever else is still there.
    rmSync(join(this.directory, id, 'draft.json'), { force: true });
    rmSync(join(this.directory, id), { recursive: true, force: true });
  }

  /** @param language code of a further language, for its text */
  source(id: string, language?: string): Uint8Array {
    return readFileSync(this.sourceOf(id, language));
  }

  saveSource(id: string, bytes: Uint8Array, language?: string): void {
    mkdirSync(join(this.directory, id), { recursive: true, mode: 0o700 });
    this.write(this.sourceOf(id, language), bytes);
  }

  private sourceOf(id: string, language: string | undefined): string {
    return join(this.directory, id, language === undefined ? 'source' : `source.${language}`);
  }

  /** Takes an uploaded file over. @returns its SHA-256 */
  saveDocument(id: string, file: string): string {
    const sha256 = sha256OfFile(file);
    mkdirSync(join(this.directory, id, 'documents'), { recursive: true, mode: 0o700 });
    syncFolder(file);
    renameSync(file, this.documentOf(id, sha256));
    return sha256;
  }

  /** Absolute path of the bytes of a document. */
  documentOf(id: string, sha256: string): string {
    return join(this.directory, id, 'documents', sha256);
  }

  /** Writes the files of a version, before anything names it. Versions share the bytes of documents. */
  saveVersion(id: string, number: number, files: readonly DraftFile[], documents: readonly DraftDocument[]): void {
    const folder = this.folderOf(id, number);
    rmSync(folder, { recursive: true, force: true });
    for (const { path, text } of files) this.write(join(folder, path), text);
    for (const { path, sha256 } of documents) {
      mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
      linkSync(this.documentOf(id, sha256), join(folder, path));
    }
  }

  /** Absolute path of a version's files, laid out like the content directory. */
  folderOf(id: string, number: number): string {
    return join(this.directory, id, 'versions', String(number));
  }

  /** The bytes of a version as they lie there now. */
  filesOf(id: string, { number, files }: Version): DraftFile[] {
    const folder = this.folderOf(id, number);
    return files.map(({ path }) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  }

  /** Whether the files of a version are still the bytes that its digest names. */
  isIntact(id: string, version: Version): boolean {
    const folder = this.folderOf(id, version.number);
    try {
      const documents = (version.documents ?? []).map((each) => ({
        ...each,
        sha256: sha256OfFile(join(folder, each.path)),
      }));
      return digestOf(this.filesOf(id, version), documents) === version.digest;
    } catch {
      return false;
    }
  }

  private write(file: string, bytes: string | Uint8Array): void {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeDurably(`${file}.new`, bytes);
    renameSync(`${file}.new`, file);
  }
}
