import type { AddressInfo } from 'node:net';
import { watchContent } from '@/lib/content/watch/watch';
import { environment } from '@/lib/process/environment';
import { log } from '@/lib/process/log';
import { currentEdition } from '@/lib/site/edition';
import { prepareSearch } from '@/lib/surfaces/search/search';
import { defaultLanguage } from '@/messages/language';
import { readAssets, readStyleSources } from './assets';
import { startRenderer } from './renderer';
import { createSiteServer } from './server';
import { Site } from './site';

/** How long an answer may take to arrive once the server was told to stop. */
const DRAIN_MS = 10_000;

/**
 * Serves what was built, until SIGINT or SIGTERM; requests in flight are answered first.
 * @returns the origin on this machine
 * @throws ContentError if the content cannot be used
 */
export async function runServer(root: string): Promise<string> {
  // Where the reader of the log is gone, there is nobody to tell; without this, telling would go round in circles.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const stopWatching = await watchContent(environment().contentDir);
  const [{ render, close }, assets] = await Promise.all([startRenderer(root), readAssets(root)]);
  const server = createSiteServer(new Site(render), assets, readStyleSources(root));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(environment().port, environment().host, resolve);
  });
  prepareSearch(currentEdition().site, defaultLanguage).catch((error) =>
    log('error', 'The search is not ready', { error: String(error) }),
  );
  const stop = () => {
    stopWatching();
    server.close(() => void close().finally(() => process.exit(0)));
    // Browsers hold connections open that they may never use again.
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}
