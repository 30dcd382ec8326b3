import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { stateDirectory } from '@/lib/content/state/state-directory';
import { currentContent } from '@/lib/content/store';
import { watchContent } from '@/lib/content/watch/watch';
import { SECOND_MS } from '@/lib/domain/instant';
import { now } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { log } from '@/lib/process/log';
import { keepHeapSmall, keepThreadsSmall } from '@/lib/process/memory';
import { currentEdition, prepareEdition } from '@/lib/site/edition';
import { SearchThread } from '@/lib/surfaces/search/search-thread';
import { useSearcher } from '@/lib/surfaces/search/searcher';
import { Health } from './health';
import type { Pages } from './pages';
import { createSiteServer } from './server';
import { Site } from './site';
import { openStatusSocket } from './status-socket';

/** How long requests in flight may take once the server was told to stop. */
const DRAIN_MS = 10_000;

/** Most content is read within this time. */
const LONG_MS = 500;

/**
 * Serves pages until SIGINT or SIGTERM; requests in flight are answered first.
 * @param open called once the content is loaded
 * @param host address of this machine to listen on; undefined for all
 * @param companion stops what runs beside it
 * @returns the origin on this machine
 * @throws ContentError if the content cannot be used; Node's error if it cannot listen there
 */
export async function runServer(
  open: () => Promise<Pages>,
  host = environment().host,
  companion: () => Promise<void> = async () => {},
): Promise<string> {
  // If nobody reads the log any more, ignore EPIPE: logging the error would cause it again.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  keepThreadsSmall();
  const search = new SiteSearch();
  const contentIsRead = watchContent(environment().contentDir, (content) => prepareEdition(content, now()));
  const pagesAreOpen = open();
  // The content of an archive takes seconds: meanwhile, what the first page and the search need is loaded.
  const meanwhile = setTimeout(() => {
    search.open();
    pagesAreOpen.then(({ loadAhead }) => loadAhead?.()).catch(() => {});
  }, LONG_MS);
  const [stopWatching, { render, close, ...pages }] = await Promise.all([contentIsRead, pagesAreOpen]);
  clearTimeout(meanwhile);
  const site = new Site(render);
  const health = new Health(site);
  const { statusSocket } = environment();
  const status = statusSocket && (await openStatusSocket(statusSocket, health));
  const server = createSiteServer(site, health, pages);
  keepHeapSmall();
  await once(server.listen(environment().port, host), 'listening');
  const stopSearch = search.follow(server);
  const stop = () => {
    stopWatching();
    if (status) status.close();
    const stopped = companion();
    server.close(() => void Promise.allSettled([close(), stopSearch(), stopped]).then(() => process.exit(0)));
    // Browsers keep idle connections open, which would delay close().
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return originOn(server.address() as AddressInfo);
}

/** The search of a site. */
class SiteSearch {
  private thread: SearchThread | undefined;

  /** Begins its thread, which then opens its index. */
  open(): SearchThread {
    const folder = stateDirectory();
    this.thread ??= new SearchThread(folder && join(folder, 'search'));
    return this.thread;
  }

  /** Keeps the index that of what is public. @returns a function that stops it, and settles once it has ended */
  follow(server: Server): () => Promise<void> {
    const thread = this.open();
    useSearcher(thread);
    // Without a search too: what is taken back leaves the index file at once.
    const keepUp = () => thread.prepare(currentEdition().site);
    // Whoever waited for the site gets a page first; if nobody did, the index waits for a second.
    server.once('request', (_, response) => response.once('close', keepUp));
    const everySecond = setInterval(() => {
      prepareEdition(currentContent(), now())
        .then(keepUp)
        .catch((error) => log('error', 'An edition failed.', { error: String(error) }));
    }, SECOND_MS);
    return () => {
      clearInterval(everySecond);
      return thread.stop();
    };
  }
}

/** The origin under which a browser on this machine reaches a listening address. */
function originOn({ address, family, port }: AddressInfo): string {
  if (['::', '0.0.0.0', '::1', '127.0.0.1'].includes(address)) return `http://localhost:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
