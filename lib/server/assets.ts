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

/** The files of a folder by URL path, read and compressed once. Next's client files are left out: no page uses them. */
export async function readAssets(folder: string): Promise<Map<string, EncodedAnswer>> {
  const assets = new Map<string, EncodedAnswer>();
  for (const file of filesBelow(folder)) {
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    const type = TYPES[extname(file)];
    if (!type) continue;
    // A hashed name never gets other bytes.
    const hashed = /-[0-9a-f]{8}\.\w+$/.test(path);
    const cacheControl = hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
    const headers = { 'content-type': type, 'cache-control': cacheControl };
    assets.set(path, await encode({ status: 200, headers, body: readFileSync(file) }));
  }
  return assets;
}

/**
 * The CSP sources of the styles of pages. Every page has the sheet of the layout, some have one of their own: React puts
 * both into one element.
 */
export function readStyleSources(folder: string): string[] {
  const layout = readLayoutSheet(folder);
  return sheetsBelow(folder).map((sheet) => hashSource(sheet === layout ? layout : layout + sheet));
}

/** The style that every page has. */
export function readLayoutSheet(folder: string): string {
  return sheetsBelow(folder).find((sheet) => sheet.startsWith('@layer theme')) ?? '';
}

function sheetsBelow(folder: string): string[] {
  return filesBelow(folder)
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(file, 'utf8'));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
