import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { type PackedAnswer, pack } from './pack';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * The site's own files, read once: `public/`, and of what Next built the stylesheets. The framework's
 * scripts are not among them, since no page uses them.
 */
export async function readAssets(root: string): Promise<Map<string, PackedAnswer>> {
  const assets = new Map<string, PackedAnswer>();
  const add = async (folder: string, prefix: string, wanted: (path: string) => boolean) => {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      const path = `${prefix}/${relative(folder, file).split(sep).join('/')}`;
      const type = TYPES[extname(file)];
      if (!entry.isFile() || !type || !wanted(path)) continue;
      // A name with a hash in it means these bytes for ever.
      const hashed = prefix !== '' || /-[0-9a-f]{8}\.\w+$/.test(path);
      const cacheControl = hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
      const headers = { 'content-type': type, 'cache-control': cacheControl };
      assets.set(path, await pack({ status: 200, headers, body: readFileSync(file) }));
    }
  };
  await add(join(root, 'public'), '', () => true);
  await add(join(root, '.next/static'), '/_next/static', (path) => path.endsWith('.css'));
  return assets;
}
