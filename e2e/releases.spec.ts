import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NEWSROOM_AT, writeNewsroom } from '@/testing/newsroom';
import { test as base, expect } from '@/testing/test';

/** Serves the releases of a company that uses every field of them. */
const test = base.extend<{ origin: string }>({
  origin: async ({ site }, use) => {
    const directory = writeNewsroom(mkdtempSync(join(tmpdir(), 'newsroom-')));
    const { origin } = await site({ at: NEWSROOM_AT, env: { CONTENT_DIR: directory } });
    await use(origin);
    rmSync(directory, { recursive: true });
  },
});

const RELEASE = '/releases/q3-2026-results';

test('readers narrow releases by category, and routine notices stay off the home page', async ({ page, origin }) => {
  await page.goto(origin);
  await expect(page.getByRole('link', { name: /Chief Medical Officer/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /Own Shares|Voting Rights/ })).toHaveCount(0);

  await page.goto(origin + RELEASE);
  await expect(page.locator('script[type="application/ld+json"]')).toContainText('"articleSection":"Results"');
  await page.locator('.eyebrow').getByRole('link', { name: 'Results' }).click();
  await expect(page).toHaveTitle('Releases: Results – Larkfield Investors');
  await expect(page.locator('.list a')).toHaveText([/Third Quarter 2026/, /Third Quarter 2025/]);
  await page.getByRole('link', { name: '2025', exact: true }).click();
  await expect(page.locator('.list a')).toHaveText([/Third Quarter 2025/]);
  await page.getByRole('navigation', { name: 'By category' }).getByRole('link', { name: 'Regulatory' }).click();
  await expect(page.locator('.list a')).toHaveText(['Transaction in Own Shares', 'Total Voting Rights']);
  const feed = await page.getByRole('link', { name: 'Releases as RSS: Regulatory' }).getAttribute('href');
  expect(await (await fetch(origin + feed)).text()).toContain('<category>Regulatory</category>');
  await expect(page.locator('link[type="application/rss+xml"]')).toHaveAttribute('href', RegExp(`${feed}$`));

  await page.getByRole('navigation', { name: 'By category' }).getByRole('link', { name: 'All' }).click();
  await expect(page.locator('.list li').filter({ hasText: 'Own Shares' })).toContainText('Regulatory');
});
