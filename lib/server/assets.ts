import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { sheetsOf } from '@/lib/site/style';
import { type EncodedAnswer, encode } from './encode';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** The files of a folder by URL path, read and compressed once. Next's client files are left out: no page uses them. */
export async function readAssets(folder: string): Promise<Map<string, EncodedAnswer>> {
  const assets = new Map<string, EncodedAnswer>();
  for (const file of filesBelow(folder)) {
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    const type = TYPES[extname(file)];
    if (!type) continue;
    const headers = { 'content-type': type, 'cache-control': 'public, max-age=3600' };
    assets.set(path, await encode({ status: 200, headers, body: readFileSync(file) }));
  }
  return assets;
}

/** The sheets of which the styles of pages are made. */
export function readSheets(folder: string): string[] {
  return [...new Set(sheetsBelow(folder).flatMap(sheetsOf))];
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
