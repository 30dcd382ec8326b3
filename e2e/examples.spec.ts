import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadContent } from '@/lib/content/load';
import { expect, test } from '@/testing/test';

const writeLondon = (directory: string) => cpSync('docs/examples/london', directory, { recursive: true });
const CAPITAL_MARKETS_DAY = '/events/capital-markets-day-2025';

for (const company of ['london', 'tokyo', 'canada']) {
  test(`the content of the company in ${company} is right as it is`, () => {
    const { problems } = loadContent(resolve('docs/examples', company), Date.parse('2025-02-20T12:00:00Z'), {
      record: new Map(),
    });
    expect(problems).toEqual([]);
  });
}

test('a financial calendar has days without hours, and the home page opens with what people come to', async ({
  siteAt,
  page,
}) => {
  const { origin } = await siteAt('2025-01-15T12:00:00Z', writeLondon);
  await page.goto(origin);
  // The close period has begun, and is no thing to come to.
  await expect(page.locator('#featured')).toHaveText('Full Year Results 2024');
  await page.goto(`${origin}/events`);
  await page.getByRole('navigation', { name: 'By kind' }).getByRole('link', { name: 'Key dates' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Key dates');
  await expect(page.locator('.list time')).toHaveText(['Jan 1 – Mar 5, 2025', 'Apr 10, 2025', 'May 22, 2025']);
  await page.getByRole('link', { name: /Ex-dividend/ }).click();
  await expect(page.locator('.when')).toHaveText('Thursday, April 10, 2025');
  await expect(page.locator('count-down, local-time')).toHaveCount(0);
  await page.goto(`${origin}/events/q1-2025-trading-update`);
  await expect(page.locator('.panel')).toContainText('Time to be announced');
  await expect(page.locator('main')).not.toContainText(/\d:\d\d [ap]\.m\./);
});

const DAYS = [
  ['2025-11-18T11:30:00Z', 'Under way', 'webcast/strategy', 404],
  ['2025-11-18T11:45:00Z', 'Under way', 'webcast/strategy', 307],
  ['2025-11-18T12:10:00Z', 'Live now', 'webcast/strategy', 307],
  ['2025-11-18T12:45:00Z', 'Live now', 'webcast/strategy', 410],
  ['2025-11-18T23:30:00Z', 'Under way', 'webcast/capital', 410],
  ['2025-11-19T23:00:00Z', 'Past capital markets day', 'webcast/capital', 410],
] as const;

for (const [at, state, gate, status] of DAYS) {
  test(`a capital markets day of two days at ${at}: ${state}, ${gate} answers ${status}`, async ({ siteAt, page }) => {
    const { origin } = await siteAt(at, writeLondon);
    await page.goto(`${origin}${CAPITAL_MARKETS_DAY}`);
    await expect(page.locator('.state')).toHaveText(state);
    const join = page.locator('.panel').getByRole('link', { name: 'Join the webcast' });
    // Of the session that is going on; the one at 1:45 p.m. has another than the one before it.
    if (state === 'Live now') await expect(join).toHaveAttribute('href', /webcast\/(strategy|capital)$/);
    else await expect(join).toHaveCount(0);
    const answer = await fetch(`${origin}${CAPITAL_MARKETS_DAY}/${gate}`, { redirect: 'manual' });
    expect(answer.status).toBe(status);
  });
}

test('the facts of a call stand on one page, with the sentences that state them', async ({ siteAt, page }) => {
  const { origin } = await siteAt('2025-02-01T12:00:00Z', writeLondon);
  await page.goto(`${origin}/releases/notice-of-fy-2024-results`);
  await page.getByRole('link', { name: 'Facts and sources' }).last().click();
  const fact = (name: string) => page.locator('.sheet > div').filter({ has: page.locator('dt', { hasText: name }) });
  await expect(fact('When')).toContainText('Thursday, March 6, 2025, 9:30 a.m. GMT');
  await expect(fact('When')).toContainText('A presentation for analysts and investors will be held at 9.30am');
  await expect(fact('Webcast in German')).toContainText('/events/fy-2024-presentation/webcast/de');
  await expect(page.getByRole('heading', { name: 'Contacts' })).toBeVisible();
});
