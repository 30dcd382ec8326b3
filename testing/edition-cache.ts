import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getMemoryCache } from 'next/dist/server/lib/incremental-cache/memory-cache.external.js';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods.js';
import type { CachedRouteKind, IncrementalCacheKind } from 'next/dist/server/response-cache/types.js';
import EditionCache from '@/lib/server/cache/handler';
import { currentEditionKey } from '@/lib/site/edition';
import { test as base } from './present';

// Const enums of Next's types have no values at run time.
export const APP_PAGE = 'APP_PAGE' as CachedRouteKind.APP_PAGE;
export const APP_ROUTE = 'APP_ROUTE' as CachedRouteKind.APP_ROUTE;
export const FOR_A_PAGE = { kind: 'APP_PAGE' as IncrementalCacheKind.APP_PAGE, isFallback: false };
export const FOR_A_ROUTE = { kind: 'APP_ROUTE' as IncrementalCacheKind.APP_ROUTE, isFallback: false };

/** Enough for some pages. */
export const MEMORY_BYTES = 1_000_000;

/** The test function for the cache, with an empty build directory; the cache is emptied afterwards. */
export const test = base.extend<{ distDir: string; cache: EditionCache }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the required fixtures from this pattern
  distDir: async ({}, use) => {
    const directory = mkdtempSync(join(tmpdir(), 'build-'));
    await use(directory);
    rmSync(directory, { recursive: true });
  },
  cache: async ({ distDir, present: _ }, use) => {
    await use(
      new EditionCache({
        fs: nodeFs,
        serverDistDir: distDir,
        flushToDisk: false,
        maxMemoryCacheSize: MEMORY_BYTES,
        revalidatedTags: [],
        _requestHeaders: {},
      }),
    );
    const memory = getMemoryCache(MEMORY_BYTES);
    for (const [key] of [...memory]) memory.remove(key);
  },
});

/** A page as React renders it, with script and payload of the framework. The edition defaults to the current one. */
export function renderedHtml(words: string, edition = currentEditionKey()): string {
  const head = `<head><meta name="edition" content="${edition}"/></head>`;
  const scripts = '<script src="/_next/a.js" async=""></script><script>self.__next_f.push([1,"payload"])</script>';
  return `<!DOCTYPE html><html>${head}<body><p>${words}<!-- --></p>${scripts}</body></html>`;
}

/** The same page, finished. */
export function finishedHtml(words: string): string {
  return `<!DOCTYPE html><html><head></head><body><p>${words}</p></body></html>`;
}

/** A page as Next passes it to its cache. */
export function page(html: string) {
  return {
    kind: APP_PAGE,
    html,
    rscData: Buffer.from('0:["payload"]'),
    segmentData: new Map([['/_tree', Buffer.from('payload')]]),
    headers: { 'x-nextjs-stale-time': '300', 'x-next-cache-tags': '_N_T_/events' },
    postponed: undefined,
    status: 200,
  };
}

/** The answer of a route handler as Next passes it to its cache. */
export function route(headers: Record<string, string>) {
  return { kind: APP_ROUTE, body: Buffer.from('BEGIN:VCALENDAR'), status: 200, headers };
}

/** No expiry, as for all routes of this site. */
export const NEVER_STALE = { cacheControl: { revalidate: false, expire: undefined } } as const;
