import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isCalledOff } from '@/lib/domain/phase';
import { EVENTS, slugOf, writeEveryKind } from '@/testing/every-kind';
import { type RunningSite, startSite } from '@/testing/site';
import { test as base, EVENT, expect, RELEASE } from '@/testing/test';

const SCHEDULED = '2012-01-20T15:00:00Z';
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** As it is imported: no words of its own, and long ones in what it has. */
const SPARSE = `---
id: sparse
title: Hauptversammlung der ${LONG}
kind: meeting
start: 2012-04-27T08:00
timeZone: Europe/London
location: ${LONG}, London
publishAt: 2012-01-18T09:00
history: [{at: 2012-01-18T09:00, note: Announced.}]
---
`;

const NUMBERS = ['+496950502345', '+442079460001', '+19133121231', '+18557979100', '+33170375075'];
/** Many numbers with one passcode. */
const ONE_PASSCODE = `---
id: one-passcode
title: Results
kind: conference call
start: 2012-01-27T08:00
publishAt: 2012-01-18T09:00
dialIn:
${NUMBERS.map((number, index) => `  - {label: Line ${index}, number: "${number}", passcode: "847291"}`).join('\n')}
history: [{at: 2012-01-18T09:00, note: Announced.}]
---
`;

const FIGURES = `---
id: figures
title: Results of the ${LONG}
publishAt: 2012-01-19T09:00
events: [one-passcode]
---

See [the report](https://www.example.com/report). ${LONG} grew.

## Statements of Operations

| (In thousands) | Q3 2026 | Q3 2025 | Nine months 2026 | Nine months 2025 |
|---|---|---|---|---|
| ${LONG} | $48,112 | $33,240 | $132,905 | $91,388 |
| Net loss | $(4,677) | $(16,966) | $(21,722) | $(49,842) |
| Change | △1,234 | −12 | 5 | ▲7 |

## In yen

| Yen | 2025 | 2024 | 2023 |
|---|---|---|---|
| Sales | 1,234,567,890 | 1,134,567,890 | 1,034,567,890 |
| Profit | △1,234,567 | 234,567 | △34,567 |
`;

const test = base.extend<object, { every: RunningSite }>({
  every: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the required fixtures from this pattern
    async ({}, use) => {
      const directory = writeEveryKind(mkdtempSync(join(tmpdir(), 'every-kind-')));
      writeFileSync(join(directory, 'events/sparse.mdx'), SPARSE);
      writeFileSync(join(directory, 'events/one-passcode.mdx'), ONE_PASSCODE);
      writeFileSync(join(directory, 'releases/figures.mdx'), FIGURES);
      const site = await startSite({ at: SCHEDULED, env: { CONTENT_DIR: directory } });
      await use(site);
      await site.stop();
      rmSync(directory, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

const PHONE = { width: 390, height: 800 };
const DESKTOP = { width: 1280, height: 800 };

/** Text that reaches out of the box that it stands in, or of the window. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement as HTMLElement;
      if (!node.textContent?.trim() || parent.closest('.scroller, .skip, .sr-only, script, details:not([open]) *'))
        continue;
      const box = parent.closest('.row > *, .panel > *, .words > *, h1, header, footer, main')?.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(node);
      const { right } = range.getBoundingClientRect();
      if (right > Math.min(box?.right ?? innerWidth, innerWidth) + 1) found.push(node.textContent.slice(0, 60));
    }
    if (document.documentElement.scrollWidth > innerWidth) found.push(`${document.documentElement.scrollWidth} px`);
    return found;
  });

test('no word is wider than its column, and no page than its window', async ({ page, every }) => {
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    for (const path of ['/', '/events', '/events/sparse', '/releases', '/releases/figures', '/events/one-passcode']) {
      await page.goto(every.origin + path);
      expect(await outside(page), `${path} at ${viewport.width}`).toEqual([]);
    }
  }
});

test('bands reach across the window', async ({ page, siteAt }) => {
  const { origin } = await siteAt('2012-01-27T13:10:00Z');
  await page.setViewportSize(DESKTOP);
  await page.goto(origin + EVENT);
  expect(await page.locator('html').evaluate((root) => getComputedStyle(root).scrollbarGutter)).toBe('auto');
  expect(await page.locator('body > header').evaluate((header) => header.getBoundingClientRect().width)).toBe(1280);
  const [band, ground] = await page.evaluate(() =>
    ['.panel', 'html'].map((selector) => getComputedStyle(document.querySelector(selector) as Element).backgroundColor),
  );
  expect(band).not.toBe(ground);
});

test('an event without words of its own is one column of rows', async ({ page, every }) => {
  await page.setViewportSize(DESKTOP);
  await page.goto(`${every.origin}/events/sparse`);
  const boxes = await page
    .locator('main > :not(script)')
    .evaluateAll((all) =>
      all.map((element) => element.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]),
    );
  for (const [index, [top = 0]] of boxes.entries())
    if (index > 0) expect(top).toBeGreaterThanOrEqual(boxes[index - 1]?.[1] ?? 0);
  await expect(page.locator('.panel')).toContainText('8:00\u00a0a.m.\u00a0BST');
  await expect(page.locator('.panel')).toContainText('London');
  await expect(page.getByRole('heading', { name: 'About' })).toHaveCount(0);
});

test('a release of an event says when and how to join before its words, and beside them where there is room', async ({
  page,
  scheduled,
}) => {
  const places = async () => {
    await page.goto(scheduled.origin + RELEASE);
    const box = (selector: string) => page.locator(selector).first().boundingBox();
    return { beside: await box('.words aside'), words: await box('.words .prose > p') };
  };
  await page.setViewportSize(PHONE);
  const phone = await places();
  expect((phone.beside?.y ?? 0) + (phone.beside?.height ?? 0)).toBeLessThanOrEqual(phone.words?.y ?? 0);
  const aside = page.locator('.words aside');
  await expect(aside).toContainText('Friday, January 27, 2012');
  await expect(aside.getByRole('link', { name: '+1 913-312-1231' })).toBeVisible();
  await page.setViewportSize(DESKTOP);
  const desktop = await places();
  expect(desktop.beside?.x).toBeGreaterThan((desktop.words?.x ?? 0) + (desktop.words?.width ?? 0));
});

test('what was called off looks so, and is listed apart', async ({ page, every }) => {
  await page.goto(`${every.origin}/events`);
  const listed = (heading: string) => page.locator('.row', { has: page.getByRole('heading', { name: heading }) });
  await expect(listed('Upcoming').locator('s, .tag')).toHaveCount(0);
  const calledOff = EVENTS.filter(({ status }) => isCalledOff({ status })).length;
  await expect(listed('Called off').locator('li')).toHaveCount(calledOff);
  await expect(listed('Called off').locator('li:has(s time):has(.tag)')).toHaveCount(calledOff);
  for (const [status, tag, says] of [
    ['cancelled', 'Cancelled', 'This call has been cancelled'],
    ['postponed', 'Postponed', 'New date to be announced'],
  ] as const) {
    await page.goto(`${every.origin}/events/${slugOf('conference call', status)}`);
    await expect(page.locator('.eyebrow .tag')).toHaveText(tag);
    await expect(page.locator('.panel')).toContainText(says);
    await expect(page.locator('.panel s').first()).toHaveCSS('text-decoration-line', 'line-through');
    await expect(page.locator('main')).not.toContainText('not take place');
    const edge = await page.locator('.panel').evaluate((panel) => getComputedStyle(panel).borderTopColor);
    expect(edge).toBe(await page.locator('.state').evaluate((state) => getComputedStyle(state).color));
    expect(edge).not.toBe(
      await page
        .locator('main a')
        .first()
        .evaluate((a) => getComputedStyle(a).color),
    );
  }
});

test('numbers stand in a grid, those of the country first, their passcode once, the rest folded', async ({
  page,
  every,
}) => {
  await page.goto(`${every.origin}/events/one-passcode`);
  await expect(page.locator('.panel > div > .dial a')).toHaveText([
    '+1 913-312-1231',
    '+1 855-797-9100',
    '+49 69 50502345',
  ]);
  await expect(page.locator('.panel').getByText('847291', { exact: true })).toHaveCount(1);
  await expect(page.getByText('2 more numbers')).toBeVisible();
  const folded = page.getByRole('link', { name: '+33 1 70 37 50 75' });
  await expect(folded).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(folded).toBeVisible();
});

test('on a phone a table shows whole columns beside its labels', async ({ page, every }) => {
  await page.setViewportSize(PHONE);
  await page.goto(`${every.origin}/releases/figures`);
  for (const name of ['Statements of Operations', 'In yen']) {
    const region = page.getByRole('region', { name });
    await region.focus();
    for (let column = 0; column < 3; column++) {
      const cut = await region.evaluate(async (scroller) => {
        // Snapping may take some frames.
        let left = -1;
        while (left !== scroller.scrollLeft) {
          left = scroller.scrollLeft;
          await new Promise((resolve) => setTimeout(resolve, 150));
        }
        const { right } = scroller.getBoundingClientRect();
        return [...scroller.querySelectorAll('td.figure')].flatMap((cell) => {
          const labels = cell.parentElement?.firstElementChild?.getBoundingClientRect().right ?? 0;
          const range = document.createRange();
          range.selectNodeContents(cell);
          const text = range.getBoundingClientRect();
          const isShown = text.right > labels + 1 && text.left < right - 1;
          return isShown && (text.left < labels - 1 || text.right > right + 1) ? [cell.textContent] : [];
        });
      });
      expect(cut, `${name}, column ${column}`).toEqual([]);
      for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
    }
  }
});

test('figures with a triangle, a minus or brackets line up', async ({ page, every }) => {
  await page.setViewportSize(DESKTOP);
  await page.goto(`${every.origin}/releases/figures`);
  const edges = await page
    .locator('.scroller')
    .first()
    .locator('td:nth-child(2)')
    .evaluateAll((cells) =>
      cells.map((cell) => {
        const text = cell.firstChild as Text;
        const last = /\d(?!.*\d)/.exec(text.data)?.index ?? 0;
        const range = document.createRange();
        range.setStart(text, last);
        range.setEnd(text, last + 1);
        return Math.round(range.getBoundingClientRect().right);
      }),
    );
  expect(new Set(edges).size).toBe(1);
});

test('print has no controls, no sources, no empty sheet, and the addresses of links', async ({
  page,
  every,
  scheduled,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(scheduled.origin + EVENT);
  for (const hidden of ['nav', '.acts', '.source', 'count-down', 'copy-text'])
    for (const each of await page.locator(hidden).all()) await expect(each).toBeHidden();
  await expect(page.getByRole('link', { name: '+1 913-312-1231' })).toBeVisible();
  const sheets = async () => (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  expect(await sheets()).toBe(1);
  await page.goto(`${every.origin}/releases/figures`);
  const link = page.getByRole('link', { name: 'the report' });
  expect(await link.evaluate((a) => getComputedStyle(a, '::after').content)).toContain('(');
  expect(
    await page
      .locator('tr')
      .first()
      .evaluate((row) => getComputedStyle(row).breakInside),
  ).toBe('avoid');
});

test('a countdown begins with what is not zero, and far away it counts no minutes', async ({ page, every, siteAt }) => {
  const shown = async () =>
    (await page.locator('count-down [aria-hidden] > :not([hidden])').allTextContents()).join(' ');
  await page.goto(`${every.origin}/events/sparse`);
  await expect.poll(shown).toMatch(/^97 days \d+ hours$/);
  await page.goto(`${every.origin}/events/${slugOf('conference call', 'tentative')}`);
  await expect(page.locator('count-down')).toHaveCount(0);
  const { origin } = await siteAt('2012-01-27T12:50:30Z');
  await page.goto(origin + EVENT);
  await expect.poll(shown).toMatch(/^[89] min \d+ sec$/);
});

test('nothing is said twice in a line of a list', async ({ page, every }) => {
  const { origin } = every;
  for (const path of ['/', '/events', '/releases', '/search?q=%CE%BA%CE%B1%CE%B9', '/events/year/2012']) {
    await page.goto(origin + path);
    for (const line of await page.locator('.list li').allInnerTexts())
      expect(line).not.toMatch(/(Historical|Past|Upcoming|Webcast|Conference\b(?! call)).*\n?.*\b\1\b/i);
  }
});

test('the way back is never missing: a search on a page that is not there, all events on the first', async ({
  page,
  scheduled,
}) => {
  await page.goto(`${scheduled.origin}/nothing`);
  await page.getByRole('searchbox').fill('passcode');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=passcode/);
  await page.goto(scheduled.origin);
  await expect(page.getByRole('link', { name: 'All events' })).toHaveAttribute('href', '/events');
  await expect(page.locator('header img')).toHaveCount(0);
});
