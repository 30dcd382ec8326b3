import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PUBLICATION_AT, writePublication } from '@/testing/publication';
import { searchReady } from '@/testing/search-ready';
import { EVENT, expect, RELEASE, test } from '@/testing/test';

/** The first flight of a TCP connection: ten segments. */
const MOST_BYTES = 14_600;
/** The page and its icon. */
const MOST_REQUESTS = 2;

/** The bytes that a page loads with all its resources, headers included. */
async function load(page: Page, url: string): Promise<{ bytes: number; requests: string[]; scripts: string[] }> {
  const session = await page.context().newCDPSession(page);
  const paths = new Map<string, string>();
  let bytes = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request }) =>
    paths.set(requestId, new URL(request.url).pathname),
  );
  // The logo is the icon too; the second time it comes from the browser's cache.
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) paths.delete(requestId);
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  const requests = [...paths.values()];
  const icon = (await page.locator('link[rel=icon]').getAttribute('href')) ?? '';
  if (!requests.includes(icon)) {
    // Some browsers fetch the icon late, headless ones never: it always counts.
    const response = await fetch(new URL(icon, url), { headers: { 'accept-encoding': 'gzip' } });
    const head = [...response.headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 20);
    bytes += head + Number(response.headers.get('content-length'));
    requests.push(icon);
  }
  return { bytes, requests, scripts: requests.filter((path) => path.endsWith('.js')) };
}

// With the notice of a rehearsal, which the public does not get: some 65 bytes, and ten more by the digits of its clock.
for (const [name, path, mostBrotli] of [
  ['event', EVENT, 8580],
  ['release', RELEASE, 7765],
] as const) {
  for (const encoding of ['gzip', 'br']) {
    test(`the ${name} page and its resources fit the first TCP flight (${encoding})`, async ({
      page,
      scheduled,
    }, testInfo) => {
      const { origin } = scheduled;
      await page.setExtraHTTPHeaders({ 'accept-encoding': encoding });
      const { bytes, requests, scripts } = await load(page, origin + path);
      testInfo.annotations.push({ type: 'weight', description: `${bytes} bytes, ${requests.length} requests` });
      console.log(`${name} page, ${encoding}: ${bytes} bytes in ${requests.length} requests`);
      expect(bytes).toBeLessThanOrEqual(encoding === 'br' ? mostBrotli : MOST_BYTES);
      expect(requests.length, requests.join(' ')).toBeLessThanOrEqual(MOST_REQUESTS);
      expect(scripts).toEqual([]);
    });
  }
}

const LISTS = [
  '/',
  '/releases',
  '/releases/page/2',
  '/releases/year/2025',
  '/events',
  '/events/year/2025',
  '/search?q=third+quarter',
];

test('the lists of a company with years of releases fit the first TCP flight', async ({ browser, site }) => {
  const directory = writePublication(mkdtempSync(join(tmpdir(), 'publication-')));
  const { origin } = await site({ at: PUBLICATION_AT, env: { CONTENT_DIR: directory } });
  await searchReady(origin);
  for (const path of LISTS) {
    // Each as the first page of a visit.
    const visit = await browser.newPage();
    await visit.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' });
    const { bytes, requests } = await load(visit, origin + path);
    await visit.context().close();
    console.log(`${path}: ${bytes} bytes in ${requests.length} requests`);
    expect(bytes, path).toBeLessThanOrEqual(MOST_BYTES);
    expect(requests.length, requests.join(' ')).toBeLessThanOrEqual(MOST_REQUESTS);
  }
  rmSync(directory, { recursive: true });
});

test('no page contains a script or payload of the framework', async ({ scheduled }) => {
  const { origin } = scheduled;
  for (const path of ['/', '/events', '/releases', EVENT, RELEASE, `${EVENT}/replay`, '/nothing']) {
    const html = await (await fetch(origin + path)).text();
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    // Structured data is not run by browsers.
    expect(scripts.filter((tag) => tag !== '<script type="application/ld+json">')).toEqual([
      '<script type="module">',
      '<script type="speculationrules">',
    ]);
    expect(html).not.toMatch(/__next|\bself\.__|<!--|edition|as="script"/);
  }
});
