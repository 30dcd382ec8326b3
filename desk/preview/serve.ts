import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { LRUCache } from 'lru-cache';
import { scan } from '@/lib/content/read/scan';
import { environment } from '@/lib/process/environment';
import { log } from '@/lib/process/log';
import { Health } from '@/lib/server/health';
import { LIMITS } from '@/lib/server/limits';
import { openBuild, type Pages } from '@/lib/server/pages';
import { createSiteServer } from '@/lib/server/server';
import { Site } from '@/lib/server/site';
import { type Edition, editionOf, runInEdition } from '@/lib/site/edition';
import { SearchThread } from '@/lib/surfaces/search/search-thread';
import { useSearcher } from '@/lib/surfaces/search/searcher';
import { ContentAt } from './content-at';
import { AT_HEADER, DRAFT_HEADER, MAILS_PATH, PUBLIC_AT_HEADER } from './messages';

/** So many editions keep what was rendered: whoever slides back sees it at once. */
const KEPT_EDITIONS = 12;

/** The mails about some releases and events, as text: `releases/results`. */
export type Mails = (edition: Edition, of: ReadonlySet<string>) => string;

/**
 * Serves the site on a Unix socket, each request with the draft and at the instant that its headers name: the server of
 * the public site, with an edition that is given to it. It keeps everything in memory.
 * @param build path below `root`
 * @param stateDir absolute path of what the site has recorded as public
 */
export async function servePreview(
  root: string,
  { build, socket, stateDir, mails }: { build: string; socket: string; stateDir: string | undefined; mails: Mails },
): Promise<void> {
  const pages = await openBuild(root, build);
  const content = new ContentAt(environment().contentDir, stateDir);
  const search = new Lazy(() => new SearchThread(undefined));
  const sites = new LRUCache<string, Server>({ max: KEPT_EDITIONS });

  const server = createServer(LIMITS, (request, response) => {
    try {
      const edition = editionAt(content, request);
      if (request.url === MAILS_PATH) {
        response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(mails(edition, itemsIn(request)));
        return;
      }
      if (request.url?.startsWith('/search')) {
        useSearcher(search.value);
        search.value.prepare(edition.site);
      }
      runInEdition(edition, '/', () => siteOf(edition).emit('request', request, response));
    } catch (error) {
      // Not its words: they may be those of a draft.
      log('error', 'A preview failed', { error: (error as Error)?.name });
      response.writeHead(500).end();
    }
  });
  await once(server.listen(socket), 'listening');

  function siteOf({ key }: Edition): Server {
    const known = sites.get(key) ?? siteServer(pages);
    sites.set(key, known);
    return known;
  }
}

/** The releases and events of the draft. */
function itemsIn(request: IncomingMessage): ReadonlySet<string> {
  const draftDir = draftDirOf(request);
  const files = draftDir === undefined ? [] : [...scan(draftDir).files.keys()];
  return new Set(files.map((path) => path.replace(/\.mdx$/, '')));
}

function draftDirOf({ headers }: IncomingMessage): string | undefined {
  const sent = headers[DRAFT_HEADER];
  return sent === undefined ? undefined : decodeURIComponent(String(sent));
}

function editionAt(content: ContentAt, request: IncomingMessage): Edition {
  const { headers } = request;
  const at = Number(headers[AT_HEADER]);
  const draftDir = draftDirOf(request);
  const publicAt = headers[PUBLIC_AT_HEADER];
  return editionOf(content.get({ draftDir, at, publicAt: publicAt === undefined ? undefined : Number(publicAt) }), at);
}

function siteServer(pages: Pages): Server {
  const site = new Site(pages.render);
  return createSiteServer(site, new Health(site), pages);
}

class Lazy<T> {
  private made: T | undefined;

  constructor(private readonly make: () => T) {}

  get value(): T {
    this.made ??= this.make();
    return this.made;
  }
}
