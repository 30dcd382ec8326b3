import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Environment } from '@/lib/process/environment';
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
/** Made by the build itself, or of no effect on it. */
const OTHERS = /(^|\/)enhance-[0-9a-f]{8}\.js$|\.test\.tsx?$|\.md$/;

/**
 * Stands for all that a build depends on: what its modules import, style sheets and other files beside them,
 * packages, settings, Node's version. Content is no part of it, since it is read while the site runs; neither are
 * the clock's offset and the port, so that one build serves them all.
 */
export function buildStamp(root: string, { siteUrl, contentDir }: Pick<Environment, 'siteUrl' | 'contentDir'>): string {
  const files = FOLDERS.flatMap((folder) => filesBelow(root, folder));
  const routes = files.filter((path) => path.startsWith('app/') && MODULE.test(path));
  const others = files.filter((path) => !MODULE.test(path));
  return createHash('sha256')
    .update(`${sourceDigest(root, [...routes, ...ENTRIES])}\0${fileDigest(root, others)}\0${siteUrl}\0${contentDir}`)
    .digest('hex');
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
