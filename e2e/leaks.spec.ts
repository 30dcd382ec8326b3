import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CANARY,
  CANARY_ADDRESSES,
  CANARY_CONTENT,
  canaryBuild,
  PUBLICATION,
  writeCanaryContent,
} from '@/testing/canary';
import { startMailServer } from '@/testing/mail-server';
import { see } from '@/testing/seen';
import { steppedClock } from '@/testing/step-clock';
import { expect, test } from '@/testing/test';
import { seed } from '@/tools/alerts/seed';

const SLUGS: Record<string, { open: string; embargoed: string[]; never: string }> = {
  // A search for the word itself would show it in "No results".
  '/search/[query]': { open: Buffer.from('sisk').toString('hex'), embargoed: [], never: '20' },
  '/releases/year/[year]': { open: '2012', embargoed: ['2099'], never: '1850' },
  '/releases/year/[year]/page/[page]': { open: '2012,2', embargoed: ['2099,1'], never: '1850,2' },
  '/events/year/[year]': { open: '2012', embargoed: [], never: '1850' },
  '/events/year/[year]/page/[page]': { open: '2012,2', embargoed: ['2099,2'], never: '1850,2' },
  // A public event is in 2099 as well.
  '/calendar/[file]': { open: '2012.ics', embargoed: [], never: '1850.ics' },
  // One file holds all of it.
  '/sitemap/[part]': { open: '1.xml', embargoed: [], never: '2.xml' },
  '/events/kind/[kind]': { open: 'meeting', embargoed: ['r-d-day'], never: 'nothing' },
  '/events/kind/[kind]/page/[page]': { open: 'meeting,2', embargoed: ['r-d-day,1'], never: 'nothing,2' },
  // The embargoed release would add a third page.
  '/releases/page/[page]': { open: '2', embargoed: ['3'], never: '4' },
  // Requested by the server only.
  '/withdrawn/[collection]/[slug]': {
    open: 'releases,old-1',
    embargoed: ['releases,siskin-results'],
    never: 'events,nothing',
  },
  '/events/[slug]': { open: 'investor-day', embargoed: ['siskin-day'], never: 'nothing-of-the-kind' },
  '/events/[slug]/webcast/[name]': {
    open: 'investor-day,de',
    embargoed: ['siskin-day,siskin', 'siskin-day,siskin-session'],
    never: 'investor-day,fr',
  },
  '/releases/[slug]': {
    open: 'q2-fy2012-results-call-announcement',
    embargoed: ['siskin-results', 'siskin-draft'],
    never: 'nothing-of-the-kind',
  },
  '/releases/[slug]/tables/[table]': {
    open: 'old-1,1.csv',
    embargoed: ['siskin-results,1.csv', 'siskin-draft,1.csv'],
    never: 'old-1,2.csv',
  },
  // The embargoed release would complete a second archive.
  '/releases/category/[category]': { open: 'notices', embargoed: ['siskin'], never: 'nothing' },
  '/releases/category/[category]/page/[page]': { open: 'notices,2', embargoed: ['siskin,1'], never: 'notices,4' },
  '/releases/category/[category]/year/[year]': {
    open: 'notices,1950',
    embargoed: ['siskin,2099'],
    never: 'notices,1850',
  },
  '/releases/category/[category]/year/[year]/page/[page]': {
    open: 'notices,1950,2',
    embargoed: ['siskin,2099,2'],
    never: 'notices,1850,2',
  },
  '/rss/category/[category]': { open: 'notices', embargoed: ['siskin'], never: 'nothing' },
  '/atom/category/[category]': { open: 'notices', embargoed: ['siskin'], never: 'nothing' },
  '/feed/category/[category]': { open: 'notices', embargoed: ['siskin'], never: 'nothing' },
  '/rss/category/[category]/archive/[archive]': { open: 'notices,1', embargoed: ['siskin,1'], never: 'notices,3' },
  '/atom/category/[category]/archive/[archive]': { open: 'notices,1', embargoed: ['siskin,1'], never: 'notices,3' },
  '/feed/category/[category]/archive/[archive]': { open: 'notices,1', embargoed: ['siskin,1'], never: 'notices,3' },
  '/rss/archive/[archive]': { open: '1', embargoed: ['2'], never: '3' },
  '/atom/archive/[archive]': { open: '1', embargoed: ['2'], never: '3' },
  '/feed/archive/[archive]': { open: '1', embargoed: ['2'], never: '3' },
};

// Every path of every route is visited, many of them several times.
test.describe.configure({ timeout: 180_000 });

/** Paths of a route, from the values of its parameter above. Fails if the parameter is not listed there. */
function fill(route: string): { open: string; embargoed: string[]; never?: string } {
  if (!route.includes('[')) return { open: route, embargoed: [] };
  const known = Object.keys(SLUGS).sort((a, b) => b.length - a.length);
  const pattern = known.find((prefix) => route.startsWith(prefix));
  const rest = pattern && route.slice(pattern.length);
  if (!pattern || rest?.includes('['))
    throw new Error(`Tell this test what ${route} can be: it must visit every route.`);
  const { open, embargoed, never } = SLUGS[pattern] as (typeof SLUGS)[string];
  const path = (slugs: string) =>
    slugs.split(',').reduce((path, slug) => path.replace(/\[\w+\]/, slug), pattern) + rest;
  return { open: path(open), embargoed: embargoed.map(path), never: path(never) };
}

/** Where the site under test was built. */
function builtPath(): string {
  const build = canaryBuild();
  if (!build) throw new Error('The site was not built with the embargoed content: see testing/build.setup.ts.');
  return build;
}

/** Every path that could leak something, for each route of the build. */
function addresses() {
  const manifest = readFileSync(join(builtPath(), 'next/app-path-routes-manifest.json'), 'utf8');
  const pages = Object.values(JSON.parse(manifest) as Record<string, string>);
  const routes = pages.map((page) => fill(page.replace('/[language]', '') || '/'));
  return {
    open: [
      ...routes.map(({ open }) => open),
      '/search?q=sisk',
      '/search?q=siskan',
      '/search?q=sisk&kind=document&year=2099',
      '/search?q=old&year=2099&page=2',
      '/_global-error',
      '/files',
      '/healthz',
      '/files/',
      '/public',
      '/content',
    ],
    embargoed: [
      ...routes.flatMap(({ embargoed }) => embargoed),
      CANARY_ADDRESSES.document,
      CANARY_ADDRESSES.statements,
      CANARY_ADDRESSES.transcript,
      CANARY_ADDRESSES.captions,
      CANARY_ADDRESSES.former,
      CANARY_ADDRESSES.attachment,
      CANARY_ADDRESSES.picture,
      '/files/siskin/recording.wav',
      '/files/siskin/captions.vtt',
      // Only what is embargoed is of a period.
      '/results',
    ],
    never: [...routes.flatMap(({ never }) => never ?? []), '/files/nothing/of-the-kind.pdf'],
  };
}

/** Other requests by which the framework might return the same thing. */
const PAYLOAD_HEADERS = {
  rsc: '1',
  'next-router-prefetch': '1',
  'next-router-segment-prefetch': '/_tree',
  'next-url': '/',
};
const variants = (path: string): { path: string; headers?: Record<string, string> }[] => [
  { path },
  { path, headers: PAYLOAD_HEADERS },
  { path: `${path}?_rsc=1a2b3`, headers: { rsc: '1' } },
  { path: `${path}.rsc` },
  { path: `${path}.txt` },
  { path: `${path}%2ersc` },
  { path: `${path}%2f` },
  { path: `/%2e${path}` },
  { path: `/en${path}` },
  { path: `${path}.action` },
  { path: `${path}.segments/_tree.segment.rsc` },
  { path: `${path}/` },
  { path, headers: { 'x-middleware-prefetch': '1', 'x-nextjs-data': '1', purpose: 'prefetch' } },
  { path, headers: { 'x-prerender-revalidate': '1', 'x-now-route-matches': '1', range: 'bytes=0-100' } },
  { path: `/_next/data/x${path}.json` },
  { path: `/_next/image?url=${encodeURIComponent(path)}&w=64&q=75` },
];

for (const when of ['at build time', 'ten minutes before']) {
  test(`nothing embargoed is on any surface ${when}`, async ({ site }) => {
    const offset = when === 'at build time' ? 0 : PUBLICATION - 600_000 - Date.now();
    const { origin, output } = await site({ env: { CONTENT_DIR: CANARY_CONTENT, CLOCK_OFFSET_MS: String(offset) } });
    const found: string[] = [];
    const links = new Set<string>();
    const visit = async (path: string, headers?: Record<string, string>) => {
      const { status, head, body } = await see(origin, path, headers);
      expect(status, path).toBeLessThan(500);
      if (CANARY.test(head) || CANARY.test(body)) found.push(`${path} ${JSON.stringify(headers ?? {})}`);
      for (const [, link = ''] of body.matchAll(/(?:href|src)="(\/[^"]*)"/g)) links.add(link);
    };
    const { open, embargoed, never } = addresses();
    for (const path of [...open, ...embargoed, ...never]) {
      for (const variant of variants(path)) await visit(variant.path, variant.headers);
    }
    // One of the hundred old releases is enough.
    for (const link of links) if (!/^\/releases\/old-(?!1$)/.test(link)) await visit(link);
    expect(found).toEqual([]);
    expect(links.size).toBeGreaterThan(5);
    expect(output()).not.toMatch(CANARY);
  });
}

test('an embargoed path answers like one that never existed, in every header and byte', async ({ site }) => {
  const { origin } = await site({ env: { CONTENT_DIR: CANARY_CONTENT } });
  expect((await see(origin, '/nothing')).status).toBe(404);
  const { embargoed, never } = addresses();
  for (const path of [...embargoed, ...never]) {
    for (const method of ['GET', 'HEAD']) {
      for (const headers of [{}, { range: 'bytes=0-1' }, { 'accept-encoding': 'br' }, { 'if-none-match': '*' }]) {
        const expected = await see(origin, '/nothing', headers, method);
        expect(await see(origin, path, headers, method), `${method} ${path}`).toEqual(expected);
      }
    }
  }
});

test('neither the build nor public/ contains anything embargoed', () => {
  const found: string[] = [];
  for (const folder of [builtPath(), 'public']) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (CANARY.test(file)) found.push(file);
      if (!entry.isFile()) continue;
      // The settings of the build contain its content directory.
      const text = readFileSync(file, 'latin1').replaceAll(CANARY_CONTENT, '');
      if (CANARY.test(text)) found.push(file);
    }
  }
  expect(found).toEqual([]);
});

/** Every byte of the files that the site keeps, with their names. */
function kept(directory: string): string {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => `${file}\n${readFileSync(file, 'latin1')}`)
    .join('\n');
}

test('the file that the search keeps has nothing embargoed, and nothing that is withdrawn', async ({
  site,
}, testInfo) => {
  const content = testInfo.outputPath('content');
  const state = testInfo.outputPath('state');
  writeCanaryContent(content);
  const { origin } = await site({ env: { CONTENT_DIR: content, STATE_DIR: state } });
  const finds = async (word: string) => (await see(origin, `/search?q=${word}`)).body.includes('/releases/dunnock');
  const file = join(content, 'releases/dunnock.mdx');
  writeFileSync(file, '---\nid: dunnock\ntitle: Dunnock\npublishedOn: 2012-01-02\n---\n\nAccentor.\n');
  await expect.poll(() => finds('accentor'), { timeout: 15_000 }).toBe(true);
  const index = join(state, 'search');
  expect(kept(index)).toMatch(/accentor/);
  expect(kept(index)).not.toMatch(CANARY);
  // A draft of something embargoed is saved, and what was published is taken back.
  writeFileSync(file, '---\nid: dunnock\ntitle: Dunnock\ndraft: true\npublishedOn: 2012-01-02\n---\n\nSiskin.\n');
  await expect.poll(() => finds('accentor'), { timeout: 15_000 }).toBe(false);
  await expect.poll(() => /accent|dunnock/i.test(kept(index)), { timeout: 15_000 }).toBe(false);
  expect(kept(index)).not.toMatch(CANARY);
});

test('everything appears once it is published', async ({ site }) => {
  const { origin } = await site({
    env: { CONTENT_DIR: CANARY_CONTENT, CLOCK_OFFSET_MS: String(PUBLICATION + 1000 - Date.now()) },
  });
  const shows = async (path: string) => CANARY.test((await see(origin, path)).body);
  for (const path of [
    '/',
    '/events',
    '/releases',
    '/sitemap.xml',
    '/rss.xml',
    '/atom.xml',
    '/feed.json',
    '/events.json',
    '/events/investor-day',
    '/events/investor-day/event.json',
    '/events/siskin-day',
    '/events/siskin-day/event.ics',
    '/events/siskin-day/event.json',
    '/calendar.ics',
    CANARY_ADDRESSES.release,
    CANARY_ADDRESSES.former,
    CANARY_ADDRESSES.attachment,
    CANARY_ADDRESSES.picture,
    `${CANARY_ADDRESSES.release}/release.txt`,
    `${CANARY_ADDRESSES.release}/tables/1.csv`,
    CANARY_ADDRESSES.document,
    CANARY_ADDRESSES.statements,
    CANARY_ADDRESSES.transcript,
    '/releases/year/2099',
    '/results',
    '/releases/category/siskin',
    '/releases/category/siskin/year/2099',
    '/rss/category/siskin',
    '/atom/category/siskin',
    '/feed/category/siskin',
    '/events/year/2099',
    '/search?q=sisk',
  ]) {
    expect(await shows(path), path).toBe(true);
  }
  expect((await see(origin, CANARY_ADDRESSES.tables)).status).toBe(200);
  for (const path of [
    CANARY_ADDRESSES.draft,
    CANARY_ADDRESSES.captions,
    '/files/siskin/recording.wav',
    '/files/siskin/captions.vtt',
  ])
    expect((await see(origin, path)).status, path).toBe(404);
});

test('nothing embargoed is in the pages, mails, database or log of alerts', async ({ site }) => {
  // Its path must be short: a socket lies in it.
  const directory = mkdtempSync(join(tmpdir(), 'alerts-'));
  const mail = await startMailServer();
  await seed({ directory }, 3);
  const { origin, output, stop } = await site({
    env: {
      CONTENT_DIR: CANARY_CONTENT,
      ALERTS_DATABASE: directory,
      ALERTS_FROM: 'alerts@investors.example.com',
      SMTP_URL: mail.url,
    },
  });
  await expect.poll(async () => (await fetch(`${origin}/alerts`)).status, { timeout: 60_000 }).toBe(200);
  const unknown = await see(origin, '/alerts/events/nothing-of-the-kind');
  expect(await see(origin, '/alerts/events/siskin-day')).toEqual(unknown);
  const form = await see(origin, '/alerts/events/investor-day');
  expect(form.status).toBe(200);
  expect(form.body).not.toMatch(CANARY);
  const stamp = /name="stamp" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
  await new Promise((resolve) => setTimeout(resolve, 2100));
  const body = new URLSearchParams({ releases: 'yes', address: 'jane@example.com', event: 'siskin-day', stamp });
  await fetch(`${origin}/alerts`, { method: 'POST', body });
  await expect.poll(() => mail.received.length).toBe(1);
  expect(mail.received[0]?.bytes.toString()).not.toMatch(CANARY);
  await stop();
  await mail.stop();
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(100);
  const found = files.filter((entry) => /siskin/i.test(readFileSync(join(entry.parentPath, entry.name), 'latin1')));
  expect(found.map(({ name }) => name)).toEqual([]);
  rmSync(directory, { recursive: true });
  expect(output()).not.toMatch(CANARY);
});

test('what is embargoed is mailed at its instant', async ({ site }, testInfo) => {
  const mailbox = testInfo.outputPath('mailbox');
  const clock = steppedClock(testInfo.outputPath('step'));
  const running = await site({
    at: new Date(PUBLICATION - 120_000).toISOString(),
    env: { ...clock.env, CONTENT_DIR: CANARY_CONTENT, ALERTS_DATABASE: 'memory', ALERTS_MAILBOX: mailbox },
  });
  await expect.poll(async () => (await fetch(`${running.origin}/alerts`)).status, { timeout: 60_000 }).toBe(200);
  const mails = () =>
    existsSync(mailbox)
      ? readdirSync(mailbox)
          .filter((name) => name.endsWith('.eml'))
          .map((name) => readFileSync(join(mailbox, name), 'utf8'))
      : [];
  const step = PUBLICATION - 3000 - running.now();
  clock.set(step);
  await running.until(PUBLICATION - step - 500);
  expect(mails()).toEqual([]);
  // The release, the event, and another that moves at the same instant and has documents from then on.
  await expect.poll(() => mails().filter((mail) => CANARY.test(mail)).length, { timeout: 20_000 }).toBe(4);
});
