import type { Page } from '@playwright/test';
import { chromiumLaunchOptions } from '@/testing/chromium';
import { EVENT, expect, test } from '@/testing/test';

const SHORTLY_BEFORE_START = '2012-01-27T12:59:54Z';

/** The seconds left as the countdown writes them, and the machine's clock at that instant. @param wrong of the page's clock */
function readings(page: Page, wrong: number): Promise<{ left: number; at: number }[]> {
  return page.locator('count-down').evaluate(async (countdown, wrong) => {
    const made: { left: number; at: number }[] = [];
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        const [days = 0, hours = 0, minutes = 0, seconds = 0] = [...countdown.querySelectorAll('b')].map((part) =>
          Number(part.textContent),
        );
        made.push({ left: ((days * 24 + hours) * 60 + minutes) * 60 + seconds, at: Date.now() - wrong });
        if (made.length === 3) resolve();
      });
      observer.observe(countdown, { subtree: true, childList: true, characterData: true });
    });
    return made;
  }, wrong);
}

for (const hours of [-2, 0, 2]) {
  test(`the countdown is exact to the second on a device whose clock is ${hours} hours off`, async ({
    page,
    siteAt,
  }) => {
    const start = Date.parse('2012-01-27T13:00:00Z');
    const { origin, offset } = await siteAt('2012-01-27T09:30:00Z');
    await page.addInitScript((wrong) => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + wrong;
    }, hours * 3_600_000);
    await page.goto(origin + EVENT);
    await expect(page.locator('count-down b').last()).toHaveText(/\d/);
    // A screen reader gets the sentence without seconds.
    await expect(page.locator('count-down .sr-only')).toHaveText(/^3 hours, \d+ minutes? to go$/);
    // As it is written: a busy machine may write it late, and then writes what is left by then, in whole seconds. The clock
    // is that of the server, as exact as the time that its answer took to come.
    for (const { left, at } of await readings(page, hours * 3_600_000)) {
      expect(Math.abs(left - 0.5 - (start - at - offset) / 1000)).toBeLessThan(1);
    }
  });
}

test('after the device slept, the countdown is right at the next tick', async ({
  page,
  scheduled: { origin, offset },
}) => {
  const start = Date.parse('2012-01-27T13:00:00Z');
  // While a device sleeps, this clock stands still and the other one goes on.
  await page.addInitScript(() => {
    const real = performance.now.bind(performance);
    performance.now = () => real() - Number(sessionStorage.getItem('slept'));
  });
  await page.goto(origin + EVENT);
  await expect(page.locator('count-down b').last()).toHaveText(/\d/);
  await page.evaluate(() => sessionStorage.setItem('slept', '600000'));
  const [next = { left: 0, at: 0 }] = await readings(page, 0);
  expect(Math.abs(next.left - (start - next.at - offset) / 1000)).toBeLessThan(2);
});

test('a browser that names no zone shows the company’s time alone, and counts down', async ({
  playwright,
  scheduled: { origin },
}) => {
  const options = chromiumLaunchOptions();
  // Chromium calls a zone that it does not know Etc/Unknown, and refuses that name.
  const browser = await playwright.chromium.launch({
    ...options,
    env: { ...process.env, ...options.env, TZ: 'Nowhere' },
  });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(origin + EVENT);
    expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe('Etc/Unknown');
    // Written last.
    await expect(page.locator('count-down .sr-only')).toHaveText(/to go$/);
    await expect(page.locator('count-down b').last()).toHaveText(/\d/);
    await expect(page.locator('local-time')).toBeEmpty();
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('at zero the page updates by itself and announces it to screen readers', async ({ page, siteAt }) => {
  const { origin } = await siteAt(SHORTLY_BEFORE_START);
  await page.goto(origin + EVENT);
  await expect(page.locator('.state')).toHaveText('Starting soon');
  await expect(page.getByRole('link', { name: 'Join the webcast' }).first()).toBeVisible();
  await expect(page.locator('.state')).toHaveText('Live now', { timeout: 30_000 });
  await expect(page.locator('#news')).toHaveText('Live now');
  await expect(page.locator('count-down')).toHaveCount(0);
});

test('the replay link disappears from an open page when the replay closes', async ({ page, siteAt }) => {
  const { origin } = await siteAt('2012-02-04T04:59:54Z');
  await page.goto(origin + EVENT);
  await expect(page.getByRole('link', { name: 'Listen to the replay' }).first()).toBeVisible();
  await expect(page.locator('.state')).toHaveText('Past call', { timeout: 30_000 });
  await expect(page.getByRole('link', { name: 'Listen to the replay' })).toHaveCount(0);
});

const VISITORS = [
  { timezoneId: 'America/New_York', at: '2012-01-20T15:00:00Z', says: '' },
  { timezoneId: 'Asia/Singapore', at: '2012-01-20T15:00:00Z', says: 'Your time: 9:00 p.m. Singapore Standard Time' },
  {
    timezoneId: 'Pacific/Auckland',
    at: '2012-01-20T15:00:00Z',
    says: 'Your time: the next day, Saturday, January 28, 2:00 a.m. New Zealand Daylight Time',
  },
  {
    timezoneId: 'Pacific/Auckland',
    at: '2012-01-27T01:00:00Z',
    says: 'Your time: tomorrow, Saturday, January 28, 2:00 a.m. New Zealand Daylight Time',
  },
  {
    timezoneId: 'Europe/London',
    at: '2012-01-27T10:00:00Z',
    says: 'Your time: today, Friday, January 27, 1:00 p.m. Greenwich Mean Time',
  },
];

for (const { timezoneId, at, says } of VISITORS) {
  test(`in ${timezoneId} on ${at.slice(0, 10)} the visitor's time is "${says}"`, async ({ browser, siteAt }) => {
    const { origin } = await siteAt(at);
    const page = await browser.newPage({ timezoneId });
    await page.goto(origin + EVENT);
    // Written last.
    await expect(page.locator('count-down .sr-only')).toHaveText(/to go$/);
    expect((await page.locator('local-time').textContent())?.replaceAll('\u00a0', ' ')).toBe(says);
    await page.close();
  });
}

test('the passcode can be copied', async ({ page, context, scheduled }) => {
  const { origin } = scheduled;
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await page.goto(origin + EVENT);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('5537853');
});

test('without JavaScript the page says the same, with absolute times', async ({ browser, siteAt }) => {
  const { origin } = await siteAt('2012-01-27T12:50:00Z');
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(origin + EVENT);
  await expect(page.locator('.panel')).toContainText('Friday, January 27, 2012');
  await expect(page.locator('.panel')).toContainText('8:00\u00a0a.m.\u00a0ET');
  await expect(page.locator('.panel time').first()).toHaveAttribute('datetime', '2012-01-27');
  await expect(page.locator('.panel time').nth(1)).toHaveAttribute('datetime', '2012-01-27T08:00:00-05:00');
  await expect(page.getByRole('row', { name: 'Passcode 5537853' })).toBeVisible();
  await expect(page.locator('count-down')).toBeHidden();
  await expect(page.locator('copy-text button')).toHaveCount(0);
  await page.close();
});

test('a past event is marked as past, and as historical after a year', async ({ page, siteAt }) => {
  const before = await siteAt('2013-01-27T04:50:00Z');
  await page.goto(before.origin + EVENT);
  await expect(page.locator('.state')).toHaveText('Past call');
  const { origin } = await siteAt('2013-01-27T05:00:00Z');
  await page.goto(origin + EVENT);
  await expect(page.locator('.state')).toHaveText('Historical');
  await expect(page.locator('.panel')).toContainText('The replay ended on Friday, February 3, 2012');
  await expect(page.getByRole('link', { name: /^\+1 913/ })).toHaveCount(0);
});

test('pages say that they are a rehearsal only in a rehearsal', async ({ page, site, scheduled: rehearsal }) => {
  for (const path of ['/', EVENT, '/nothing']) {
    await page.goto(rehearsal.origin + path);
    await expect(page.getByRole('complementary', { name: 'Rehearsal' })).toContainText('The clock of this site');
  }
  const { origin } = await site();
  await page.goto(origin);
  await expect(page.getByText('Rehearsal')).toHaveCount(0);
});
