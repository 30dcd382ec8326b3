import { CANARY, CANARY_ADDRESSES, CANARY_CONTENT, PUBLICATION } from '@/testing/canary';
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
  site,
}) => {
  const offset = PUBLICATION - 20_000 - Date.now();
  const { origin, now, until } = await site({ env: { CONTENT_DIR: CANARY_CONTENT, CLOCK_OFFSET_MS: String(offset) } });
  const get = async (path: string) => {
    const sent = now();
    const response = await fetch(origin + path);
    const text = (await response.text()) + [...response.headers.values()].join('\n');
    return { path, sent, received: now(), status: response.status, told: CANARY.test(text) };
  };

  // The first request of a route has to load it.
  await Promise.all([...NEW, ...GATES, ...LISTS, ...NEVER].map(get));
  await until(PUBLICATION - 2000);
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
