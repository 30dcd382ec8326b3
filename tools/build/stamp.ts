import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileDigest, sourceDigest } from '@/lib/process/source-digest';

/** Entry points and configuration of the build, besides the routes of app/. */
const ENTRIES = [
  'components/browser/index.ts',
  'lib/server/cache/handler.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tools/build/build.ts',
];

/** Folders with files that the build reads although no module imports them. */
const FOLDERS = ['app', 'components', 'public'];

const MODULE = /\.tsx?$/;
/** Files that do not affect the build. */
const OTHERS = /\.test\.tsx?$|\.md$/;

/**
 * A digest of everything that a build depends on: modules and their imports, style sheets and other files, packages,
 * Node's version. Not content, origin and clock, which are read at run time: a build serves any of them, and renders
 * again what was prerendered with others.
 */
export function buildStamp(root: string): string {
  const files = FOLDERS.flatMap((folder) => filesBelow(root, folder));
  const routes = files.filter((path) => path.startsWith('app/') && MODULE.test(path));
  const others = files.filter((path) => !MODULE.test(path));
  return createHash('sha256')
    .update(sourceDigest(root, [...routes, ...ENTRIES]))
    .update(fileDigest(root, others))
    .digest('hex')
    .slice(0, 12);
}

/** Paths of the files of a folder that can affect the build, sorted. */
function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    .filter((path) => !OTHERS.test(path))
    .sort();
}
