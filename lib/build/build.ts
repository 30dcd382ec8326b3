import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentContent } from '../content/store';
import { environment } from '../environment';

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'package-lock.json',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
];

/** Made by the build itself, or of no effect on it. */
const NOT_SOURCES = /^enhance-[0-9a-f]{8}\.js|\.test\.tsx?$/;

/**
 * Checks the content, then builds the site with Next.
 * @throws ContentError before anything is built
 */
export function build(root: string): void {
  currentContent();
  const next = join(root, 'node_modules/next/dist/bin/next');
  const { status } = spawnSync(process.execPath, [next, 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stampFile(root), stamp(root));
}

/**
 * Builds only if sources or settings are others than those of the last build. Content is no source: it
 * is read while the site runs. Neither are the clock's offset and the port: one build serves them all.
 */
export function buildIfChanged(root: string): void {
  if (existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === stamp(root)) return;
  build(root);
}

function stampFile(root: string): string {
  return join(root, '.next/newsroom-build');
}

function stamp(root: string): string {
  const hash = createHash('sha256').update(
    `${process.version}\0${environment().siteUrl}\0${environment().contentDir}\0`,
  );
  const add = (path: string) => hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  for (const source of SOURCES) {
    if (!existsSync(join(root, source))) continue;
    const entries = source.includes('.')
      ? []
      : readdirSync(join(root, source), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !NOT_SOURCES.test(entry.name));
    if (source.includes('.')) add(source);
    for (const file of files.map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1)).sort())
      add(file);
  }
  return hash.digest('hex');
}
