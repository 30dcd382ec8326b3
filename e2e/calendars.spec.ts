import type { Page } from '@playwright/test';
import { ask } from '@/testing/ask';
import { EVENT, expect, SCHEDULED, test } from '@/testing/test';

const STARTING = '2012-01-27T12:50:00Z';
const PROGRAMS = ['Apple and others', 'Google', 'Outlook.com', 'Microsoft 365'];

const SUBSCRIPTIONS = [
  'Apple and others',
  ...['Google', 'Outlook.com', 'Microsoft 365'].map((name) => `${name}, on a computer`),
].map((name) => `Subscribe in ${name}`);

const links = (page: Page) => page.locator('.panel details a');
const summary = (page: Page) => page.locator('.panel summary');

/** Presses Tab and returns the text of the focused element. */
async function tab(page: Page): Promise<string> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

for (const at of [SCHEDULED, STARTING]) {
  test(`at ${at} the calendar links can be opened and reached with the keyboard`, async ({ page, siteAt }) => {
    const { origin } = await siteAt(at);
    await page.goto(origin + EVENT);
    await expect(links(page).first()).toBeHidden();
    for (let presses = 0; (await tab(page)) !== 'Add to calendar'; presses++) expect(presses).toBeLessThan(20);
    await page.keyboard.press('Enter');
    const reached: string[] = [];
    for (const _ of PROGRAMS) reached.push(await tab(page));
    expect(reached).toEqual(PROGRAMS);
    for (const name of SUBSCRIPTIONS) expect(await tab(page)).toBe(name);
    for (const link of await links(page).all()) await expect(link).toBeVisible();
  });
}

test('without JavaScript the calendar links open too, and nothing is offered that needs it', async ({
  browser,
  scheduled,
}) => {
  const { origin } = scheduled;
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(origin + EVENT);
  await summary(page).press('Enter');
  await expect(links(page)).toHaveText([...PROGRAMS, ...SUBSCRIPTIONS]);
  for (const link of await links(page).all()) await expect(link).toBeVisible();
  await expect(page.locator('.panel')).toContainText('does not change if the call is moved');
  await expect(page.locator('.panel')).toContainText('Google checks for changes every 8 to 24 hours');
  await expect(page.getByText('Copy', { exact: true }).first()).toBeHidden();
  await page.close();
});

test('every link names the start of the call, the number, the passcode and the page', async ({ page, site }) => {
  const { origin } = await site({ at: SCHEDULED, env: { SITE_URL: 'https://investors.example.com' } });
  await page.goto(origin + EVENT);
  const start = await page.locator('.when time').last().getAttribute('datetime');
  const told = (await links(page).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))
    .slice(1, PROGRAMS.length)
    .map((href) => [href, new URL(href).searchParams] as const);
  expect(told).toHaveLength(3);
  for (const [href, parameters] of told) {
    const written = parameters.get('dates')?.split('/')[0] ?? parameters.get('startdt') ?? '';
    const digits = written.replace(/[-:]/g, '');
    expect(digits, href).toBe(new Date(start ?? '').toISOString().replace(/[-:]|\.000/g, ''));
    const text = (parameters.get('details') ?? parameters.get('body'))?.replaceAll('&#43;', '+');
    for (const said of ['+1 913-312-1231, passcode 5537853', `https://investors.example.com${EVENT}`])
      expect(text, href).toContain(said);
    expect(href.length).toBeLessThan(1500);
  }
});

test('external links open in the same window and send no referrer', async ({ page, scheduled }) => {
  const { origin } = scheduled;
  for (const path of [EVENT, '/events']) {
    await page.goto(origin + path);
    const away = page.locator('main a[href^="https://calendar."], main a[href^="https://outlook."]');
    expect(await away.count(), path).toBeGreaterThan(0);
    for (const link of await away.all()) await expect(link).toHaveAttribute('rel', 'noopener');
    await expect(page.locator('a[target]')).toHaveCount(0);
  }
});

for (const at of ['2012-01-27T13:30:00Z', '2012-01-28T12:00:00Z', '2012-06-01T12:00:00Z']) {
  test(`at ${at} the call is over, and no calendar links are offered`, async ({ page, siteAt }) => {
    const { origin } = await siteAt(at);
    await page.goto(origin + EVENT);
    await expect(page.locator('.panel')).toBeVisible();
    await expect(page.locator('details, a[href$=".ics"]')).toHaveCount(0);
  });
}

test('the list of events offers the calendar subscription, with its address to copy', async ({
  page,
  site,
  context,
}) => {
  const { origin } = await site({ at: SCHEDULED, env: { SITE_URL: 'https://investors.example.com' } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await page.goto(`${origin}/events`);
  await expect(page.getByRole('link', { name: 'Subscribe in Apple and others' })).toHaveAttribute(
    'href',
    'webcal://investors.example.com/calendar.ics',
  );
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://investors.example.com/calendar.ics');
});

test('a conditional request for an unchanged subscription gets 304, on every machine', async ({ site, scheduled }) => {
  const [port = 0, other = 0] = [scheduled, await site({ at: '2012-01-25T03:00:00Z' })].map(({ origin }) =>
    Number(new URL(origin).port),
  );
  const { status, headers, body } = await ask(port, '/calendar.ics');
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
  });
  expect(headers).not.toHaveProperty('content-disposition');
  expect((await ask(other, '/calendar.ics')).body.equals(body)).toBe(true);
  const { etag = '' } = headers;
  const answer = await ask(port, '/calendar.ics', { headers: { 'if-none-match': etag } });
  expect([answer.status, answer.body.length]).toEqual([304, 0]);
});

test('before the announcement the subscription is an empty calendar', async ({ siteAt }) => {
  const { origin } = await siteAt('2012-01-10T12:00:00Z');
  const { status, headers, body } = await ask(Number(new URL(origin).port), '/calendar.ics');
  expect(status).toBe(200);
  expect(headers).not.toHaveProperty('last-modified');
  expect(String(body)).toMatch(/^BEGIN:VCALENDAR\r\n.*END:VTIMEZONE\r\nEND:VCALENDAR\r\n$/s);
  expect(String(body)).not.toContain('VEVENT');
});
