import { currentEdition } from '@/lib/site/edition';
import { SearchThread } from '@/lib/surfaces/search/search-thread';
import { useSearcher } from '@/lib/surfaces/search/searcher';
import { test } from '@/testing/http';
import { LocalSearcher } from '@/testing/local-searcher';
import { pageOf, recordingRenderer } from '@/testing/renders';
import { expect } from '@/testing/unit';

test.beforeEach(({ present }) => {
  present.setTo('2012-01-20T15:00:00Z');
  useSearcher(new LocalSearcher());
});

test('a search is answered with 503 until its index is ready, and with the results then', async ({ serve }) => {
  const thread = new SearchThread(undefined);
  useSearcher(thread);
  const { ask } = await serve(recordingRenderer().render);
  const early = await ask('/search?q=call');
  expect(early.status).toBe(503);
  expect(early.headers).toMatchObject({ 'retry-after': '2', 'cache-control': 'no-store' });
  expect((await ask('/events')).status).toBe(200);
  thread.prepare(currentEdition().site);
  await expect.poll(async () => (await ask('/search?q=call')).status, { timeout: 10_000 }).toBe(200);
  await thread.stop();
});

test('a crowd of searches is turned away in words, and pages are answered meanwhile', async ({ serve }) => {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { render } = recordingRenderer(async (path) => {
    if (path.startsWith('/search/')) await finished;
    return pageOf(path);
  });
  const { ask } = await serve(render);
  const searches = Array.from({ length: 110 }, (_, number) => ask(`/search?q=call${number}`));
  const turnedAway = await Promise.any(
    searches.map(async (search) => {
      const answer = await search;
      if (answer.status !== 429) throw new Error('answered');
      return answer;
    }),
  );
  expect(turnedAway.headers).toMatchObject({ 'retry-after': '2', 'cache-control': 'no-store' });
  expect(String(turnedAway.body)).toBe(
    'There are too many requests at the moment. Please try again in a few seconds.\n',
  );
  expect((await ask('/events')).status).toBe(200);
  finish();
  const statuses = (await Promise.all(searches)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(102);
});

test('a search that is repeated is rendered once in its edition', async ({ serve, present }) => {
  const { render, paths } = recordingRenderer();
  const { ask } = await serve(render);
  for (let time = 0; time < 3; time++) expect((await ask('/search?q=call')).status).toBe(200);
  expect(paths).toHaveLength(1);
  present.setTo('2012-01-27T12:50:00Z');
  await ask('/search?q=call');
  expect(paths).toHaveLength(2);
});

test('a header that is too long to parse is left out, and takes no time', async ({ serve }) => {
  const { ask } = await serve(recordingRenderer().render);
  await ask('/events');
  const { user } = process.cpuUsage();
  for (const [name, value] of [
    ['range', `bytes=${' '.repeat(14_000)}x`],
    ['accept-encoding', 'br;q=0.1,'.repeat(1500)],
    ['if-none-match', `${'"a",'.repeat(3000)}"b"`],
  ] as const) {
    const { status, headers } = await ask('/events', { headers: { [name]: value } });
    expect({ name, status, encoding: headers['content-encoding'] }).toEqual({ name, status: 200, encoding: undefined });
  }
  expect(process.cpuUsage().user - user).toBeLessThan(1_000_000);
});
