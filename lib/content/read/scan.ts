import { type BigIntStats, type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from '../problem';
import { isLeftover } from './leftovers';
import { signatureOf } from './signature';
import { addWithdrawals } from './withdrawals';

/** The folders of MDX files. */
export const FOLDERS = ['releases', 'events', 'transcripts'] as const;

/** Maximum depth of a path. Symbolic links may form a cycle. */
const DEEPEST = 8;

/** The files of a content directory at one moment. Paths are relative to it, as in `releases/results.mdx`. */
export interface Scan {
  /** The signature of each file that may be content. It changes when the file is written, replaced or renamed. */
  files: Map<string, string>;
  /** Files and folders that could not be read, with the reason. Their contents must not be taken for deleted. */
  unreadable: Map<string, string>;
  /** Files in content folders that cannot be content. */
  problems: Problem[];
}

/**
 * Lists and stats every file of a content directory. An unreadable file or folder does not affect the others.
 * @param withdrawals absolute path of the withdrawal list, whose files stand in the place of those of the same name
 */
export function scan(directory: string, withdrawals?: string): Scan {
  const { files, unreadable, problems } = scanAlone(directory);
  if (withdrawals !== undefined) addWithdrawals({ files, problems }, withdrawals);
  return { files, unreadable, problems };
}

/** A scan without the withdrawal list, and what tells whether the next one can be made from it. */
export interface OwnScan extends Scan {
  /** The directory's path without symbolic links; empty if it is not there. */
  root: string;
  /** The folders that were listed, below the root: `releases`, `files/2012`. */
  folders: string[];
  /** Whether anything is a symbolic link: what it leads to changes elsewhere. */
  hasLinks: boolean;
}

export function scanAlone(directory: string): OwnScan {
  return new Scanner(directory).all();
}

/** Whether a file of a content folder may be content by its name. */
export function isContentName(folder: string, name: string): boolean {
  return folder.startsWith('files') || /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]{2,3})?\.mdx$/.test(name);
}

/** True if a path, or a folder above it, could not be read. */
export function isUnreadable({ unreadable }: Scan, path: string): boolean {
  if (unreadable.size === 0) return false;
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (unreadable.has(path.slice(0, end))) return true;
  }
  return false;
}

class Scanner {
  private readonly found: OwnScan = {
    files: new Map(),
    unreadable: new Map(),
    problems: [],
    root: '',
    folders: [],
    hasLinks: false,
  };

  constructor(private readonly directory: string) {}

  private get root(): string {
    return this.found.root;
  }

  all(): OwnScan {
    const { found } = this;
    try {
      found.root = realpathSync(/* turbopackIgnore: true */ this.directory);
      const company = this.stat(join(this.root, 'company.yaml'), 'company.yaml');
      if (company?.isFile()) found.files.set('company.yaml', signatureOf(company));
      if (company?.isFile()) this.companyWords();
    } catch (error) {
      found.unreadable.set('company.yaml', codeOf(error));
    }
    // Without company.yaml, the directory is probably being moved, mounted or copied: delete nothing.
    if (!found.files.has('company.yaml')) {
      for (const path of ['company.yaml', ...FOLDERS, 'files']) found.unreadable.set(path, 'company.yaml is missing');
    }
    for (const folder of [...FOLDERS, 'files']) {
      if (this.root) folder === 'files' ? this.documents(folder) : this.texts(folder);
    }
    return found;
  }

  private texts(folder: string): void {
    for (const entry of this.list(folder)) {
      const path = `${folder}/${entry.name}`;
      const stat = this.plainFile(entry, path);
      if (stat === 'unknown') continue;
      if (stat && isContentName(folder, entry.name)) {
        this.found.files.set(path, signatureOf(stat));
        continue;
      }
      this.found.problems.push({
        file: join(this.directory, path),
        field: 'file name',
        rule: 'file-name',
        found: stat ? `"${entry.name}"` : 'something that is not a regular file in this directory',
        fix: 'lower-case letters, digits and hyphens, ending in .mdx, or .ja.mdx for a translation: the name is the address',
      });
    }
  }

  /** What further languages call the company: `company.ja.yaml`. */
  private companyWords(): void {
    for (const entry of readdirSync(/* turbopackIgnore: true */ this.root, { withFileTypes: true })) {
      const { name } = entry;
      if (entry.isSymbolicLink() && name.startsWith('company.')) this.found.hasLinks = true;
      if (!/^company\.[a-z]{2,3}\.yaml$/.test(name)) continue;
      const stat = this.stat(join(this.root, name), name);
      if (stat?.isFile()) this.found.files.set(name, signatureOf(stat));
    }
  }

  private documents(folder: string): void {
    for (const entry of this.list(folder)) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory() || (entry.isSymbolicLink() && this.stat(join(this.root, path), path)?.isDirectory())) {
        if (path.split('/').length <= DEEPEST) this.documents(path);
        continue;
      }
      const stat = this.plainFile(entry, path);
      if (stat && stat !== 'unknown') this.found.files.set(path, signatureOf(stat));
    }
  }

  /** The entries of a folder, without leftovers. */
  private list(folder: string): Dirent[] {
    try {
      const real = realpathSync(/* turbopackIgnore: true */ join(this.root, folder));
      if (!`${real}${sep}`.startsWith(this.root + sep)) throw new Error('it links to outside of the content directory');
      if (real !== join(this.root, folder)) this.found.hasLinks = true;
      this.found.folders.push(folder);
      return readdirSync(/* turbopackIgnore: true */ real, { withFileTypes: true }).filter(
        ({ name }) => !isLeftover(name),
      );
    } catch (error) {
      this.found.unreadable.set(folder, codeOf(error));
      return [];
    }
  }

  /**
   * Stats a regular file, following symbolic links.
   * @returns undefined if it is not a regular file inside the content directory; `unknown` if it vanished or is
   * unreadable
   */
  private plainFile(entry: Dirent, path: string): BigIntStats | 'unknown' | undefined {
    const file = join(this.root, path);
    if (entry.isFile()) return this.stat(file, path) ?? 'unknown';
    if (!entry.isSymbolicLink()) return undefined;
    this.found.hasLinks = true;
    try {
      const target = realpathSync(/* turbopackIgnore: true */ file);
      const stat = target.startsWith(this.root + sep) ? this.stat(target, path) : undefined;
      return stat?.isFile() ? stat : undefined;
    } catch {
      return undefined;
    }
  }

  /** Undefined if the file is missing or unreadable; the latter is recorded in `unreadable`. */
  private stat(file: string, path: string): BigIntStats | undefined {
    try {
      return statSync(/* turbopackIgnore: true */ file, { bigint: true, throwIfNoEntry: false });
    } catch (error) {
      this.found.unreadable.set(path, codeOf(error));
      return undefined;
    }
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error as Error).message;
}
