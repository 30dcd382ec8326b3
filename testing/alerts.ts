import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Alerts } from '@/alerts/alerts';
import { TOPICS, type Topic } from '@/alerts/people/choice';
import { hashOf, tokenFor } from '@/alerts/people/tokens';
import type { AlertsSettings } from '@/alerts/settings';
import { type Embedded, embedded } from './embedded';
import { type MailServer, startMailServer } from './mail-server';
import { test as base, type Present } from './present';
import { DATABASE_TEST_MS } from './stores';

const SECRET = 'a secret of tests, longer than thirty-two characters';

/** Somebody with a subscription. */
export interface Subscriber {
  address: string;
  topics?: readonly Topic[];
  frequency?: 'now' | 'daily' | 'weekly';
  confirmedAt?: number;
  /** English by default. */
  language?: string;
  /** Ids of events to be reminded of. */
  events?: string[];
}

/** Alerts in the process of a test, whose clock stands still. */
export interface RunningAlerts {
  alerts: Alerts;
  settings: AlertsSettings;
  mail: MailServer;
  subscribe(subscriber: Subscriber): Promise<string>;
  /** Sets the clock, and waits until everything that is due then is sent. */
  at(instant: string | number): Promise<void>;
  settled(): Promise<void>;
}

type Options = Partial<AlertsSettings> & Parameters<typeof startMailServer>[0];

interface Fixtures {
  start(present: Present, options?: Options): Promise<RunningAlerts>;
}

/** The test function for alerts: content and clock are the test's own, database and mail server real. */
export const test = base.extend<object, { embedded: Embedded }>(embedded).extend<Fixtures>({
  start: async ({ embedded }, use, testInfo) => {
    testInfo.setTimeout(DATABASE_TEST_MS);
    const stops: (() => Promise<void>)[] = [];
    await use(async (present, { refuse, beforeTaken, ...settings } = {}) => {
      const mail = await startMailServer({ ...(refuse && { refuse }), ...(beforeTaken && { beforeTaken }) });
      const site = createServer((_, response) => response.end());
      await once(site.listen(0, '127.0.0.1'), 'listening');
      const complete: AlertsSettings = {
        place: { database: await embedded(), secret: SECRET },
        mailing: { kind: 'smtp', url: mail.url },
        from: 'ImmunoGen Investors <alerts@investors.example.com>',
        bounces: undefined,
        dkim: undefined,
        connections: 3,
        rate: 1000,
        domainRate: 1000,
        siteOrigin: `http://127.0.0.1:${(site.address() as AddressInfo).port}`,
        isRehearsal: false,
        ...settings,
      };
      const alerts = await Alerts.open(complete, () => {});
      stops.push(async () => {
        await alerts.stop();
        await mail.stop();
        site.close();
        site.closeAllConnections();
      });
      const settled = async () => {
        await alerts.look();
        alerts.sending.wake();
        for (;;) {
          const [row] = await alerts.store.database.query<{ count: number }>(
            `select count(*) as count from deliveries where (state = 'queued' and due_at <= $1) or state = 'claimed'`,
            [Date.now()],
          );
          if (!row?.count) return;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      };
      return {
        alerts,
        settings: complete,
        mail,
        settled,
        subscribe: (subscriber) => subscribe(alerts, subscriber),
        at: async (instant) => {
          present.setTo(instant);
          await settled();
        },
      };
    });
    for (const stop of stops) await stop();
  },
});

let count = 0;

async function subscribe({ store }: Alerts, subscriber: Subscriber): Promise<string> {
  const { address, topics = TOPICS, frequency = 'now', confirmedAt = 0, events = [], language = 'en' } = subscriber;
  const id = `person-${++count}`;
  const wanted = TOPICS.map((topic) => topics.includes(topic));
  await store.database.query(
    `insert into people values ($1, $2, $3, 'active', $4, $5, $6, $7, $8, $9, $10, $11, $11, $11)`,
    [
      id,
      address,
      address.replace(/^.*@/, ''),
      ...wanted,
      frequency,
      language,
      hashOf(tokenFor(store.secret, 'link', id)),
      confirmedAt,
    ],
  );
  for (const event of events) await store.database.query('insert into event_reminders values ($1, $2)', [id, event]);
  return id;
}
