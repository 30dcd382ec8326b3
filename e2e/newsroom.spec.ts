import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PUBLICATION_AT, writePublication } from '@/testing/publication';
import { searchReady } from '@/testing/search-ready';
import { test as base, EVENT, expect, RELEASE } from '@/testing/test';

/** Serves the content of a company that has published for three years. */
const test = base.extend<{ publication: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the required fixtures from this pattern
  publication: async ({}, use) => {
    const directory = writePublication(mkdtempSync(join(tmpdir(), 'publication-')));
    await use(directory);
    rmSync(directory, { recursive: true });
  },
});

const RESULTS = '/releases/reports-third-quarter-2026-financial-results';

test('every release and event can be reached from its list, page by page and year by year', async ({
  page,
  siteAt,
}) => {
  // Some forty pages are opened.
  test.setTimeout(180_000);
  const { origin } = await siteAt(PUBLICATION_AT, writePublication);
  const links = async (kind: string) => {
    const found = await page
      .locator(`.list a[href^="/${kind}/"]`)
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    return found as string[];
  };
  const walk = async (start: string, kind: string) => {
    const all: string[] = [];
    await page.goto(origin + start);
    for (;;) {
      all.push(...(await links(kind)));
      const older = page.getByRole('link', { name: 'Older', exact: true });
      if ((await older.count()) === 0) return all;
      await older.click();
      await expect(page.getByRole('link', { name: 'Newer', exact: true })).toBeVisible();
    }
  };
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  for (const kind of ['releases', 'events']) {
    const known = [...sitemap.matchAll(/<loc>[^<]*?(\/[^<]*)<\/loc>/g)]
      .map(([, path = '']) => new URL(path, origin).pathname)
      .filter((path) => path.startsWith(`/${kind}/`));
    expect(known.length).toBeGreaterThan(30);
    await page.goto(`${origin}/${kind}`);
    const years = await page.locator('.years a').evaluateAll((all) => all.map((a) => a.getAttribute('href') as string));
    const byYear: string[] = [];
    for (const year of years) byYear.push(...(await walk(year, kind)));
    expect([...byYear].sort()).toEqual([...known].sort());
    if (kind === 'releases') expect((await walk('/releases', kind)).sort()).toEqual([...known].sort());
  }
});

test('releases and events become historical at the instant they are a year old', async ({ page, siteAt }) => {
  const before = await siteAt('2013-01-18T04:50:00Z');
  await page.goto(`${before.origin}/releases`);
  await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Historical' })).toHaveCount(0);
  await page.goto(before.origin + RELEASE);
  await expect(page.getByRole('note')).toHaveCount(0);
  const after = await siteAt('2013-01-18T05:00:00Z');
  await page.goto(`${after.origin}/releases`);
  await expect(page.getByRole('heading', { name: 'Historical' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Latest' })).toHaveCount(0);
  await page.goto(after.origin + RELEASE);
  await expect(page.getByRole('note')).toContainText('Historical');
});

test('the home page features the call until its replay closes, then the latest release', async ({ page, siteAt }) => {
  for (const [at, heading] of [
    ['2012-01-20T15:00:00Z', 'Second Quarter Fiscal Year 2012 Financial Results'],
    ['2012-02-04T04:30:00Z', 'Second Quarter Fiscal Year 2012 Financial Results'],
    ['2012-02-04T05:00:00Z', /^ImmunoGen, Inc. Announces Conference Call/],
  ] as const) {
    const { origin } = await siteAt(at);
    await page.goto(origin);
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(heading);
  }
});

test('search works for every form of query, without JavaScript', async ({ browser, siteAt }) => {
  const { origin } = await siteAt(PUBLICATION_AT, writePublication);
  await searchReady(origin);
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(origin);
  await page.getByRole('link', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('  third   QUARTER 2026 ');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(/results for “third QUARTER 2026”/);
  await expect(page.getByRole('searchbox')).toHaveValue('third QUARTER 2026');
  await expect(page.locator('.list mark').first()).toHaveText(/third|quarter|2026/i);
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Events');
  await page.getByRole('combobox', { name: 'Year' }).selectOption('2026');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('event');
  for (const link of await page.locator('.list a').all()) await expect(link).toHaveAttribute('href', /^\/events\//);
  await page.getByRole('searchbox').fill('quarter');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Everything');
  await page.getByRole('combobox', { name: 'Year' }).selectOption('All years');
  await page.getByRole('button', { name: 'Search' }).click();
  const first = await page.locator('.list a').first().textContent();
  await page.getByRole('link', { name: 'More results' }).click();
  await expect(page).toHaveURL(/\/search\?q=quarter&page=2$/);
  expect(await page.locator('.list a').first().textContent()).not.toBe(first);
  await page.getByRole('link', { name: 'Previous results' }).click();
  await expect(page.locator('.list a').first()).toHaveText(first ?? '');
  await page.goto(`${origin}/search?q=third+quarter+2026`);
  await page.locator('.list a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/third quarter 2026/i);
  for (const query of ['%', '<script>', '/../x', 'a'.repeat(5000), '..', '\u202e', '%00', '   ']) {
    const answer = await fetch(`${origin}/search?q=${encodeURIComponent(query)}`);
    expect(answer.status, query).toBe(200);
    expect(await answer.text()).not.toContain('<script>');
  }
  expect((await fetch(`${origin}/search?q=%E0%A4%A`)).status).toBe(200);
  expect((await fetch(`${origin}/search?x=1`)).status).toBe(200);
  await page.close();
});

test('after a correction, search finds the new word and not the old one', async ({ site, publication }) => {
  const { origin } = await site({ at: PUBLICATION_AT, env: { CONTENT_DIR: publication } });
  await searchReady(origin);
  const file = join(publication, 'releases/one-word.mdx');
  const write = (word: string) =>
    writeFileSync(file, `---\nid: one-word\ntitle: One word\npublishedOn: 2026-11-01\n---\n\nIt is ${word}.\n`);
  const finds = async (word: string) =>
    (await (await fetch(`${origin}/search?q=${word}`)).text()).includes('/releases/one-word');
  expect(await finds('quixotry')).toBe(false);
  write('quixotry');
  await expect.poll(() => finds('quixotry'), { timeout: 15_000 }).toBe(true);
  write('zephyrous');
  await expect.poll(() => finds('zephyrous'), { timeout: 15_000 }).toBe(true);
  expect(await finds('quixotry')).toBe(false);
});

test('a release can be copied as text', async ({ page, context, scheduled }) => {
  const { origin } = scheduled;
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await page.goto(origin + RELEASE);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await (await fetch(`${origin}${RELEASE}/release.txt`)).text();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test('on a phone a financial table scrolls by touch and keyboard with its labels in place', async ({
  page,
  siteAt,
}) => {
  const { origin } = await siteAt(PUBLICATION_AT, writePublication);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(origin + RESULTS);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const region = page.getByRole('region', { name: 'Consolidated Statements of Operations' });
  const label = region.getByRole('rowheader', { name: 'Total revenues' });
  const before = (await label.boundingBox())?.x;
  await region.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(20);
  expect((await label.boundingBox())?.x).toBe(before);
});

test('the digits of a column are aligned, with and without parentheses', async ({ page, siteAt }) => {
  const { origin } = await siteAt(PUBLICATION_AT, writePublication);
  await page.goto(origin + RESULTS);
  const edges = await page
    .locator('.scroller table')
    .first()
    .evaluate((table) =>
      [...table.querySelectorAll('tbody td:last-child')].map((cell) => {
        const text = [...cell.childNodes].find((node) => node.nodeType === Node.TEXT_NODE);
        const digits = /\d(?!.*\d)/.exec(text?.textContent ?? '');
        if (!text || !digits) return 0;
        const range = document.createRange();
        range.setStart(text, digits.index);
        range.setEnd(text, digits.index + 1);
        return Math.round(range.getBoundingClientRect().right);
      }),
    );
  expect(edges.filter(Boolean).length).toBeGreaterThan(8);
  expect(new Set(edges.filter(Boolean)).size).toBe(1);
});

test('a transcript page names its speakers', async ({ page, siteAt }) => {
  const { origin } = await siteAt(PUBLICATION_AT, writePublication);
  await page.goto(`${origin}/events/transcribed-call`);
  await expect(page.getByText('Transcript · web page')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Risk factors in the annual report' })).toBeVisible();
  await page.getByRole('link', { name: 'Transcript of the call' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Ann Example' })).toHaveCount(2);
  await expect(page.getByRole('list').last()).toContainText('Chief Executive Officer');
});

test('a keyboard user reaches the call, its calendar, its passcode and the search', async ({
  page,
  context,
  scheduled,
}) => {
  const { origin } = scheduled;
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await page.goto(`${origin}/events`);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const tabTo = async (name: string | RegExp) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      const text = await focused();
      if (typeof name === 'string' ? text === name : name.test(text)) return;
    }
    throw new Error(`${name} is not reached by keyboard`);
  };
  await tabTo('Skip to content');
  await page.keyboard.press('Enter');
  await tabTo('Second Quarter Fiscal Year 2012 Financial Results');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(origin + EVENT);
  await tabTo('Copy');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('5537853');
  await tabTo('Add to calendar');
  await page.keyboard.press('Space');
  await tabTo(/iCalendar|Apple|\.ics/);
  await expect(page.locator(':focus')).toHaveAttribute('href', /event\.ics/);
  await page.goto(`${origin}/search`);
  for (let presses = 0; presses < 20 && (await page.evaluate(() => document.activeElement?.id)) !== 'q'; presses++)
    await page.keyboard.press('Tab');
  await page.keyboard.type('passcode');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toContainText('One result for “passcode”');
});

test('the company’s colour and mark are on every page, within the policy', async ({ page, site, publication }) => {
  const file = join(publication, 'company.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8').replace('#0b5a7a', '#8a1538')}\nlogo: icon.svg\n`);
  const { origin } = await site({ at: PUBLICATION_AT, env: { CONTENT_DIR: publication } });
  for (const path of ['/', '/releases', '/nothing']) {
    await page.goto(origin + path);
    await expect(page.locator('main a').last()).toHaveCSS('color', 'rgb(138, 21, 56)');
    await expect(page.locator('.brand img')).toHaveJSProperty('complete', true);
    expect(await page.locator('.brand img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
      0,
    );
  }
});

test('a page about to be opened is prerendered, gates and files are not', async ({ page, siteAt }) => {
  const { origin } = await siteAt('2012-01-27T12:50:00Z');
  await page.goto(origin);
  const rules = await page.locator('script[type=speculationrules]').textContent();
  const { prerender } = JSON.parse(rules ?? '') as {
    prerender: [{ where: { and: [unknown, { not: { href_matches: string[] } }] } }];
  };
  const excluded = (paths: string[]) =>
    page.evaluate(
      ([patterns, paths]) =>
        paths.filter((pathname) =>
          patterns.some((pattern) => new URLPattern({ pathname: pattern }).test({ pathname })),
        ),
      [prerender[0].where.and[1].not.href_matches, paths] as const,
    );
  const files = [`${EVENT}/event.ics`, '/files/a/b.pdf', `${RELEASE}/tables.xlsx`, `${RELEASE}/tables/1.csv`];
  const feeds = ['/rss.xml', '/rss/category/results', '/atom/category/results', '/feed/category/results'];
  const never = ['', '/ja'].flatMap((language) =>
    [`${EVENT}/webcast`, `${EVENT}/replay`, ...files, ...feeds].map((path) => language + path),
  );
  expect(await excluded(never)).toEqual(never);
  expect(await excluded(['/', '/events', EVENT, RELEASE, '/releases/year/2012', `/ja${RELEASE}`])).toEqual([]);
});
