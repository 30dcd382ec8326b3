import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type RunningSite, startSite } from '@/testing/site';
import { SourcesCopy } from '@/testing/sources';
import { test as base, EVENT, expect, RELEASE } from '@/testing/test';

interface Developing {
  sources: SourcesCopy;
  /** `npm run dev` on them. */
  site: RunningSite;
}

/** Sources with nothing built, below the project's own so that they find its packages. */
const test = base.extend<object, { developing: Developing }>({
  developing: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that one needs from the pattern.
    async ({}, use, { project, workerIndex }) => {
      const sources = new SourcesCopy(join(project.outputDir, `sources-${workerIndex}`));
      // Next takes the folder of a lock file for the one that the packages are in.
      sources.remove('package-lock.json');
      const site = await startSite({ command: 'dev', cwd: sources.root });
      await use({ sources, site });
      await site.stop();
      sources.remove('');
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

// What is compiled for one of them is compiled for all.
test.describe.configure({ mode: 'default' });

// The first page of a kind is compiled when it is asked for.
test.setTimeout(180_000);
const COMPILED = { timeout: 60_000 };

/** Waits until a page that is open shows something, and says how long that took. */
async function seen(
  what: string,
  page: Page,
  shows: (page: Page) => Promise<unknown>,
  expected: unknown,
): Promise<void> {
  const savedAt = performance.now();
  // While the page loads anew, nothing can be asked of it.
  await expect.poll(() => shows(page).catch(() => undefined), { timeout: 20_000, intervals: [50] }).toEqual(expected);
  console.log(`${what}: seen ${Math.round(performance.now() - savedAt)} ms after it was saved`);
}

test('a component, a style, a word and a release that are saved are seen in the open page', async ({
  developing: { sources, site },
  page,
}) => {
  const settings = sources.read('tsconfig.json');
  await page.goto(site.origin + RELEASE, COMPILED);
  const count = (selector: string) => (page: Page) => page.locator(selector).count();

  sources.replace('components/site/footer.tsx', '<footer>', '<footer data-saved>');
  await seen('a component', page, count('footer[data-saved]'), 1);

  sources.append('app/globals.css', 'h1 { text-indent: 7px }');
  const indent = (page: Page) => page.locator('h1').evaluate((title) => getComputedStyle(title).textIndent);
  await seen('a style', page, indent, '7px');

  sources.replace('messages/en/site.ts', "'Skip to content'", "'Skip to what is new'");
  await seen('a word', page, count('text=Skip to what is new'), 1);

  sources.append('components/browser/index.ts', "document.documentElement.dataset.script = 'saved';");
  await seen('the script of pages', page, count('html[data-script=saved]'), 1);

  sources.append('content/releases/q2-fy2012-results-call-announcement.mdx', 'Saved words.');
  await seen('a release', page, count('text=Saved words.'), 1);

  expect(sources.read('tsconfig.json'), 'Next changes no settings').toBe(settings);
  expect(existsSync(join(sources.root, '.builds')), 'nothing is built').toBe(false);
  expect(readdirSync(join(sources.root, '.next'))).toEqual(['dev']);
});

test('a mistake leaves the open page as it was, until it is mended', async ({ developing, browser }) => {
  const { sources, site } = developing;
  // The page's own fixture takes the answer of status 500 for a failure.
  const page = await browser.newPage();
  await page.goto(`${site.origin}/events`, COMPILED);
  const footer = sources.read('components/site/footer.tsx');
  sources.write('components/site/footer.tsx', 'export function SiteFooter( {');
  await expect.poll(async () => (await fetch(`${site.origin}/events`)).status, COMPILED).toBe(500);
  const failed = await fetch(`${site.origin}/events`);
  expect(await failed.text()).toContain('The terminal says why');
  await expect(page.locator('footer')).toBeVisible();
  sources.write('components/site/footer.tsx', footer.replace('<footer', '<footer data-mended'));
  await expect(page.locator('footer[data-mended]')).toBeVisible(COMPILED);
  await page.close();
});

test('pages, gates and calendars answer as they do when they are built', async ({ developing: { site } }) => {
  const answer = (path: string) => fetch(site.origin + path, { redirect: 'manual' });
  const events = await answer('/events');
  expect(events.status).toBe(200);
  const html = await events.text();
  // Beside the two that take the place of the site's own.
  expect(html.replace(/<script type="module" src="\/(site|reload)\.js\?\w{8}"><\/script>/g, '')).not.toMatch(
    /__next|\bself\.__|<!--|<script(?! type="(?:application\/ld\+json|speculationrules)")/,
  );
  expect((await answer('/nothing')).status).toBe(404);
  expect((await answer(`${EVENT}/webcast`)).status).toBe(410);
  expect(await (await answer(`${EVENT}/event.ics`)).text()).toContain('BEGIN:VCALENDAR');
  expect((await answer('/icon.svg')).headers.get('content-type')).toBe('image/svg+xml');
});
