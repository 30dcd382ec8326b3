import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';

// What Next does not compile itself, compiled with esbuild while it builds.

/** Next loads the cache handler as it is, in workers too; it keeps `.next/cache` from build to build. */
export function cacheHandlerPath(root: string): string {
  return join(/* turbopackIgnore: true */ root, '.next/cache/newsroom/cache-handler.mjs');
}

export function bundleCacheHandler(root: string): void {
  const code = bundle(root, 'lib/server/cache/handler.ts', {
    platform: 'node',
    packages: 'external',
    target: 'node20',
  });
  write(cacheHandlerPath(root), code);
}

/**
 * Bundles the browser's one module into `public/`, under a name that changes with its bytes.
 * Returns its address.
 */
export function bundleEnhancements(root: string): string {
  const code = bundle(root, 'components/browser/index.ts', { minify: true, target: 'es2022' });
  const name = `enhance-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
  const folder = join(/* turbopackIgnore: true */ root, 'public');
  for (const file of readdirSync(folder)) {
    if (/^enhance-.*\.js$/.test(file) && file !== name) rmSync(join(folder, file), { force: true });
  }
  write(join(folder, name), code);
  return `/${name}`;
}

function bundle(root: string, entry: string, options: BuildOptions): Uint8Array {
  const { outputFiles } = buildSync({
    ...options,
    entryPoints: [join(root, entry)],
    bundle: true,
    format: 'esm',
    write: false,
  });
  if (!outputFiles?.[0]) throw new Error(`esbuild made nothing of ${entry}`);
  return outputFiles[0].contents;
}

function write(file: string, code: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, file);
}
