import { searchPath } from '@/lib/surfaces/search/query';
import { test } from '@/testing/http';
import { logged } from '@/testing/logged';
import { pageOf, recordingRenderer } from '@/testing/renders';
import { expect } from '@/testing/unit';
import { Health } from './health';
import { Site } from './site';

const SCHEDULED = '2012-01-20T15:00:00Z';

/** Runs something whose log is not printed but returned. */

test('an instance that renders pages is up, and says nothing else', async ({ serve, present }) => {
  present.setTo(SCHEDULED);
  const { ask } = await serve(recordingRenderer().render);
  const { status, headers, body } = await ask('/healthz');
  expect({ status, body: String(body) }).toEqual({ status: 200, body: '{"status":"ok"}\n' });
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'application/json' });
  expect((await ask('/healthz', { method: 'POST' })).status).toBe(405);
});

for (const failing of ['/', searchPath({ query: 'health', page: 1 })]) {
  test(`an instance that cannot render ${failing} is down, until it can`, async ({ present }) => {
    present.setTo(SCHEDULED);
    let isBroken = true;
    const site = new Site(async (path, edition) => {
      if (isBroken && path === failing) throw new Error('Cannot find module');
      return recordingRenderer().render(path, edition);
    });
    const log = await logged(async () => {
      const down = await new Health(site).answer();
      expect({ status: down.status, body: String(down.body) }).toEqual({
        status: 503,
        body: '{"status":"unavailable"}\n',
      });
    });
    expect(log).toContain('Pages cannot be rendered');
    isBroken = false;
    expect((await new Health(site).answer()).status).toBe(200);
  });
}

test('a page that answers 500 is not rendered', async ({ present }) => {
  present.setTo(SCHEDULED);
  const site = new Site(async () => ({ answer: { ...pageOf('Oops').answer, status: 500 }, edition: '' }));
  await logged(async () => expect(await new Health(site).isUp()).toBe(false));
});

test('however often it is asked, it renders once a second', async ({ present }) => {
  present.setTo(SCHEDULED);
  const { render, paths } = recordingRenderer();
  const health = new Health(new Site(render));
  await Promise.all(Array.from({ length: 50 }, () => health.answer()));
  expect(paths.sort()).toEqual(['/', searchPath({ query: 'health', page: 1 })]);
});

test('faults of staged content make no difference', async ({ serve, present }) => {
  present.setTo(SCHEDULED);
  const { ask } = await serve(recordingRenderer().render);
  const before = await ask('/healthz');
  present.content.write(
    'releases/staged.mdx',
    '---\nid: staged\ntitle: "TODO: Siskin"\npublishAt: 2112-01-01T08:00\n---\n',
  );
  present.reload();
  const after = await ask('/healthz');
  expect([after.rawHeaders.length, String(after.body)]).toEqual([before.rawHeaders.length, String(before.body)]);
});
