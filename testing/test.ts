import { test as base, expect, type Page } from '@playwright/test';
import { SharedSites, type WriteContent } from './shared-sites';
import { type RunningSite, startSite } from './site';

export { expect };

interface Fixtures {
  /** Starts a site for this test; it is stopped when the test ends. */
  site: typeof startSite;
  /** A site that tests share, with the clock at an instant: for those that only read. */
  siteAt: (at: string, write?: WriteContent) => Promise<RunningSite>;
  /** The shipped content a week before its call, hours away from any transition: `siteAt(SCHEDULED)`. */
  scheduled: RunningSite;
}

interface WorkerFixtures {
  sharedSites: SharedSites;
}

/**
 * The test function for the whole site in a real browser. A console error, a policy violation or a failed
 * request of the page fails the test.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  sharedSites: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the required fixtures from this pattern
    async ({}, use) => {
      const sites = new SharedSites();
      await use(sites);
      await sites.stop();
    },
    { scope: 'worker' },
  ],
  siteAt: ({ sharedSites }, use) => use((at, write) => sharedSites.at(at, write)),
  scheduled: async ({ siteAt }, use) => use(await siteAt(SCHEDULED)),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the required fixtures from this pattern
  site: async ({}, use) => {
    const running: RunningSite[] = [];
    await use(async (options) => {
      const site = await startSite(options);
      running.push(site);
      return site;
    });
    await Promise.all(running.map(({ stop }) => stop()));
  },
  // It asks for `site`, so that what it sees ends before the servers do: a page that is open when its server stops has failed
  // requests, of its icon and whatever else comes late.
  page: async ({ page, site: _ }, use) => {
    // Pages that are 404 or 410 by design.
    const problems = await problemsOf(page, /status of (404|410)/);
    await use(page);
    await page.close();
    expect(problems, 'console errors, policy violations and failed requests').toEqual([]);
  },
});

/**
 * What goes wrong in a page from now on: console errors, policy violations and failed requests.
 * @param byDesign matches what is no error, as the browser reports the status of pages that are refused
 */
export async function problemsOf(page: Page, byDesign: RegExp): Promise<string[]> {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !byDesign.test(message.text())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // A player aborts a range request when it seeks, and a navigation the pictures that are not there yet: the icon,
    // which comes last, is of type "other".
    const isPicture = ['media', 'image'].includes(request.resourceType()) || request.url().endsWith('/icon.svg');
    if (!isPicture || reason !== 'net::ERR_ABORTED') problems.push(`${request.url()} ${reason}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      console.error(`policy: ${violatedDirective}`),
    );
  });
  return problems;
}

export const SCHEDULED = '2012-01-20T15:00:00Z';
export const EVENT = '/events/q2-fy2012-results-call';
export const RELEASE = '/releases/q2-fy2012-results-call-announcement';
