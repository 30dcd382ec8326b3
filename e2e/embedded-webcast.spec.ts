import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentCopy, EVENT as EVENT_FILE } from '@/testing/content';
import { startSite } from '@/testing/site';
import { EVENT, expect, test } from '@/testing/test';

const PLAYER = 'https://player.example.com';

test('an embedded webcast is loaded at a click, through the gate', async ({ browser }) => {
  const contentDir = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', contentDir, { recursive: true });
  new ContentCopy(contentDir)
    .append('company.yaml', `embeds: [${PLAYER}]`)
    .replace(EVENT_FILE, 'webcast:\n  url: https://www.immunogen.com', `webcast:\n  embed: true\n  url: ${PLAYER}/7`);
  const site = await startSite({ at: '2012-01-27T13:10:00Z', env: { CONTENT_DIR: contentDir } });
  try {
    // A page of its own: there is no such provider, so its request fails.
    const page = await browser.newPage();
    const asked: string[] = [];
    const told: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => told.push(message.text()));
    await page.goto(`${site.origin}${EVENT}`);
    expect(await page.content()).not.toContain(PLAYER);
    expect(asked.filter((url) => url.includes('webcast'))).toEqual([]);
    await page.getByText('Watch it here').click();
    // The gate redirects, and the policy of the page lets it.
    const loaded = () => asked.filter((url) => url.includes('webcast') || url.startsWith(PLAYER));
    await expect.poll(loaded).toEqual([`${site.origin}${EVENT}/webcast`, `${PLAYER}/7`]);
    expect(told.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
    await page.close();
  } finally {
    await site.stop();
    rmSync(contentDir, { recursive: true });
  }
});
