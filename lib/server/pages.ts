import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  return { ...renderer, assets, allowed: { sheets, scripts } };
}
