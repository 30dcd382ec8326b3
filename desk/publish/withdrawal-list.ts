import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeDurably } from './durable';

/**
 * The second way to take something back, where the content directory cannot be written: files here stand in the place of
 * those of the same name there, and the site reads both. See lib/content/read/withdrawals.ts.
 */
export class WithdrawalList {
  /** @param directory absolute path; made once it is needed */
  constructor(readonly directory: string) {}

  has(path: string): boolean {
    return existsSync(join(this.directory, path));
  }

  /** @param text the file, marked as taken back @throws the file system's error */
  add(path: string, text: string): void {
    const file = join(this.directory, path);
    mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
    writeDurably(`${file}.new`, text, 0o644);
    renameSync(`${file}.new`, file);
  }

  remove(path: string): void {
    rmSync(join(this.directory, path), { force: true });
  }
}
