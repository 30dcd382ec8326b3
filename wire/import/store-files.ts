import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { translationName } from '@/lib/content/read/translation';
import { ImportError } from './import-error';

/** A file to be written. */
export interface NewFile {
  /** Absolute path. */
  path: string;
  text: string;
}

/**
 * Writes files all or none, each in one step, so that a server that watches sees no half of one.
 * @param force whether a file that is there may be overwritten
 * @param changesLast whether the last one is a changed file, which is there
 * @throws ImportError where one is there, or cannot be written; then nothing is changed
 */
export function storeFiles(files: readonly NewFile[], force: boolean, changesLast = false): void {
  const undo: (() => void)[] = [];
  const temporary: string[] = [];
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(path), { recursive: true });
      // A name that content ignores: lib/content/load.ts.
      const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      temporary.push(beside);
      writeFileSync(beside, text, { flag: 'wx' });
    }
    files.forEach(({ path }, index) => {
      const beside = temporary[index] as string;
      if (formerText(path)?.toString() === files[index]?.text) return;
      if (force || (changesLast && index === files.length - 1)) {
        const former = formerText(path);
        renameSync(beside, path);
        undo.push(() => (former === undefined ? rmSync(path) : writeFileSync(path, former)));
      } else {
        // Unlike a rename, a link never replaces what is there.
        linkSync(beside, path);
        undo.push(() => rmSync(path));
      }
    });
  } catch (error) {
    for (const step of undo.reverse()) step();
    const { code, path = '', dest } = error as NodeJS.ErrnoException & { dest?: string };
    if (code === undefined) throw error;
    if (code === 'EEXIST' && dest) throw new ImportError(existsMessage(dest));
    throw new ImportError(`${dest ?? path} cannot be written (${code}). Nothing was changed.`);
  } finally {
    for (const beside of temporary) rmSync(beside, { force: true });
  }
}

export function existsMessage(path: string): string {
  const isTranslation = translationName(basename(path)) !== undefined;
  return `${path} is there already. --force replaces it${isTranslation ? '' : '; --slug <address> gives the release another address'}.`;
}

function formerText(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
