import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Environment } from '@/lib/process/environment';

const FOLDERS = ['app', 'components', 'lib', 'public', 'tools', 'wire'];
const FILES = ['package-lock.json', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json'];

/** Made by the build itself, or of no effect on it. */
const NOT_SOURCES = /^enhance-[0-9a-f]{8}\.js|\.test\.tsx?$/;

/**
 * Stands for all that a build depends on: sources, settings, Node's version. Content is no part of it,
 * since it is read while the site runs; neither are the clock's offset and the port, so that one build
 * serves them all.
 */
export function buildStamp(root: string, { siteUrl, contentDir }: Pick<Environment, 'siteUrl' | 'contentDir'>): string {
  const hash = createHash('sha256').update(`${process.version}\0${siteUrl}\0${contentDir}\0`);
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !NOT_SOURCES.test(entry.name))
      .map(({ parentPath, name }) => relative(root, join(parentPath, name))),
  );
  for (const path of [...inFolders.sort(), ...FILES.filter((file) => existsSync(join(root, file)))]) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
