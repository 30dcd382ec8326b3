import { setTimeout as pause } from 'node:timers/promises';
import { openStore, type Store } from '@/alerts/database/open';
import { fanOutSome } from '@/alerts/notices/fan-out';
import { Noticing } from '@/alerts/notices/noticing';
import { addReaders } from '@/alerts/people/reader';
import { Letters } from '@/alerts/sending/letters';
import { openPost } from '@/alerts/sending/post';
import { Queue } from '@/alerts/sending/queue';
import { Sending } from '@/alerts/sending/sending';
import { siteFor } from '@/lib/content/published';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '@/lib/domain/instant';
import { now } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { log } from '@/lib/process/log';
import { currentEdition } from '@/lib/site/edition';
import { pathIn } from '@/messages/language';
import { keepHouse } from './housekeeping';
import type { AlertsSettings } from './settings';

const LOOK_EVERY_MS = SECOND_MS;
const BEAT_EVERY_MS = SECOND_MS;

/** How long mail waits for the site to show what it is about. */
const SITE_PATIENCE_MS = 5 * SECOND_MS;

/** Watches what becomes public, and sends. Expects content to be there: see lib/content/watch. */
export class Alerts {
  private readonly stopping = new AbortController();
  private looked: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private readonly timers: NodeJS.Timeout[] = [];

  private constructor(
    readonly store: Store,
    readonly noticing: Noticing,
    readonly sending: Sending,
    private readonly queue: Queue,
  ) {}

  static async open(settings: AlertsSettings, onLost: () => void): Promise<Alerts> {
    const store = await openStore(settings.place, onLost);
    const { database, secret } = store;
    const { siteUrl } = environment();
    const noticing = new Noticing({ database, edition: currentEdition, now });
    const queue = new Queue(database, now);
    if (settings.isRehearsal) await addReaders(store, currentEdition().site, now());
    await noticing.begin();
    await queue.beat();
    const letters = new Letters({
      database,
      secret,
      edition: currentEdition,
      now,
      notices: () => noticing.current(),
      siteUrl,
      whenShown: (path) => whenShown(settings.siteOrigin + path),
    });
    const { from, bounces, connections, rate, domainRate } = settings;
    const sending = new Sending({
      queue,
      letters,
      post: openPost(settings),
      sender: { from, bounces, secret },
      connections,
      rate,
      domainRate,
      pagesIn: (language) => siteUrl + pathIn(siteFor(currentEdition().site, language).language, '/alerts'),
      now,
    });
    return new Alerts(store, noticing, sending, queue).begin();
  }

  /** Looks at what is public, at once: the content has changed, or its next instant has come. */
  look(): Promise<void> {
    this.looked = this.looked.then(() => this.lookOnce());
    return this.looked;
  }

  /** Reminds somebody who has just come of an event that has begun: they were to be told as it starts. */
  async remindLate(person: string): Promise<void> {
    const starting = [...this.noticing.current().values()].filter(
      (notice) => notice.kind === 'starting' && notice.event.startAt <= now() && now() < notice.event.overAt,
    );
    if (starting.length === 0) return;
    await this.store.database.query(
      `insert into deliveries (id, notice, person, state, due_at, queued_at)
       select gen_random_uuid()::text, n.id, p.id, 'queued', $3::bigint, $3::bigint from notices n, people p
       where n.id = any($1) and p.id = $2 and p.state = 'active' and p.confirmed_at >= n.at and
         (p.reminders or exists (select from event_reminders r where r.person = p.id and r.event = n.event))
       on conflict (notice, person) do nothing`,
      [starting.map(({ id }) => id), person, now()],
    );
    this.sending.wake();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    for (const timer of this.timers) clearInterval(timer);
    await this.looked;
    await this.sending.stop();
    await this.store.close();
  }

  private begin(): this {
    const { database } = this.store;
    const quietly = (what: string, run: () => Promise<unknown>) => () =>
      void run().catch((error: Error) => log('error', `Alerts could not ${what}.`, { error: error.name }));
    const house = quietly('delete what is old', () => keepHouse(database, now()));
    // Soon too: a process that is started again every hour has to do it as well.
    this.timers.push(
      setTimeout(house, MINUTE_MS),
      setInterval(
        quietly('renew their heartbeat', () => this.queue.beat()),
        BEAT_EVERY_MS,
      ),
      setInterval(house, HOUR_MS),
    );
    void this.look();
    return this;
  }

  private async lookOnce(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    clearTimeout(this.timer);
    try {
      await this.noticing.look();
      while (!this.stopping.signal.aborted && (await fanOutSome(this.store.database))) this.sending.wake();
    } catch (error) {
      log('error', 'Alerts could not note what is new.', { error: (error as Error).name });
    }
    if (this.stopping.signal.aborted) return;
    const next = (this.noticing.nextAt() ?? Number.POSITIVE_INFINITY) - now();
    this.timer = setTimeout(() => void this.look(), Math.min(LOOK_EVERY_MS, Math.max(next, 1)));
  }
}

/** Waits until the site answers with a page, but not for ever: it may be away, and the news is public. */
async function whenShown(address: string): Promise<void> {
  const until = performance.now() + SITE_PATIENCE_MS;
  while (performance.now() < until) {
    const signal = AbortSignal.timeout(SECOND_MS);
    const answer = await fetch(address, { method: 'HEAD', redirect: 'manual', signal }).catch(() => undefined);
    if (answer?.status === 200) return;
    await pause(SECOND_MS / 10);
  }
  log('warn', 'The site does not show yet what alerts are about; they are sent all the same.');
}
