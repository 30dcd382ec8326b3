import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { log } from '@/lib/process/log';
import { SITE_SCRIPT_FILE, SPECULATION_RULES } from '@/lib/site/scripts';
import { hashSource } from '@/lib/site/style';
import { readAssets, readSheets } from './assets';
import type { EncodedAnswer } from './encode';
import type { PolicySources } from './headers';
import { type Renderer, startRenderer } from './renderer';

/** What the server serves: rendered pages and static assets. */
export interface Pages {
  render: Renderer;
  /** By URL path. */
  assets: { get(path: string): EncodedAnswer | Promise<EncodedAnswer | undefined> | undefined };
  /** What the policy of pages allows. */
  allowed: PolicySources;
  /** The answer if rendering fails. Plain text by default. */
  failed?: EncodedAnswer;
  /** Loads what the first page needs, while there is no content yet. */
  loadAhead?(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a build.
 * @param root the project's directory
 * @param build path below `root` of a build by tools/build/build.ts
 */
export async function openBuild(root: string, build: string): Promise<Pages> {
  const [renderer, assets] = await Promise.all([startRenderer(root, build), readAssets(join(root, 'public'))]);
  const sheets = readSheets(join(root, build, 'next/static'));
  const scripts = [readFileSync(join(root, build, SITE_SCRIPT_FILE)), SPECULATION_RULES].map(hashSource);
  return { ...renderer, assets, allowed: { sheets, scripts }, loadAhead: () => loadAhead(join(root, build)) };
}

/** Loads the home page, that of a search and the cache as Next does, which has them from then on. */
async function loadAhead(build: string): Promise<void> {
  const load = createRequire(import.meta.url);
  try {
    for (const page of ['page.js', 'search/[query]/page.js']) load(join(build, 'next/server/app/[language]', page));
    // As next.config.ts names it.
    await import(pathToFileURL(join(build, 'cache-handler.mjs')).href);
  } catch (error) {
    log('error', 'A page could not be loaded ahead.', { error: String(error) });
  }
}
