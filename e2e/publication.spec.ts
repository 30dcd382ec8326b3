import { MINUTE_MS } from '@/lib/domain/instant';
import { CANARY, CANARY_ADDRESSES, PUBLICATION, writeCanaryContent } from '@/testing/canary';
import { expect, test } from '@/testing/test';

const { release, event, document } = CANARY_ADDRESSES;

/** Paths that appear at the instant of publication, and lists that name them from then on. */
const NEW = [release, `${release}/release.txt`, event, `${event}/event.ics`, document, `${release}/`, `${event}/`];
const GATES = [`${event}/webcast`, `${event}/replay`];
const LISTS = ['/', '/events', '/releases', '/sitemap.xml', '/events/investor-day'];
const NEVER = [
  CANARY_ADDRESSES.draft,
  '/files/siskin/recording.wav',
  '/releases/nothing',
  '/files/nothing.pdf',
  '/nothing',
  '/releases/siskin-results.rsc',
];

test('the first visitor at the instant gets the release, its event and files, and the lists that name them', async ({
  siteAt,
}) => {
  const before = (ms: number) => siteAt(new Date(PUBLICATION - ms).toISOString(), writeCanaryContent);
  const { origin } = await before(MINUTE_MS);
  // The first request of a route has to load it.
  await Promise.all([...NEW, ...GATES, ...LISTS, ...NEVER].map(async (path) => (await fetch(origin + path)).text()));
  const { now, until } = await before(3000);
  const get = async (path: string) => {
    const sent = now();
    const response = await fetch(origin + path);
    const text = (await response.text()) + [...response.headers.values()].join('\n');
    return { path, sent, received: now(), status: response.status, told: CANARY.test(text) };
  };

  await until(PUBLICATION - 1500);
  const polls: ReturnType<typeof get>[] = [];
  for (let instant = now(); instant < PUBLICATION + 1500; instant += 100) {
    await until(instant);
    polls.push(...[...NEW, ...GATES, ...LISTS, ...NEVER].map(get));
  }
  const counts = { before: 0, after: 0 };
  for (const { path, sent, received, status, told } of await Promise.all(polls)) {
    const list = LISTS.includes(path);
    if (received < PUBLICATION) {
      counts.before++;
      expect({ path, status, told }, `${PUBLICATION - received} ms before`).toEqual({
        path,
        status: list ? 200 : 404,
        told: false,
      });
    } else if (sent >= PUBLICATION) {
      counts.after++;
      const there = list || NEW.includes(path);
      const expected = { path, status: there ? 200 : 404, told: there || GATES.includes(path) };
      expect({ path, status, told }, `${sent - PUBLICATION} ms after`).toEqual(expected);
    }
  }
  expect(Math.min(counts.before, counts.after)).toBeGreaterThan(100);
});
