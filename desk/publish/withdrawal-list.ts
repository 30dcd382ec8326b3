import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeDurably } from './durable';

/**
 * The second way to take something back, where the content directory cannot be written: files here stand in the place of
 * those of the same name there, and the site reads both. See lib/content/read/withdrawals.ts. On a full disk, where nothing can
 * be written here either, the file is set aside under a name that content ignores: a rename needs no room.
 */
export class WithdrawalList {
  /** @param directory absolute path; made once it is needed @param contentDir absolute path */
  constructor(
    readonly directory: string,
    private readonly contentDir: string,
  ) {}

  has(path: string): boolean {
    return existsSync(join(this.directory, path)) || existsSync(this.asideOf(path));
  }

  /** @param text the file, marked as taken back @throws the file system's error if neither way is left */
  add(path: string, text: string): void {
    const file = join(this.directory, path);
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
      writeDurably(`${file}.new`, text, 0o644);
      renameSync(`${file}.new`, file);
    } catch {
      renameSync(join(this.contentDir, path), this.asideOf(path));
    }
  }

  remove(path: string): void {
    const file = join(this.contentDir, path);
    const listed = join(this.directory, path);
    if (existsSync(listed)) rmSync(listed);
    if (existsSync(this.asideOf(path)) && !existsSync(file)) renameSync(this.asideOf(path), file);
  }

  private asideOf(path: string): string {
    return join(this.contentDir, dirname(path), `.${basename(path)}.taken-back`);
  }
}
