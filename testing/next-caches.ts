import { createRequire } from 'node:module';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods.js';
import type { ResponseCacheEntry, ResponseGenerator } from 'next/dist/server/response-cache/types.js';
import type { RouteKind } from 'next/dist/server/route-kind.js';
import EditionCache from '@/lib/server/cache/handler';
import { APP_PAGE, MEMORY_BYTES } from './edition-cache';

// Next's modules are CommonJS.
const require = createRequire(import.meta.url);
const { default: ResponseCache } =
  require('next/dist/server/response-cache/index.js') as typeof import('next/dist/server/response-cache/index.js');
const { IncrementalCache } =
  require('next/dist/server/lib/incremental-cache/index.js') as typeof import('next/dist/server/lib/incremental-cache/index.js');
const { default: RenderResult } =
  require('next/dist/server/render-result.js') as typeof import('next/dist/server/render-result.js');

export interface Visit {
  html: string;
  headers: ResponseHeaders;
}

type ResponseHeaders = Record<string, unknown>;

/** Next's own caches in front of a page, with this site's cache handler plugged in. */
export class NextCaches {
  private readonly route = { kind: 'APP_PAGE' as RouteKind.APP_PAGE, sourceRoute: '/events/page' };
  private readonly responses = new ResponseCache({ minimalMode: false, route: this.route });
  private readonly incrementalCache: InstanceType<typeof IncrementalCache>;

  constructor(distDir: string) {
    this.incrementalCache = new IncrementalCache({
      CurCacheHandler: EditionCache as never,
      fs: nodeFs,
      serverDistDir: distDir,
      flushToDisk: false,
      maxMemoryCacheSize: MEMORY_BYTES,
      dev: false,
      requestHeaders: {},
      previewProps: { previewModeId: '', previewModeEncryptionKey: '', previewModeSigningKey: '' },
      prerenderManifest: {
        version: 4,
        routes: {},
        dynamicRoutes: {},
        notFoundRoutes: [],
        preview: { previewModeId: '', previewModeEncryptionKey: '', previewModeSigningKey: '' },
      } as never,
    });
  }

  /** The answer to a request, given the HTML that a render would produce. */
  async visit(render: () => string | Promise<string>): Promise<Visit> {
    const generate: ResponseGenerator = async () => entry(await render());
    const { incrementalCache, route } = this;
    const result = await this.responses.get('/events', generate, { routeKind: route.kind, incrementalCache });
    const value = result && 'value' in result ? result.value : undefined;
    if (value?.kind !== APP_PAGE) throw new Error('The answer is no page.');
    return { html: value.html.toUnchunkedString(), headers: value.headers ?? {} };
  }
}

function entry(html: string): ResponseCacheEntry {
  return {
    value: {
      kind: APP_PAGE,
      html: RenderResult.fromStatic(html, 'text/html; charset=utf-8'),
      rscData: Buffer.from('payload'),
      segmentData: new Map([['/_tree', Buffer.from('payload')]]),
      headers: {},
      postponed: undefined,
      status: 200,
    },
    cacheControl: { revalidate: false, expire: undefined },
  };
}
