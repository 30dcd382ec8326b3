import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getMemoryCache } from 'next/dist/server/lib/incremental-cache/memory-cache.external.js';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods.js';
import type { CachedRouteKind, IncrementalCacheKind } from 'next/dist/server/response-cache/types.js';
import EditionCache from '@/lib/server/cache/handler';
import { currentEditionKey } from '@/lib/site/edition';
import { test as base } from './present';

// The constant enums of Next's types have no values at run time.
export const APP_PAGE = 'APP_PAGE' as CachedRouteKind.APP_PAGE;
export const APP_ROUTE = 'APP_ROUTE' as CachedRouteKind.APP_ROUTE;
export const FOR_A_PAGE = { kind: 'APP_PAGE' as IncrementalCacheKind.APP_PAGE, isFallback: false };
export const FOR_A_ROUTE = { kind: 'APP_ROUTE' as IncrementalCacheKind.APP_ROUTE, isFallback: false };

/** Enough for a few pages. */
export const MEMORY_BYTES = 1_000_000;

/** The test function for the cache: with an empty build directory, of which nothing is left in memory afterwards. */
export const test = base.extend<{ distDir: string; cache: EditionCache }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner takes a fixture's needs from this pattern
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

/** What React makes of a page, with the framework's script and payload, for an edition: this one, if none is named. */
export function renderedHtml(words: string, edition = currentEditionKey()): string {
  const head = `<head><meta name="edition" content="${edition}"/></head>`;
  const scripts = '<script src="/_next/a.js" async=""></script><script>self.__next_f.push([1,"payload"])</script>';
  return `<!DOCTYPE html><html>${head}<body><p>${words}<!-- --></p>${scripts}</body></html>`;
}

/** What is left of it. */
export function finishedHtml(words: string): string {
  return `<!DOCTYPE html><html><head></head><body><p>${words}</p></body></html>`;
}

/** A page as Next hands it to its cache. */
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

/** What a route handler answered, as Next hands it to its cache. */
export function route(headers: Record<string, string>) {
  return { kind: APP_ROUTE, body: Buffer.from('BEGIN:VCALENDAR'), status: 200, headers };
}

/** A lifetime of no end, which the routes of this site have. */
export const NEVER_STALE = { cacheControl: { revalidate: false, expire: undefined } } as const;
