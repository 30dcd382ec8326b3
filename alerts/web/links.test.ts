import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Database } from '@/alerts/database/database';
import { TABLES } from '@/alerts/database/migrations';
import { SignUpLimits } from '@/alerts/people/limits';
import { signUp } from '@/alerts/people/sign-up';
import { DAY_MS, HOUR_MS } from '@/lib/domain/instant';
import { now } from '@/lib/process/clock';
import { currentEdition } from '@/lib/site/edition';
import { test } from '@/testing/alerts';
import { EVENT } from '@/testing/content';
import { expect } from '@/testing/unit';
import { createAlertsServer } from './server';
import { SignUpDesk } from './sign-up-desk';

const AT = Date.parse('2012-01-20T15:00:00Z');
const CALL = Date.parse('2012-01-27T13:00:00Z');
const RELEASE = '---\nid: news-2012\ntitle: News\npublishAt: 2012-01-20T10:00\n---\n\nWALTHAM, Mass. Revenue rose.\n';

/** Every way in which mail scanners and people ask for a link. */
const METHODS = ['GET', 'HEAD', 'GET', 'HEAD'];

test('links of mails of every kind can be asked for by any program: the database stays as it was', async ({
  present,
  start,
}) => {
  present.content.write('releases/news.mdx', RELEASE);
  present.reload();
  present.setTo(AT - HOUR_MS);
  const { at, mail, subscribe, settled, alerts } = await start(present);
  const { store } = alerts;
  await subscribe({ address: 'jane@example.com' });
  await subscribe({ address: 'daily@example.com', frequency: 'daily' });
  await at(AT);
  await at(AT + 8 * HOUR_MS);
  present.content.replace(
    EVENT,
    'note: Announced.',
    'note: Announced.\n  - at: 2012-01-24T07:00\n    note: The call moved.\n    formerStart: 2012-01-26T08:00',
  );
  present.content.silence();
  present.reload();
  for (const instant of [CALL - 3 * DAY_MS, CALL - DAY_MS, CALL - HOUR_MS, CALL + 2 * HOUR_MS]) await at(instant);
  // Last, since its link works for two days.
  const address = { address: 'new@example.com', domain: 'example.com' };
  const choice = { releases: true, events: true, reminders: true, documents: true } as const;
  await signUp(
    store,
    { address, choice: { ...choice, frequency: 'now', language: 'en', without: '' }, event: undefined },
    now(),
  );
  await settled();
  const subjects = (await mail.parsed()).map(({ subject = '' }) => subject.split(':')[0]);
  expect(new Set(subjects)).toEqual(
    new Set([
      'Confirm your alerts from ImmunoGen',
      'ImmunoGen',
      'New time',
      'Tomorrow',
      'In an hour',
      'Replay available',
    ]),
  );

  const web = {
    store,
    limits: new SignUpLimits(),
    desk: new SignUpDesk(),
    sheet: '',
    site: () => currentEdition().site,
    now,
    wake: () => {},
    onConfirmed: async () => {},
  };
  const server = createAlertsServer(web, async () => ({ status: 200, body: '' }));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    const texts = (await mail.parsed()).flatMap(({ text = '', html }) => [text, String(html)]);
    const headers = mail.received.map(({ bytes }) => {
      const [head = ''] = bytes.toString().split('\r\n\r\n', 1);
      return head.replace(/\r\n\s+/g, '');
    });
    const paths = new Set(
      [...texts, ...headers].flatMap((each) =>
        [...each.matchAll(/localhost:3000(\/alerts\/[\w/-]+)/g)].map(([, path]) => path),
      ),
    );
    // Confirming, and the own page and the way out of two people.
    expect(paths.size).toBe(5);
    const before = await rowsOf(store.database);
    for (const path of paths) {
      for (const method of METHODS) {
        const { port } = server.address() as AddressInfo;
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method });
        expect([path, answer.status]).toEqual([path, 200]);
      }
    }
    expect(await rowsOf(store.database)).toEqual(before);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

async function rowsOf(database: Database): Promise<object[][]> {
  const tables: object[][] = [];
  for (const table of TABLES.filter((each) => each !== 'senders')) {
    tables.push(await database.query(`select * from ${table} order by 1`, []));
  }
  return tables;
}
