import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions, unpackChromium } from '@/testing/chromium';
import { startSite } from '@/testing/site';
import { buildIfChanged } from '@/tools/build/build';
import { runCommand } from '@/tools/commands/run-command';

const FOLDER = 'docs/pictures';
const EVENT = '/events/q2-fy2012-results-call';
const RELEASE = '/releases/q2-fy2012-results-call-announcement';

const HELP = `npm run screenshots

Takes the pictures in the README, of the shipped call in each phase, into docs/pictures.
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
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
    console.log(`${FOLDER}/${name}.png`);
    await page.close();
    await stop();
  }
  await browser.close();
});
