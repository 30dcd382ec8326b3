import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumLaunchOptions, unpackChromium } from '@/testing/chromium';
import { EVENT_FILE, RELEASE_FILE, startDesk, WIRE_TEXT } from '@/testing/desk';
import { openChange } from '@/testing/desk-journeys';
import { startSite } from '@/testing/site';
import { buildIfChanged } from '@/tools/build/build';
import { runCommand } from '@/tools/commands/run-command';

const FOLDER = 'docs/pictures';
const EVENT = `/${EVENT_FILE.slice(0, -'.mdx'.length)}`;
const RELEASE = `/${RELEASE_FILE.slice(0, -'.mdx'.length)}`;

/** Of the desk. */
const WINDOW = { width: 1180, height: 820 };

const HELP = `npm run screenshots

Takes the pictures in the README, of the shipped call in each phase, and those of the desk in docs/desk.md, into
docs/pictures.
`;

const PICTURES = [
  { name: 'scheduled', path: EVENT, at: '2012-01-20T15:00:00Z', width: 390, height: 760 },
  { name: 'live', path: EVENT, at: '2012-01-27T13:10:00Z', width: 390, height: 760 },
  { name: 'replay', path: EVENT, at: '2012-01-30T15:00:00Z', width: 390, height: 760 },
  { name: 'historical', path: EVENT, at: '2013-03-01T15:00:00Z', width: 390, height: 760 },
  { name: 'release', path: RELEASE, at: '2012-01-20T15:00:00Z', width: 1180, height: 720 },
];

await runCommand({ help: HELP }, async () => {
  await buildIfChanged(process.cwd());
  await unpackChromium();
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch(chromiumLaunchOptions());
  for (const { name, path, at, width, height } of PICTURES) {
    const { origin, stop } = await startSite({ at });
    const page = await browser.newPage({ viewport: { width, height }, timezoneId: 'America/New_York' });
    await page.goto(origin + path);
    // The page as visitors see it, without the rehearsal notice.
    await page.locator('.rehearsal').evaluate((notice) => notice.remove());
    await take(page, name);
    await page.close();
    await stop();
  }
  await takeDesk(browser);
  await takeDeskLater(browser);
  await browser.close();
});

function deskPage(browser: Browser): Promise<Page> {
  return browser.newPage({ viewport: WINDOW });
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name }).click();
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  console.log(`${FOLDER}/${name}.png`);
}

/** The way of the shipped text from its paste to the public page. */
async function takeDesk(browser: Browser): Promise<void> {
  const desk = await startDesk();
  const [author, approver] = [await deskPage(browser), await deskPage(browser)];
  await author.goto(desk.origin);
  await take(author, 'desk-sign-in');
  await desk.signIn(author, 'Investor Relations');
  await author.goto(`${desk.origin}/new`);
  await take(author, 'desk-new');
  await author.getByLabel('Text of the release').fill(WIRE_TEXT);
  await press(author, 'Read the text');
  await take(author, 'desk-facts');
  await author.getByLabel('Hour', { exact: true }).fill('8:30 a.m.');
  await press(author, 'Save and preview');
  await take(author, 'desk-spelled');
  await press(author, 'Save and preview');
  await author.getByRole('link', { name: /^It starts/ }).click();
  await author.frameLocator('iframe').getByText('Live now').waitFor();
  await author.setViewportSize({ width: 1180, height: 1400 });
  await take(author, 'desk-preview');
  await author.setViewportSize(WINDOW);
  await author.getByLabel('For').fill('Outside counsel');
  await press(author, 'Make a link');
  await take(author, 'desk-link');
  await author.getByRole('link', { name: 'Back to the preview' }).click();
  await author.getByRole('link', { name: 'Files', exact: true }).click();
  await take(author, 'desk-files');
  await author.getByRole('link', { name: 'Publish', exact: true }).click();
  await press(author, 'Ask for approval');
  await desk.signIn(approver, 'Counsel');
  await take(approver, 'desk-today');
  await approver.getByRole('link', { name: 'Read and approve' }).click();
  await take(approver, 'desk-approve');
  await press(approver, 'Approve');
  await approver.getByText('Approved. Public at').waitFor();
  await approver.getByRole('link', { name: 'Record' }).click();
  await take(approver, 'desk-record');
  await desk.stop();
}

/** What is done to a call and its release once they are public, and the site as it was. */
async function takeDeskLater(browser: Browser): Promise<void> {
  const desk = await startDesk({ at: '2012-01-27T12:40:00Z' });
  for (const file of [EVENT_FILE, RELEASE_FILE]) cpSync(join('content', file), join(desk.contentDir, file));
  const state = { CONTENT_DIR: desk.contentDir, STATE_DIR: join(dirname(desk.contentDir), 'state') };
  const site = await startSite({ env: { ...state, CLOCK_OFFSET_MS: desk.offset } });
  const page = await deskPage(browser);
  await desk.signIn(page, 'Corporate Communications');
  await take(page, 'desk-on-the-day');
  const line = page.getByRole('listitem').filter({ hasText: RELEASE_FILE });
  await line.locator('summary').click();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await take(page, 'desk-take-back');
  await page.reload();
  await openChange(page, EVENT_FILE);
  await page.getByLabel('It moves').check();
  await page.getByLabel('What is said of it').fill('Moved because of a storm.');
  await page.getByLabel('Day', { exact: true }).fill('Jan 31, 2012');
  await page.getByLabel('Hour', { exact: true }).fill('9:00 a.m.');
  await press(page, 'Make the draft');
  await take(page, 'desk-change');
  await page.goto(`${desk.origin}/attach?path=${EVENT_FILE}`);
  await take(page, 'desk-attach');
  await page.goto(`${desk.origin}/drafts/past/preview?path=${EVENT}`);
  await page.frameLocator('iframe').getByRole('main').waitFor();
  await take(page, 'desk-past');
  await site.stop();
  await desk.stop();
}
