import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import { SITE_SCRIPT_FILE } from '@/lib/site/scripts';

// Bundles that Next does not compile itself, made with esbuild before the Next build.

/** Bundles the cache handler, which Next and its workers load. */
export function bundleCacheHandler(root: string, build: string): void {
  const code = bundle(root, 'lib/server/cache/handler.ts', {
    platform: 'node',
    packages: 'external',
    target: 'node20',
  });
  write(join(root, build, 'cache-handler.mjs'), code);
}

/** Bundles the site's browser module. @returns its code, which the server reads too */
export function bundleSiteScript(root: string, build: string): string {
  const code = Buffer.from(bundleForBrowser(root, 'components/browser/index.ts')).toString().trim();
  write(join(root, build, SITE_SCRIPT_FILE), code);
  return code;
}

/** Bundles a module with its imports, minified. */
export function bundleForBrowser(root: string, entry: string): Uint8Array {
  return bundle(root, entry, { minify: true, target: 'es2022' });
}

function bundle(root: string, entry: string, options: BuildOptions): Uint8Array {
  const { outputFiles } = buildSync({
    ...options,
    entryPoints: [join(root, entry)],
    bundle: true,
    format: 'esm',
    write: false,
  });
  if (!outputFiles?.[0]) throw new Error(`esbuild has no output for ${entry}`);
  return outputFiles[0].contents;
}

function write(file: string, code: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
}
