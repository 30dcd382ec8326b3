import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import { loadCurrentContent } from '@/lib/content/load-current';
import { currentEditionKey, EDITION_HEADER } from '@/lib/site/edition';
import { finishPage } from './finish-page';

// Next's own module is CommonJS: its class is the default export of the default export.
const FileSystemCache = ((fileSystemCache as unknown as { default?: typeof fileSystemCache }).default ??
  fileSystemCache) as typeof fileSystemCache;

type Base = InstanceType<typeof FileSystemCache>;

// Next loads this module in each of its processes: those that build pages have no content yet.
loadCurrentContent();

/**
 * Next's file system cache, with one more rule: an entry is a hit only in the edition that it was rendered for. In any
 * other edition it is a miss, and Next renders again before it answers. See docs/decisions/0001-editions.md.
 */
export default class EditionCache extends FileSystemCache {
  override async get(...args: Parameters<Base['get']>): ReturnType<Base['get']> {
    const entry = await super.get(...args);
    const value = entry?.value;
    if (value?.kind !== 'APP_PAGE' && value?.kind !== 'APP_ROUTE') return null;
    finish(value);
    return value.headers?.[EDITION_HEADER] === currentEditionKey() ? entry : null;
  }

  override async set(...args: Parameters<Base['set']>): Promise<void> {
    const [, value] = args;
    // Finished in place: Next also answers the request that caused the render from this object.
    if (value) finish(value);
    await super.set(...args);
  }
}

interface Page {
  html: string;
  rscData: unknown;
  segmentData: unknown;
  headers: Record<string, unknown> | undefined;
}

/** Finishes a page in place, once. Route handlers set the edition header themselves. */
function finish(value: { kind: string }): void {
  if (value.kind !== 'APP_PAGE') return;
  const page = value as unknown as Page;
  if (page.headers?.[EDITION_HEADER]) return;
  const { html, edition } = finishPage(page.html);
  page.html = html;
  page.rscData = Buffer.alloc(0);
  page.segmentData = undefined;
  page.headers = { [EDITION_HEADER]: edition };
}
