import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { published } from '@/lib/content/published';
import { test as base, type ContentCopy } from '@/testing/content';
import { logged } from '@/testing/logged';
import { expect } from '@/testing/unit';
import { SearchThread } from './search-thread';

const NOW = Date.parse('2012-03-01T12:00:00Z');

interface Fixtures {
  folder: string;
  /** Starts a search thread on the folder. */
  start(): SearchThread;
}

const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the required fixtures from this pattern
  folder: async ({}, use, testInfo) => use(testInfo.outputPath('state/search')),
  start: async ({ folder }, use) => {
    const threads: SearchThread[] = [];
    await use(() => {
      const thread = new SearchThread(folder);
      threads.push(thread);
      return thread;
    });
    await Promise.all(threads.map((thread) => thread.stop()));
  },
});

const addRelease = (content: ContentCopy, slug: string, body = 'Words.') =>
  content.write(
    `releases/${slug}.mdx`,
    `---\nid: ${slug}\ntitle: ${slug}\npublishAt: 2012-02-01T08:00\n---\n\n${body}\n`,
  );

const siteOf = (content: ContentCopy, now = NOW) => published(content.load(), now);

async function ready(thread: SearchThread): Promise<void> {
  await expect.poll(() => thread.isReady, { intervals: [20], timeout: 20_000 }).toBe(true);
}

const keysOf = async (thread: SearchThread, content: ContentCopy, query: string, now?: number) =>
  (await thread.ask(siteOf(content, now), { query, page: 1 })).documents.map(({ key }) => key);

const databases = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.db'));
const bytesOf = (folder: string) =>
  databases(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join();

test('a search is ready once the whole site is indexed, and is answered in its own edition', async ({
  start,
  content,
}) => {
  addRelease(content, 'siskin');
  const publishAt = Date.parse('2012-02-01T13:00:00Z');
  const thread = start();
  expect(thread.isReady).toBe(false);
  thread.prepare(siteOf(content, publishAt - 1));
  await ready(thread);
  const answers = [publishAt - 1, publishAt, publishAt - 1].map((now) => keysOf(thread, content, 'siskin', now));
  expect(await Promise.all(answers)).toEqual([[], ['release/siskin'], []]);
});

test('a search that a correction overtook does not take the index back', async ({ start, content }) => {
  const thread = start();
  const before = siteOf(content);
  thread.prepare(before);
  await ready(thread);
  addRelease(content, 'siskin');
  thread.prepare(siteOf(content));
  expect(await keysOf(thread, content, 'siskin')).toEqual(['release/siskin']);
  const { documents } = await thread.ask(before, { query: 'siskin', page: 1 });
  expect(documents).toHaveLength(1);
  // Unless the site itself goes back, as when a clock is set back.
  thread.prepare(before);
  expect((await thread.ask(before, { query: 'siskin', page: 1 })).documents).toEqual([]);
});

test('a search of a site that was over before it was indexed does not take the index back', async ({
  start,
  content,
}) => {
  const thread = start();
  const before = siteOf(content);
  addRelease(content, 'siskin');
  const after = siteOf(content);
  thread.prepare(after);
  await ready(thread);
  for (const site of [before, after]) {
    expect((await thread.ask(site, { query: 'siskin', page: 1 })).documents).toHaveLength(1);
  }
});

test('what was withdrawn while no process ran is neither found nor kept', async ({ start, content, folder }) => {
  addRelease(content, 'siskin', 'Goldcrests.');
  const first = start();
  first.prepare(siteOf(content));
  await ready(first);
  await first.stop();
  expect(bytesOf(folder)).toContain('goldcrests');
  content.remove('releases/siskin.mdx');
  const next = start();
  next.prepare(siteOf(content));
  await ready(next);
  expect(await keysOf(next, content, 'goldcrests')).toEqual([]);
  expect(await keysOf(next, content, 'T-DM1')).toHaveLength(1);
  await expect.poll(() => /siskin|goldcrests/i.test(bytesOf(folder))).toBe(false);
});

test('nobody else can read what is kept', async ({ start, content, folder }) => {
  const thread = start();
  thread.prepare(siteOf(content));
  await ready(thread);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('two processes that share a folder have a file each, and take it over from those that have ended', async ({
  start,
  content,
  folder,
}) => {
  const both = [start(), start()];
  for (const thread of both) thread.prepare(siteOf(content));
  for (const thread of both) await ready(thread);
  expect(databases(folder)).toHaveLength(2);
  for (const thread of both) expect(await keysOf(thread, content, 'T-DM1')).toHaveLength(1);
  await Promise.all(both.map((thread) => thread.stop()));
  const next = start();
  next.prepare(siteOf(content));
  await ready(next);
  expect(databases(folder)).toHaveLength(2);
  // The other file has what is withdrawn now, and nobody who takes it out.
  addRelease(content, 'siskin');
  expect(await keysOf(next, content, 'siskin')).toHaveLength(1);
  content.remove('releases/siskin.mdx');
  expect(await keysOf(next, content, 'siskin')).toEqual([]);
  await expect.poll(() => databases(folder)).toHaveLength(1);
});

test('what a killed process left behind is used', async ({ start, content, folder }) => {
  const first = start();
  first.prepare(siteOf(content));
  await ready(first);
  await first.stop();
  const [name = ''] = databases(folder);
  // SQLite's lock, and ours by a process that has ended.
  mkdirSync(join(folder, `${name}.lock`));
  writeFileSync(join(folder, '1.lock'), '{"name":"killed","place":"","pid":1,"began":"","beat":1}');
  const made = statSync(join(folder, name)).ino;
  const next = start();
  next.prepare(siteOf(content));
  await ready(next);
  expect(await keysOf(next, content, 'T-DM1')).toHaveLength(1);
  expect(statSync(join(folder, name)).ino).toBe(made);
  expect(existsSync(join(folder, `${name}.lock`))).toBe(true);
});

for (const [damage, bytes] of [
  ['in its head', 0],
  ['in its middle', 8192],
] as const) {
  test(`a file that is damaged ${damage} is made again`, async ({ start, content, folder }) => {
    const first = start();
    first.prepare(siteOf(content));
    await ready(first);
    await first.stop();
    const file = join(folder, databases(folder)[0] ?? '');
    const whole = readFileSync(file);
    writeFileSync(file, Buffer.concat([whole.subarray(0, bytes), Buffer.alloc(whole.length - bytes, 7)]));
    await logged(async () => {
      const next = start();
      next.prepare(siteOf(content));
      await expect
        .poll(() => (next.isReady ? keysOf(next, content, 'T-DM1').catch(() => []) : []), { timeout: 20_000 })
        .toHaveLength(1);
    });
  });
}
