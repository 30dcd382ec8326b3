import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { itemsIn, previewStops } from '@/desk/preview/stops';
import { loadContent } from '@/lib/content/load';
import { ask } from '@/testing/ask';
import { expect, filesBelow, test } from '@/testing/desk';
import { CORRECTED, EVENTS, SPOKEN, writeEveryKind } from '@/testing/every-kind';
import { askShown, saveDraft, sessionOf, takeOut, withFiles } from '@/testing/previewed';
import { startSite } from '@/testing/site';

const OLD = Array.from({ length: 58 }, (_, index) => `releases/old-${index + 3}`);
const EVENT = `/events/${SPOKEN}`;
const RELEASE = `/releases/${CORRECTED}`;

/** A page of each kind. */
const PATHS = [
  '/',
  '/events',
  '/events/year/2012',
  EVENT,
  `${EVENT}/sheet`,
  `${EVENT}/transcript`,
  `${EVENT}/webcast`,
  `${EVENT}/replay`,
  `${EVENT}/event.ics`,
  `${EVENT}/event.json`,
  `${EVENT}/captions.vtt`,
  '/calendar.ics',
  '/events.json',
  '/results',
  '/releases',
  RELEASE,
  `${RELEASE}/release.txt`,
  `${RELEASE}/tables.xlsx`,
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/files/slides.pdf',
  '/nowhere',
];
const SEARCH = encodeURI('/search?q=Πρακτικά');
/** What takes long to make: at the publication alone. */
const SLOW_PATHS = [`${EVENT}/card.png`, `${RELEASE}/card.png`, SEARCH];

/** Of the rehearsal, which is one of the past: what is dated between its instants and the test is not dated ahead. */
const OFFSET = Date.parse('2012-01-01T00:00:00Z') - Date.parse('2026-01-01T00:00:00Z');

const withoutBar = (body: Buffer) => body.toString('latin1').replace(/<aside class="rehearsal".*?<\/aside>/s, '');

test('a preview is what a rehearsal of the same content says, byte for byte, at each stop and a millisecond before', async ({
  desk: start,
}) => {
  test.setTimeout(120_000);
  const desk = await start({ at: '2012-01-18T12:41:00Z' });
  writeEveryKind(desk.contentDir);
  // Enough is left for lists, and each of them is made 25 times.
  takeOut(
    desk.contentDir,
    [...EVENTS.filter(({ status }) => status !== 'confirmed').map(({ slug }) => `events/${slug}`), ...OLD].map(
      (name) => `${name}.mdx`,
    ),
  );
  const files = takeOut(desk.contentDir, [`events/${SPOKEN}.mdx`, `releases/${CORRECTED}.mdx`]);
  saveDraft(desk, files);
  const published = withFiles(desk.contentDir, files);
  const stops = previewStops(itemsIn(loadContent(published).content, files)).map(({ at }) => at);
  const clock = join(published, '../clock');
  writeFileSync(clock, String((stops[0] ?? 0) - OFFSET));
  const site = await startSite({
    env: {
      CONTENT_DIR: published,
      CLOCK_OFFSET_MS: String(OFFSET),
      NODE_OPTIONS: `--import ${resolve('testing/still-clock.mjs')}`,
      STILL_CLOCK_FILE: clock,
    },
  });
  const port = Number(new URL(site.origin).port);
  const cookie = await sessionOf(desk, 'Investor Relations');
  expect(stops.length).toBeGreaterThan(8);
  const search = async () => (await askShown(desk, cookie, stops[1] ?? 0, SEARCH)).status;
  await expect.poll(search, { timeout: 60_000 }).toBe(200);
  for (const at of [...new Set(stops.flatMap((stop) => [stop - 1, stop]))]) {
    writeFileSync(clock, String(at - OFFSET));
    const same = async (path: string) => {
      const [rehearsed, shown] = await Promise.all([
        ask(port, path, { headers: { 'accept-encoding': 'identity' } }),
        askShown(desk, cookie, at, path),
      ]);
      const when = `${path}, ${new Date(at).toISOString()}`;
      // Where a gate leads is said in words, and not opened.
      const { location } = rehearsed.headers;
      if (location) expect(shown.body.toString(), when).toContain(location);
      else {
        expect(shown.status, when).toBe(rehearsed.status);
        expect(withoutBar(shown.body) === withoutBar(rehearsed.body), when).toBe(true);
      }
    };
    await Promise.all((at === stops[1] ? [...PATHS, ...SLOW_PATHS] : PATHS).map(same));
  }
  await site.stop();
});

test('words of a draft are in no file, log or answer of the site, whatever of it was looked at', async ({
  desk: start,
}) => {
  const desk = await start();
  const site = await startSite({ at: '2012-01-18T12:41:00Z', env: { CONTENT_DIR: desk.contentDir } });
  const text = `---\nid: quetzal\ntitle: Quetzal words\npublishAt: 2012-01-18T09:00\n---\n\nQuetzal words.\n`;
  saveDraft(desk, [{ path: 'releases/quetzal.mdx', text }]);
  const cookie = await sessionOf(desk, 'Investor Relations');
  const at = Date.parse('2012-01-18T14:00:00Z');
  for (const path of [
    '/',
    '/releases',
    '/releases/quetzal',
    '/releases/quetzal/card.png',
    '/rss.xml',
    '/search?q=quetzal',
    '/nowhere',
  ]) {
    await askShown(desk, cookie, at, path);
  }
  expect((await askShown(desk, cookie, at, '/releases/quetzal')).body.toString()).toContain('Quetzal words');
  const port = Number(new URL(site.origin).port);
  for (const path of ['/', '/releases', '/releases/quetzal', '/rss.xml', '/search?q=quetzals', '/sitemap.xml']) {
    const { body } = await ask(port, path, { headers: { 'accept-encoding': 'identity' } });
    expect(body.toString(), path).not.toMatch(/quetzal\b/i);
  }
  const folders = [
    '.builds',
    desk.contentDir,
    join(desk.deskDir, '../state'),
    'node_modules/.cache',
    ...rendererFolders(),
  ];
  const told = folders
    .filter(existsSync)
    .flatMap(filesBelow)
    .filter((file) => isWords(readFileSync(file)));
  expect(told).toEqual([]);
  expect(site.output() + desk.output()).not.toMatch(/quetzal/i);
  await site.stop();
});

const isWords = (bytes: Buffer) => bytes.includes('uetzal');

/** What renderers hold in the folder of temporary files. */
function rendererFolders(): string[] {
  return readdirSync(tmpdir())
    .filter((name) => name.startsWith('preview-'))
    .map((name) => join(tmpdir(), name));
}
