import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folders without sources. */
const LEFT_OUT = ['.builds', '.git', '.next', '.state', 'docs', 'node_modules', 'playwright-report', 'test-results'];

/** A copy of the project's sources that a test may change. */
export class SourcesCopy {
  constructor(readonly root: string) {
    for (const name of readdirSync('.')) {
      if (!LEFT_OUT.includes(name)) cpSync(name, join(root, name), { recursive: true });
    }
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  append(path: string, text: string): void {
    this.write(path, `${this.read(path)}\n${text}\n`);
  }

  /** Replaces the only occurrence of a text in a file. Fails if there is none or more than one. */
  replace(path: string, found: string, replacement: string): void {
    const parts = this.read(path).split(found);
    if (parts.length !== 2) throw new Error(`"${found}" stands ${parts.length - 1} times in ${path}, not once.`);
    this.write(path, parts.join(replacement));
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }
}
