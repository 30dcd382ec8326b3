import { setImmediate as nextTurn } from 'node:timers/promises';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { SECOND_MS } from '@/lib/domain/instant';
import { log } from '@/lib/process/log';
import { letOthersFirst } from '@/lib/process/priority';
import { sourceDigest } from '@/lib/process/source-digest';
import { find } from './find';
import { BEAT_MS, IndexFiles } from './index-files';
import type { NumberedOrder, Order, Reply, SearchWorkerData } from './messages';
import { SearchIndex } from './search-index';
import { warmUpQueries } from './warm-up';

// The search thread: keeps an index of what is public, and answers searches. Started by search-thread.ts. Whatever fails
// here ends the thread; the next one begins with an empty index, if the failure was in the index.

/** Whatever decides what an index file holds is imported from here. */
const RULES = ['lib/surfaces/search/search-index.ts'];

/** The rest of a start needs the cores before. */
const WARM_UP_AFTER_MS = 5 * SECOND_MS;

letOthersFirst();
const { folder } = workerData as SearchWorkerData;
const port = parentPort as MessagePort;
const files = folder ? await claim(folder) : undefined;
const index = open();
/** Documents that were put, until all of them were. */
let mentioned: Set<string> | undefined = new Set();
let isScrubbing = false;

async function claim(folder: string): Promise<IndexFiles | undefined> {
  try {
    return await IndexFiles.claim(folder, sourceDigest(process.cwd(), RULES).slice(0, 12));
  } catch (error) {
    log('error', 'The search index cannot be kept, and is made again at each start.', { folder, error: String(error) });
    return undefined;
  }
}

function open(): SearchIndex {
  if (!files) return new SearchIndex(':memory:');
  try {
    return new SearchIndex(files.file);
  } catch {
    // Damaged, as by a loss of power.
    files.deleteOwn();
    return new SearchIndex(files.file);
  }
}

function obey(order: Order): Pick<Reply, 'found' | 'wanted'> {
  switch (order.kind) {
    case 'compare':
      for (const { key } of order.documents) mentioned?.add(key);
      return { wanted: order.documents.filter((document) => !index.has(document)).map(({ key }) => key) };
    case 'change':
      for (const { key } of order.put) mentioned?.add(key);
      for (const key of index.put(order.put)) log('error', 'An item cannot be searched.', { key });
      remove(order.remove);
      return {};
    case 'whole': {
      const known = mentioned;
      if (known) remove(index.keys().filter((key) => !known.has(key)));
      mentioned = undefined;
      setTimeout(() => warmUp().catch(fail), WARM_UP_AFTER_MS);
      return {};
    }
    case 'ask':
      return { found: find(index, order.search) };
    case 'stop':
      return end();
  }
}

function remove(keys: readonly string[]): void {
  if (keys.length === 0) return;
  index.remove(keys);
  if (!files || isScrubbing) return;
  isScrubbing = true;
  Promise.all([scrub(), files.deleteOthers()]).catch(fail);
}

/** In small parts, since visitors search meanwhile. */
async function scrub(): Promise<void> {
  for (let isFirst = true; index.scrub(isFirst); isFirst = false) await nextTurn();
  isScrubbing = false;
}

/** One at a time, since visitors search meanwhile. */
async function warmUp(): Promise<void> {
  for (const query of warmUpQueries(index)) {
    find(index, { query, page: 1 });
    await nextTurn();
  }
}

function fail(error: unknown): never {
  log('error', 'The search thread failed.', { error: String(error) });
  files?.deleteOwn();
  files?.release();
  process.exit(1);
}

function end(): never {
  index.close();
  files?.release();
  process.exit(0);
}

if (files) {
  setInterval(() => {
    // Another process took it over, since this one was stopped for long.
    if (!files.beat()) process.exit(1);
  }, BEAT_MS);
}
port.on('message', ({ id, ...order }: NumberedOrder) => {
  try {
    const reply: Reply = { id, ...obey(order as Order) };
    port.postMessage(reply);
  } catch (error) {
    fail(error);
  }
});
