import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { GuestLinks } from '@/desk/preview/guest-links';
import { itemsIn, previewStops } from '@/desk/preview/stops';
import { loadContent } from '@/lib/content/load';
import { DAY_MS } from '@/lib/domain/instant';
import { expectAccessible } from '@/testing/accessible';
import { ask } from '@/testing/ask';
import { expect, filesBelow, RELEASE_FILE, test } from '@/testing/desk';
import { CORRECTED, EVENTS, SPOKEN, writeEveryKind } from '@/testing/every-kind';
import { askShown, DRAFT, saveDraft, sessionOf, takeOut, withFiles } from '@/testing/previewed';
import { startSite } from '@/testing/site';

const OLD = Array.from({ length: 58 }, (_, index) => `releases/old-${index + 3}`);
const EVENT = `/events/${SPOKEN}`;
const RELEASE = `/releases/${CORRECTED}`;

/** A page of each kind. */
const PATHS = [
  '/',
  '/events',
  '/events/year/2012',
  EVENT,
  `${EVENT}/sheet`,
  `${EVENT}/transcript`,
  `${EVENT}/webcast`,
  `${EVENT}/replay`,
  `${EVENT}/event.ics`,
  `${EVENT}/event.json`,
  `${EVENT}/captions.vtt`,
  '/calendar.ics',
  '/events.json',
  '/results',
  '/releases',
  RELEASE,
  `${RELEASE}/release.txt`,
  `${RELEASE}/tables.xlsx`,
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/files/slides.pdf',
  '/nowhere',
];
const SEARCH = encodeURI('/search?q=Πρακτικά');
/** What takes long to make: at the publication alone. */
const SLOW_PATHS = [`${EVENT}/card.png`, `${RELEASE}/card.png`, SEARCH];

/** Of the rehearsal, which is one of the past: what is dated between its instants and the test is not dated ahead. */
const OFFSET = Date.parse('2012-01-01T00:00:00Z') - Date.parse('2026-01-01T00:00:00Z');

const withoutBar = (body: Buffer) => body.toString('latin1').replace(/<aside class="rehearsal".*?<\/aside>/s, '');

test('a preview is what a rehearsal of the same content says, byte for byte, at each stop and a millisecond before', {
  tag: '@slow',
}, async ({ desk: start }) => {
  test.setTimeout(120_000);
  const desk = await start({ at: '2012-01-18T12:41:00Z' });
  writeEveryKind(desk.contentDir);
  // Enough is left for lists, and each of them is made 25 times.
  takeOut(
    desk.contentDir,
    [...EVENTS.filter(({ status }) => status !== 'confirmed').map(({ slug }) => `events/${slug}`), ...OLD].map(
      (name) => `${name}.mdx`,
    ),
  );
  const files = takeOut(desk.contentDir, [`events/${SPOKEN}.mdx`, `releases/${CORRECTED}.mdx`]);
  saveDraft(desk, files);
  const published = withFiles(desk.contentDir, files);
  const stops = previewStops(itemsIn(loadContent(published).content, files)).map(({ at }) => at);
  const clock = join(published, '../clock');
  writeFileSync(clock, String((stops[0] ?? 0) - OFFSET));
  const site = await startSite({
    env: {
      CONTENT_DIR: published,
      CLOCK_OFFSET_MS: String(OFFSET),
      NODE_OPTIONS: `--import ${resolve('testing/still-clock.mjs')}`,
      STILL_CLOCK_FILE: clock,
    },
  });
  const port = Number(new URL(site.origin).port);
  const cookie = await sessionOf(desk, 'Investor Relations');
  expect(stops.length).toBeGreaterThan(8);
  const search = async () => (await askShown(desk, cookie, stops[1] ?? 0, SEARCH)).status;
  await expect.poll(search, { timeout: 60_000 }).toBe(200);
  for (const at of [...new Set(stops.flatMap((stop) => [stop - 1, stop]))]) {
    writeFileSync(clock, String(at - OFFSET));
    const same = async (path: string) => {
      const [rehearsed, shown] = await Promise.all([
        ask(port, path, { headers: { 'accept-encoding': 'identity' } }),
        askShown(desk, cookie, at, path),
      ]);
      const when = `${path}, ${new Date(at).toISOString()}`;
      // Where a gate leads is said in words, and not opened.
      const { location } = rehearsed.headers;
      if (location) expect(shown.body.toString(), when).toContain(location);
      else {
        expect(shown.status, when).toBe(rehearsed.status);
        expect(withoutBar(shown.body) === withoutBar(rehearsed.body), when).toBe(true);
      }
    };
    await Promise.all((at === stops[1] ? [...PATHS, ...SLOW_PATHS] : PATHS).map(same));
  }
  await site.stop();
});

test('words of a draft are in no file, log or answer of the site, whatever of it was looked at', async ({
  desk: start,
}) => {
  const desk = await start();
  const site = await startSite({ at: '2012-01-18T12:41:00Z', env: { CONTENT_DIR: desk.contentDir } });
  saveDraft(desk, [release('quetzal')]);
  const cookie = await sessionOf(desk, 'Investor Relations');
  const at = PUBLISHED;
  for (const path of [
    '/',
    '/releases',
    '/releases/quetzal',
    '/releases/quetzal/card.png',
    '/rss.xml',
    '/search?q=quetzal',
    '/nowhere',
  ]) {
    await askShown(desk, cookie, at, path);
  }
  expect((await askShown(desk, cookie, at, '/releases/quetzal')).body.toString()).toContain('Words of quetzal');
  const port = Number(new URL(site.origin).port);
  for (const path of ['/', '/releases', '/releases/quetzal', '/rss.xml', '/search?q=quetzals', '/sitemap.xml']) {
    const { body } = await ask(port, path, { headers: { 'accept-encoding': 'identity' } });
    expect(body.toString(), path).not.toMatch(/quetzal\b/i);
  }
  const folders = [
    '.builds',
    desk.contentDir,
    join(desk.deskDir, '../state'),
    'node_modules/.cache',
    ...rendererFolders(),
  ];
  const told = folders
    .filter(existsSync)
    .flatMap(filesBelow)
    .filter((file) => isWords(readFileSync(file)));
  expect(told).toEqual([]);
  expect(site.output() + desk.output()).not.toMatch(/quetzal/i);
  await site.stop();
});

const isWords = (bytes: Buffer) => bytes.includes('uetzal');

/** What renderers hold in the folder of temporary files. */
function rendererFolders(): string[] {
  return readdirSync(tmpdir())
    .filter((name) => name.startsWith('preview-'))
    .map((name) => join(tmpdir(), name));
}

/** A release that is public on January 18 at 9:00 a.m. in New York. */
const release = (slug: string, hour = 9) => ({
  path: `releases/${slug}.mdx`,
  text: `---\nid: ${slug}\ntitle: Words of ${slug}\npublishAt: 2012-01-18T0${hour}:00\n---\n\nWords.\n`,
});
const PUBLISHED = Date.parse('2012-01-18T14:00:00Z');

test('somebody with a link sees one draft and what is public, until it ends', async ({ desk: start, page, second }) => {
  const desk = await start();
  for (const [slug, hour] of [
    ['public', 7],
    ['staged', 8],
  ] as const) {
    writeFileSync(join(desk.contentDir, release(slug).path), release(slug, hour).text);
  }
  saveDraft(desk, [release('quetzal')]);
  await desk.signIn(page, 'Investor Relations');
  await page.goto(`${desk.origin}/drafts/${DRAFT}/preview?at=${PUBLISHED}&path=/releases`);
  const list = (tab: Page) =>
    tab
      .frameLocator('iframe')
      .getByRole('main')
      .getByRole('link', { name: /^Words of/ });
  await expect(list(page)).toHaveText(['Words of quetzal', 'Words of staged', 'Words of public']);
  await page.getByLabel('For').fill('Dana Ruiz');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const address = await page.getByLabel(/^Copy it now/).inputValue();
  const code = address.split('#')[1] ?? '';
  expect(code).toHaveLength(43);
  const kept = filesBelow(desk.deskDir).filter((file) => file.includes(code) || readFileSync(file).includes(code));
  expect(kept, 'its hash alone is kept').toEqual([]);

  await second.goto(address);
  await second.waitForURL(/preview$/);
  expect(second.url(), 'the code is not left in the address').not.toContain(code);
  await expect(second.getByRole('heading', { name: 'A draft' })).toBeVisible();
  await second.getByRole('link', { name: 'Releases', exact: true }).click();
  await expect(list(second)).toHaveText(['Words of quetzal', 'Words of public']);
  await list(second).first().click();
  await expect(second.frameLocator('iframe').getByRole('heading', { name: 'Words of quetzal' })).toBeVisible();

  const [cookie] = await second.context().cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  const guest = `${cookie?.name}=${cookie?.value}`;
  const answer = async (path: string, method = 'GET', cookie = guest) => {
    const headers = { host: `127.0.0.1:${desk.port}`, cookie, origin: desk.origin };
    const { status, body, headers: got } = await ask(desk.port, path, { method, headers });
    const { date: _, ...rest } = got;
    return { status, body: body.toString(), rest };
  };
  const stranger = await answer('/', 'GET', '');
  expect(stranger.status).toBe(401);
  const shown = `/shown/${DRAFT}/${PUBLISHED}/`;
  expect((await answer(shown)).status).toBe(200);
  for (const path of [
    '/',
    '/new',
    '/record',
    `/drafts/${DRAFT}`,
    `/drafts/${DRAFT}/files`,
    '/shown/000000000000/0/',
    '/shown/past/0/',
  ]) {
    expect(await answer(path), path).toEqual(stranger);
  }
  for (const path of ['/drafts', `/drafts/${DRAFT}/link`, shown]) {
    expect(await answer(path, 'POST'), path).toEqual(stranger);
  }

  await page.getByRole('link', { name: 'Back to the preview' }).click();
  const frame = page.frameLocator('iframe').getByRole('main');
  await expect(frame).toBeVisible();
  await page.getByRole('button', { name: 'End this link: Dana Ruiz' }).click();
  await expect(page.getByRole('cell', { name: 'ended' })).toBeVisible();
  await page.goto(`${desk.origin}/record`);
  await expect(page.getByRole('listitem').filter({ hasText: 'Dana Ruiz' })).toHaveText([
    /ended a link that shows a draft/,
    /made a link that shows a draft/,
  ]);
  await page.goto(`${desk.origin}/drafts/${DRAFT}/preview?at=${PUBLISHED}`);
  await expect(frame).toBeVisible();
  const links = new GuestLinks(desk.deskDir);
  const made = { draft: DRAFT, name: 'Dana Ruiz', by: 'Counsel' };
  const expired = links.make({ ...made, until: PUBLISHED - DAY_MS }, 0);
  const gone = links.make({ ...made, draft: '000000000000', until: PUBLISHED + DAY_MS }, 0);
  for (const [what, value] of Object.entries({ ended: code, expired, gone, unknown: 'x' })) {
    expect(await answer(shown, 'GET', `${cookie?.name}=${value}`), what).toEqual(stranger);
    const form = { method: 'POST', headers: { origin: desk.origin }, body: new URLSearchParams({ code: value }) };
    const entered = await fetch(`${desk.origin}/sign-in`, { ...form, redirect: 'manual' });
    expect([entered.status, entered.headers.get('set-cookie'), await entered.text()], what).toEqual([
      401,
      null,
      stranger.body,
    ]);
  }
});

test('the site is shown as it was at an instant that is past', async ({ desk: start, page }) => {
  const desk = await start({ at: '2012-01-20T15:00:00Z' });
  cpSync('content', desk.contentDir, { recursive: true });
  const site = await startSite({
    at: '2012-01-20T15:00:00Z',
    env: { CONTENT_DIR: desk.contentDir, STATE_DIR: join(dirname(desk.contentDir), 'state') },
  });
  const file = join(desk.contentDir, RELEASE_FILE);
  const path = `/${RELEASE_FILE.slice(0, -'.mdx'.length)}`;
  const words = readFileSync(file, 'utf8');
  const change = async (from: string, to: string, served: (answer: Response) => Promise<boolean>) => {
    const at = site.now();
    writeFileSync(file, words.replace(from, to));
    await expect.poll(async () => served(await fetch(site.origin + path)), { intervals: [100] }).toBe(true);
    return { before: at - 1, after: site.now() };
  };
  try {
    const title = /^title: (.*)$/m.exec(words)?.[0] ?? '';
    const corrected = await change(title, 'title: Another headline', async (answer) =>
      (await answer.text()).includes('Another headline'),
    );
    const takenBack = await change('---\n', '---\ndraft: true\n', async ({ status }) => status !== 200);

    await desk.signIn(page, 'Counsel');
    await page.goto(`${desk.origin}/record`);
    await page.getByRole('link', { name: 'The site as it was, at any instant' }).click();
    const stops = page.locator('ol.stops li');
    await expect(stops.last()).toContainText(RELEASE_FILE);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('main')).toBeVisible();
    const heading = frame.getByRole('heading', { level: 1 });
    const at = (instant: number) =>
      page.goto(`${desk.origin}/drafts/past/preview?at=${instant}&path=${encodeURIComponent(path)}`);
    await at(corrected.before);
    await expect(heading).toHaveText(title.replace(/^title: ['"]?|['"]$/g, ''));
    await at(corrected.after);
    await expect(heading).toHaveText('Another headline');
    await at(takenBack.before);
    await expect(heading).toHaveText('Another headline');
    await at(takenBack.after);
    await expect(frame.getByRole('main')).toBeVisible();
    await expect(heading).not.toHaveText('Another headline');
    // The page in the frame is the site's own, and nothing runs in it: not this check either.
    await page.locator('iframe').evaluate((element) => element.remove());
    await expectAccessible(page, 'the past');
  } finally {
    await site.stop();
  }
});

test('the preview can be used by everybody, on a phone and with a link too', async ({ desk: start, page, second }) => {
  const desk = await start();
  saveDraft(desk, [release('quetzal')]);
  /** The page in the frame is the site's own, and nothing runs in it: not this check either. */
  const withoutFrame = async (tab: Page) => {
    await expect(tab.locator('iframe')).toHaveAttribute('title', /^.releases.quetzal, Wednesday, January 18, 2012/);
    await expect(tab.frameLocator('iframe').getByRole('main')).toBeVisible();
    await tab.locator('iframe').evaluate((frame) => frame.remove());
  };
  await desk.signIn(page, 'Investor Relations');
  await page.goto(`${desk.origin}/drafts/${DRAFT}/preview?day=soon&hour=8:00`);
  await expect(page.getByRole('alert')).toContainText('“soon” is not a day');
  await page.getByLabel('For').fill('Dana Ruiz');
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expectAccessible(page, 'link');
  const address = await page.getByLabel(/^Copy it now/).inputValue();
  await page.getByRole('link', { name: 'Back to the preview' }).click();
  await page.getByText('Another instant').click();
  await withoutFrame(page);
  await expectAccessible(page, 'preview');
  await second.goto(address);
  await withoutFrame(second);
  await expectAccessible(second, 'with a link');
});
