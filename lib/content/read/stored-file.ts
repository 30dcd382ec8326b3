import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Instant } from '@/lib/domain/instant';

/** A document or a recording below `content/files`. */
export interface StoredFile {
  /** Path below `content/files`, as its author wrote it. */
  path: string;
  /** In bytes. */
  size: number;
  modifiedAt: Instant;
}

/**
 * Looks a file up on the disk. Undefined if it is not there, is no plain file, or lies outside of
 * `content/files` once symbolic links are followed.
 * @param path from the content, never from a request
 */
export function findStoredFile(contentDir: string, path: string): StoredFile | undefined {
  try {
    const root = realpathSync(/* turbopackIgnore: true */ filesDirectory(contentDir));
    const real = realpathSync(/* turbopackIgnore: true */ join(root, path));
    const stat = statSync(/* turbopackIgnore: true */ real);
    if (!real.startsWith(root + sep) || !stat.isFile()) return undefined;
    return { path, size: stat.size, modifiedAt: Math.floor(stat.mtimeMs) };
  } catch {
    return undefined;
  }
}

export function filesDirectory(contentDir: string): string {
  return join(/* turbopackIgnore: true */ contentDir, 'files');
}
