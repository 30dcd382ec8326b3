import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { PAGE_KINDS, PAGES_OF_PHASES, PUBLICATION_AT, writePublication } from '@/testing/publication';
import { expect, test } from '@/testing/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Between light and dark, nothing else of a page changes. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };
/** A list, an event with documents, and a release with tables. */
const SAMPLES = ['/', '/events/transcribed-call', '/releases/reports-third-quarter-2026-financial-results'];

/** What axe finds on some pages, light and, on a phone, dark, and what is wider than the screen. */
async function findings(
  browser: Browser,
  origin: string,
  paths: readonly string[],
  viewport: typeof PHONE,
): Promise<string[]> {
  const found: string[] = [];
  const context = await browser.newContext({ viewport, colorScheme: 'light', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const note = async (axe: AxeBuilder, place: string) => {
    // Without frames, there is no need for the blank page that axe opens to join their results.
    const { violations } = await axe.setLegacyMode().analyze();
    for (const { id, nodes } of violations) found.push(`${place}: ${id} ${nodes[0]?.html}`);
  };
  for (const path of paths) {
    const place = `${path} at ${viewport.width} px`;
    await page.goto(origin + path);
    for (const details of await page.locator('details').all()) await details.locator('summary').click();
    await note(new AxeBuilder({ page }).withTags(RULES), `${place}, light`);
    // Colours are the same at every width.
    if (viewport === PHONE) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await note(new AxeBuilder({ page }).withRules(COLOR_RULES), `${place}, dark`);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > viewport.width) found.push(`${place}: ${width} px wide`);
  }
  await context.close();
  return found;
}

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // As React writes it, which is valid: <br/>, hidden="".
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    // Advice for search engines; headlines stay as they were published.
    'long-title': 'off',
  },
});

/** HTML errors of pages. */
async function problems(origin: string, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const answer = await fetch(origin + path, { redirect: 'manual' });
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    const { results } = await validator.validateString(await answer.text());
    for (const { messages } of results)
      for (const { ruleId, message, selector } of messages) found.push(`${path}: ${ruleId}: ${message} (${selector})`);
  }
  return found;
}

test('every kind of page is accessible and valid', async ({ browser, siteAt }) => {
  test.setTimeout(180_000);
  const { origin } = await siteAt(PUBLICATION_AT, writePublication);
  expect(await problems(origin, PAGE_KINDS)).toEqual([]);
  expect(await findings(browser, origin, PAGE_KINDS, PHONE)).toEqual([]);
  expect(await findings(browser, origin, SAMPLES, DESKTOP)).toEqual([]);
});

// For `npm run test:slow`: what differs at this width is where things stand.
test('every kind of page is accessible on a desktop', { tag: '@slow' }, async ({ browser, siteAt }) => {
  test.setTimeout(180_000);
  const { origin } = await siteAt(PUBLICATION_AT, writePublication);
  expect(await findings(browser, origin, PAGE_KINDS, DESKTOP)).toEqual([]);
});

const PHASES = {
  scheduled: '2012-01-20T15:00:00Z',
  live: '2012-01-27T13:10:00Z',
  past: '2012-06-01T12:00:00Z',
  historical: '2026-11-22T15:00:00Z',
};
// For `npm run test:slow`: `npm test` has the kinds of pages.
for (const [phase, at] of Object.entries(PHASES)) {
  test(`the pages of the call are accessible and valid while it is ${phase}`, { tag: '@slow' }, async ({
    browser,
    siteAt,
  }) => {
    test.setTimeout(180_000);
    const { origin } = await siteAt(at);
    // An open gate redirects away from the site.
    const own = [];
    for (const path of PAGES_OF_PHASES)
      if ((await fetch(origin + path, { redirect: 'manual' })).status !== 307) own.push(path);
    expect(await problems(origin, own)).toEqual([]);
    // Phases differ in words, not in how a page is laid out: one width is enough.
    expect(await findings(browser, origin, own, PHONE)).toEqual([]);
  });
}
