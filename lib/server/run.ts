import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { watchContent } from '@/lib/content/watch/watch';
import { now } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { log } from '@/lib/process/log';
import { currentEdition, prepareEdition } from '@/lib/site/edition';
import { prepareSearch } from '@/lib/surfaces/search/search';
import { defaultLanguage } from '@/messages/language';
import { Health } from './health';
import type { Pages } from './pages';
import { createSiteServer } from './server';
import { Site } from './site';
import { openStatusSocket } from './status-socket';

/** How long requests in flight may take once the server was told to stop. */
const DRAIN_MS = 10_000;

/**
 * Serves pages until SIGINT or SIGTERM; requests in flight are answered first.
 * @param open called once the content is loaded
 * @param host address of this machine to listen on; undefined for all
 * @returns the origin on this machine
 * @throws ContentError if the content cannot be used; Node's error if it cannot listen there
 */
export async function runServer(open: () => Promise<Pages>, host = environment().host): Promise<string> {
  // If nobody reads the log any more, ignore EPIPE: logging the error would cause it again.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const stopWatching = await watchContent(environment().contentDir, (content) => prepareEdition(content, now()));
  const { render, close, ...pages } = await open();
  const site = new Site(render);
  const health = new Health(site);
  const { statusSocket } = environment();
  const status = statusSocket && (await openStatusSocket(statusSocket, health));
  const server = createSiteServer(site, health, pages);
  await once(server.listen(environment().port, host), 'listening');
  prepareSearch(currentEdition().site, defaultLanguage).catch((error) =>
    log('error', 'The search is not ready', { error: String(error) }),
  );
  const stop = () => {
    stopWatching();
    if (status) status.close();
    server.close(() => void close().finally(() => process.exit(0)));
    // Browsers keep idle connections open, which would delay close().
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return originOn(server.address() as AddressInfo);
}

/** The origin under which a browser on this machine reaches a listening address. */
function originOn({ address, family, port }: AddressInfo): string {
  if (['::', '0.0.0.0', '::1', '127.0.0.1'].includes(address)) return `http://localhost:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
