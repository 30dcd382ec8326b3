import { join } from 'node:path';
import { readAssets, readStyleSources } from './assets';
import type { EncodedAnswer } from './encode';
import { type Renderer, startRenderer } from './renderer';

/** What the server serves: rendered pages and static assets. */
export interface Pages {
  render: Renderer;
  /** By URL path. */
  assets: { get(path: string): EncodedAnswer | Promise<EncodedAnswer | undefined> | undefined };
  /** CSP sources of the pages' style sheets. */
  styles: readonly string[];
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
  const [renderer, ...assets] = await Promise.all([
    startRenderer(root, build),
    readAssets(join(root, 'public')),
    readAssets(join(root, build, 'public')),
  ]);
  const styles = readStyleSources(join(root, build, 'next/static'));
  return { ...renderer, assets: new Map(assets.flatMap((files) => [...files])), styles };
}
