import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import type { Worker } from 'node:worker_threads';
import { isMadeBefore, type PublishedSite } from '@/lib/content/published';
import { SECOND_MS } from '@/lib/domain/instant';
import { log } from '@/lib/process/log';
import { inSlices } from '@/lib/process/steps';
import { startThread } from '@/lib/process/thread';
import { KnownItems } from './changes';
import { type Described, digestOf, withText } from './document';
import type { Found } from './find';
import type { NumberedOrder, Order, Reply, SearchWorkerData } from './messages';
import type { LanguageSearch } from './query';

const WORKER = 'lib/surfaces/search/worker.ts';

/** Documents that are sent at once: a few hundred kB, which takes a millisecond. */
const SENT_AT_ONCE = 100;
const COMPARED_AT_ONCE = 500;

/** Searches wait for up to so many changed documents, which takes about two seconds. */
const MOST_AWAITED = 500;

/**
 * V8 compiles SQLite anew, and better, once so many bytes of a function have run. With its own limit it does so while the
 * index of a small archive is made, which takes longer than making it.
 */
const WELL_COMPILED_AFTER = 40_000_000;

/** A restart with 20,000 releases takes three seconds, and health waits for five. */
const STARTS_WITHIN_MS = 4.5 * SECOND_MS;

interface Pending {
  resolve(reply: Reply): void;
  reject(error: Error): void;
}

/** One life of the search thread, with what it was sent. */
export class SearchSession {
  /** Whether searches are answered soon: not before the thread has a whole site, nor while much is changed. */
  isReady = false;
  /** Settles once the thread has a whole site, or after a few seconds if that takes longer. */
  readonly settled: Promise<unknown>;
  private begun = () => {};
  private readonly worker: Worker;
  private readonly ended: Promise<unknown>;
  private readonly known = new KnownItems();
  private site: PublishedSite | undefined;
  private isBegun = false;
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;
  /** Settles when nothing is being sent. */
  private free: Promise<unknown> = Promise.resolve();

  /** @param ended called once the thread has ended, for whatever reason */
  constructor(folder: string | undefined, ended: () => void) {
    const data: SearchWorkerData = { folder };
    // Before the thread has SQLite.
    setFlagsFromString(`--wasm-tiering-budget=${WELL_COMPILED_AFTER}`);
    this.worker = startThread(WORKER, data);
    const whole = new Promise<void>((resolve) => {
      this.begun = resolve;
    });
    this.settled = Promise.race([whole, sleep(STARTS_WITHIN_MS, undefined, { ref: false })]);
    this.ended = new Promise((resolve) => this.worker.once('exit', resolve));
    this.worker.on('message', (reply: Reply) => {
      this.pending.get(reply.id)?.resolve(reply);
      this.pending.delete(reply.id);
    });
    this.worker.on('error', (error) => log('error', 'The search thread failed.', { error: String(error) }));
    this.worker.on('exit', () => {
      this.isReady = false;
      for (const { reject } of this.pending.values()) reject(new Error('The search thread ended.'));
      this.pending.clear();
      ended();
    });
  }

  /** Makes the index that of a site. */
  async prepare(site: PublishedSite): Promise<void> {
    await this.inTurn(async () => ({ changed: await this.bring(site) }));
  }

  /** Searches a site: the index is made that of the site directly before. Who asks for a former one gets what is found now. */
  async ask(site: PublishedSite, search: LanguageSearch): Promise<Found> {
    const { found } = await this.inTurn(async () => {
      // Otherwise it would go back and forth while corrections overtake searches.
      if (!this.site || !isMadeBefore(site, this.site)) await this.bring(site);
      // In an object, so that the turn ends when the question is sent, and not when it is answered.
      return { found: this.order({ kind: 'ask', search }) };
    });
    return (await found).found as Found;
  }

  /** Settles once the thread has ended. */
  async stop(): Promise<void> {
    this.order({ kind: 'stop' });
    await this.ended;
  }

  private inTurn<T>(run: () => Promise<T>): Promise<T> {
    const done = this.free.then(run);
    this.free = done.catch(() => {});
    return done;
  }

  private async bring(site: PublishedSite): Promise<void> {
    if (this.site === site) return;
    this.site = undefined;
    const { put, remove } = await inSlices(this.known.take(site));
    this.isReady &&= put.length <= MOST_AWAITED;
    const missing = this.isBegun ? put : await this.missing(put);
    for (let from = 0; from < missing.length; from += SENT_AT_ONCE) {
      await this.order({ kind: 'change', put: missing.slice(from, from + SENT_AT_ONCE).map(withText), remove: [] });
    }
    if (remove.length > 0) await this.order({ kind: 'change', put: [], remove });
    if (!this.isBegun) await this.order({ kind: 'whole' });
    this.isBegun = true;
    this.begun();
    this.isReady = true;
    this.site = site;
  }

  /** Those that a former process has not indexed as they are. */
  private async missing(all: readonly Described[]): Promise<Described[]> {
    const wanted = new Set<string>();
    for (let from = 0; from < all.length; from += COMPARED_AT_ONCE) {
      const documents = all
        .slice(from, from + COMPARED_AT_ONCE)
        .map((each) => ({ key: each.key, digest: digestOf(each) }));
      const reply = await this.order({ kind: 'compare', documents });
      for (const key of reply.wanted ?? []) wanted.add(key);
    }
    return all.filter(({ key }) => wanted.has(key));
  }

  private order(order: Order): Promise<Reply> {
    const id = ++this.lastId;
    const obeyed = new Promise<Reply>((resolve, reject) => this.pending.set(id, { resolve, reject }));
    // Whoever gave the order may not be listening yet.
    obeyed.catch(() => {});
    const numbered: NumberedOrder = { ...order, id };
    this.worker.postMessage(numbered);
    return obeyed;
  }
}
