import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { hashSource } from '@/lib/site/company-style';
import { type EncodedAnswer, encode } from './encode';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  // The only JSON file: https://wicg.github.io/nav-speculation/speculation-rules.html
  '.json': 'application/speculationrules+json',
};

/** The files of a folder by their paths below it, read once. What Next built for browsers is in none: pages use none of it. */
export async function readAssets(folder: string): Promise<Map<string, EncodedAnswer>> {
  const assets = new Map<string, EncodedAnswer>();
  for (const file of filesBelow(folder)) {
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    const type = TYPES[extname(file)];
    if (!type) continue;
    // A name with a hash in it means these bytes for ever.
    const hashed = /-[0-9a-f]{8}\.\w+$/.test(path);
    const cacheControl = hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
    const headers = { 'content-type': type, 'cache-control': cacheControl };
    assets.set(path, await encode({ status: 200, headers, body: readFileSync(file) }));
  }
  return assets;
}

/** What names the style that Next built and puts into every page, in the content security policy. */
export function readStyleSources(folder: string): string[] {
  const sheets = filesBelow(folder).filter((file) => file.endsWith('.css'));
  return sheets.map((file) => hashSource(readFileSync(file)));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
