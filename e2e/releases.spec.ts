import type { Locator } from '@playwright/test';
import { NEWSROOM_AT, writeNewsroom } from '@/testing/newsroom';
import { test as base, expect } from '@/testing/test';

/** Serves the releases of a company that uses every field of them. */
const test = base.extend<{ origin: string }>({
  origin: async ({ siteAt }, use) => use((await siteAt(NEWSROOM_AT, writeNewsroom)).origin),
});

const RELEASE = '/releases/q3-2026-results';

test('readers narrow releases by category, and routine notices stay off the home page', async ({ page, origin }) => {
  await page.goto(origin);
  await expect(page.getByRole('link', { name: /Chief Medical Officer/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /Own Shares|Voting Rights/ })).toHaveCount(0);

  await page.goto(origin + RELEASE);
  expect(await page.content()).toContain('"articleSection":"Results"');
  // Not by clicks: a page that the browser fetches ahead, and does not need, counts as a failed request.
  const follow = async (link: Locator) => page.goto(origin + (await link.getAttribute('href')));
  const ofCategory = (name: string) =>
    page.getByRole('navigation', { name: 'By category' }).getByRole('link', { name });
  await follow(page.locator('.eyebrow').getByRole('link', { name: 'Results' }));
  await expect(page).toHaveTitle('Releases: Results – Larkfield Investors');
  await expect(page.locator('.list a')).toHaveText([/Third Quarter 2026/, /Third Quarter 2025/]);
  await follow(page.getByRole('link', { name: '2025', exact: true }));
  await expect(page.locator('.list a')).toHaveText([/Third Quarter 2025/]);
  await follow(ofCategory('Regulatory'));
  await expect(page.locator('.list a')).toHaveText(['Transaction in Own Shares', 'Total Voting Rights']);
  const feed = await page.getByRole('link', { name: 'Releases as RSS: Regulatory' }).getAttribute('href');
  expect(await (await fetch(origin + feed)).text()).toContain('<category>Regulatory</category>');
  await expect(page.locator('link[type="application/rss+xml"]')).toHaveAttribute('href', RegExp(`${feed}$`));

  await follow(ofCategory('All'));
  await expect(page.locator('.list li').filter({ hasText: 'Own Shares' })).toContainText('Regulatory');
});

test('results stand in rows by period, and a document or a recording is there from its instant on', async ({
  page,
  siteAt,
}) => {
  const linksAt = async (at: string) => {
    const { origin } = await siteAt(at, writeNewsroom);
    await page.goto(origin);
    const link = page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Results' });
    await page.goto(origin + (await link.getAttribute('href')));
    const links = await page.locator('tr', { hasText: 'Q3 2026' }).getByRole('link').allTextContents();
    return links.map((text) => text.replace(/\s/g, ' '));
  };
  expect(await linksAt('2026-11-05T11:59:00Z')).toEqual(['Q3 2026', 'Nov 5, 2026, 8:30 a.m. ET']);
  expect(await linksAt('2026-11-05T12:30:00Z')).toEqual(['Q3 2026', 'Release', 'Nov 5, 2026, 8:30 a.m. ET', 'XLSX']);
  expect(await linksAt('2026-11-05T13:31:00Z')).toEqual(['Q3 2026', 'Release', 'Slides', 'Webcast', 'XLSX']);
  expect(await linksAt('2026-11-05T16:30:00Z')).toEqual(['Q3 2026', 'Release', 'Slides', 'Replay', 'XLSX']);
  expect(await linksAt('2026-12-04T05:00:00Z')).toEqual(['Q3 2026', 'Release', 'Slides', '10-Q', 'XLSX']);

  await expect(page.locator('tr', { hasText: 'Q2 2026' }).getByRole('link', { name: 'Recording' })).toBeVisible();
  const earlier = page.locator('details');
  await expect(earlier.getByRole('row', { name: /Full year 2025/ })).toBeHidden();
  await earlier.getByText('4 periods').click();
  await expect(earlier.getByRole('rowheader')).toHaveText(['Full year 2025', 'Q3 2025', 'Q2 2025', 'Q1 2025']);
});

test('a company without results has no page of them, and no link to one', async ({ page, scheduled }) => {
  await page.goto(scheduled.origin);
  await expect(page.getByRole('link', { name: 'Results', exact: true })).toHaveCount(0);
  expect((await fetch(`${scheduled.origin}/results`)).status).toBe(404);
});

test('each table of figures is a CSV beside it, and all of them are a workbook', async ({ page, origin }) => {
  await page.goto(origin + RELEASE);
  const one = page.getByRole('link', { name: 'Table as CSV: Consolidated statements of operations' });
  const csv = await fetch(origin + (await one.getAttribute('href')));
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename="q3-2026-results-1.csv"');
  expect(await csv.text()).toContain('Net loss,-4677,-16966,-72%\r\n');
  await expect(page.getByRole('link', { name: /^Table as CSV/ })).toHaveCount(2);

  const href = await page.getByRole('link', { name: 'Tables as XLSX' }).getAttribute('href');
  const [first, second] = await Promise.all([fetch(origin + href), fetch(origin + href)]);
  expect(first.headers.get('content-type')).toMatch(/spreadsheetml/);
  expect(first.headers.get('content-disposition')).toBe('attachment; filename="q3-2026-results.xlsx"');
  expect(Buffer.from(await first.arrayBuffer())).toEqual(Buffer.from(await second.arrayBuffer()));
  for (const none of ['tables/3.csv', 'tables/0.csv', 'tables/1', 'tables/01.csv', 'tables.csv']) {
    expect((await fetch(`${origin}${RELEASE}/${none}`)).status, none).toBe(404);
  }
  expect((await fetch(`${origin}/releases/dosed/tables.xlsx`)).status).toBe(404);
});

test('a release has its documents and filings beside it, and its picture keeps its place', async ({ page, origin }) => {
  await page.goto(origin + RELEASE);
  const documents = page.getByRole('region', { name: 'Attachments' }).getByRole('link');
  await expect(documents).toHaveText([/^Release, PDF 310.kB$/, /^Report in ESEF, XHTML/, 'Form 8-K, www.sec.gov']);
  const report = await fetch(origin + (await documents.nth(1).getAttribute('href')));
  expect(report.headers.get('content-security-policy')).toBe('sandbox');
  expect(report.headers.get('content-disposition')).toBe('attachment');
  const picture = page.getByRole('img', { name: /^Net product sales by quarter/ });
  await expect(picture).toHaveAttribute('width', '1200');
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toHaveJSProperty('complete', true);
  const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {};
  expect(width / height).toBeCloseTo(1200 / 500, 1);
  expect(await (await fetch(`${origin}/rss.xml`)).text()).toContain(
    'src="http://localhost:3000/files/q3-2026/sales.png"',
  );
});
