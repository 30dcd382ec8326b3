import { mkdirSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumLaunchOptions, unpackChromium } from '@/testing/chromium';
import { EVENT_FILE, RELEASE_FILE, startDesk, WIRE_TEXT } from '@/testing/desk';
import { startSite } from '@/testing/site';
import { buildIfChanged } from '@/tools/build/build';
import { runCommand } from '@/tools/commands/run-command';

const FOLDER = 'docs/pictures';
const EVENT = `/${EVENT_FILE.slice(0, -'.mdx'.length)}`;
const RELEASE = `/${RELEASE_FILE.slice(0, -'.mdx'.length)}`;

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
  await browser.close();
});

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  console.log(`${FOLDER}/${name}.png`);
}

/** The way of the shipped text from its paste to the public page. */
async function takeDesk(browser: Browser): Promise<void> {
  const desk = await startDesk();
  const newPage = () => browser.newPage({ viewport: { width: 1180, height: 820 } });
  const [author, approver] = [await newPage(), await newPage()];
  const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
  await desk.signIn(author, 'Investor Relations');
  await author.goto(`${desk.origin}/new`);
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
  await author.getByRole('link', { name: 'Go on to publish' }).click();
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
