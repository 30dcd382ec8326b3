import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileDigest, sourceDigest } from '@/lib/process/source-digest';

/** What the build compiles beside the routes of the app, and what tells it how. */
const ENTRIES = [
  'components/browser/index.ts',
  'lib/server/cache/handler.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tools/build/build.ts',
];

/** Where files lie that the build reads although no module imports them. */
const FOLDERS = ['app', 'components', 'public'];

const MODULE = /\.tsx?$/;
/** Of no effect on the build. */
const OTHERS = /\.test\.tsx?$|\.md$/;

/**
 * Stands for all that a build depends on: what its modules import, style sheets and other files beside them,
 * packages, Node's version. Content, origin and clock are no part of it, since they are read while the site runs:
 * one build serves them all, and renders anew what it was built with others for.
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

/** Paths of all files of a folder that can make a difference, in a fixed order. */
function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    .filter((path) => !OTHERS.test(path))
    .sort();
}
