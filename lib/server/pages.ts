import { join } from 'node:path';
import { readAssets, readStyleSources } from './assets';
import type { EncodedAnswer } from './encode';
import { type Renderer, startRenderer } from './renderer';

/** What the server serves: pages, and the site's own files beside them. */
export interface Pages {
  render: Renderer;
  /** By their paths. */
  assets: { get(path: string): EncodedAnswer | Promise<EncodedAnswer | undefined> | undefined };
  /** What names the style of pages in their content security policy. */
  styles: readonly string[];
  /** Instead of a page that could not be rendered: a sentence, if none is given. */
  failed?: EncodedAnswer;
  close(): Promise<void>;
}

/**
 * Opens a build.
 * @param root the project's directory
 * @param build path below it of what tools/build/build.ts made
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
