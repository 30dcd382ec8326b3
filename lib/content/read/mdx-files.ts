import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from '../problem';

/** The MDX files of a folder in the order of their names. Hidden files and editors' temporary files are not content. */
export function mdxFiles(directory: string, folder: string, problems: Problem[]): string[] {
  const path = join(/* turbopackIgnore: true */ directory, folder);
  if (!existsSync(/* turbopackIgnore: true */ path)) {
    const fix = `make the folder, even if it has no ${folder} yet`;
    problems.push({ file: path, field: 'folder', found: 'nothing', fix });
    return [];
  }
  const isPlainFile = plainFilesOf(path, directory);
  const files: string[] = [];
  for (const entry of readdirSync(/* turbopackIgnore: true */ path, { withFileTypes: true })) {
    const { name } = entry;
    if (/^[.#~]|~$|\.(swp|tmp|bak)$/.test(name)) continue;
    const file = join(/* turbopackIgnore: true */ path, name);
    const plain = isPlainFile(entry);
    if (plain && /^[a-z0-9]+(-[a-z0-9]+)*\.mdx$/.test(name)) {
      files.push(file);
      continue;
    }
    problems.push({
      file,
      field: 'file name',
      found: plain ? `"${name}"` : 'something that is not a plain file of this directory',
      fix: 'lower-case letters, digits and hyphens, ending in .mdx: the name is the address',
    });
  }
  return files.sort();
}

/**
 * Whether an entry of a folder is a file that lies in the content directory once symbolic links are followed.
 * The folder's own links are followed once: an entry that is a file lies where the folder does.
 */
function plainFilesOf(folder: string, directory: string): (entry: Dirent) => boolean {
  const root = realpathSync(/* turbopackIgnore: true */ directory) + sep;
  const real = realpathSync(/* turbopackIgnore: true */ folder);
  const holdsFiles = (real + sep).startsWith(root);
  return (entry) => {
    if (entry.isFile()) return holdsFiles;
    if (!entry.isSymbolicLink()) return false;
    try {
      const target = realpathSync(/* turbopackIgnore: true */ join(real, entry.name));
      return target.startsWith(root) && statSync(/* turbopackIgnore: true */ target).isFile();
    } catch {
      return false;
    }
  };
}
