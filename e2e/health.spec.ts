import { test as withContent } from '@/testing/content';
import { see } from '@/testing/seen';
import { startSite } from '@/testing/site';
import { askStatus, countProblems, statusSocket } from '@/testing/status';
import { EVENT, expect } from '@/testing/test';

const test = withContent.extend<{ socket: string; site: Awaited<ReturnType<typeof startSite>> }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner takes a fixture's needs from this pattern
  socket: async ({}, use) => use(statusSocket()),
  site: async ({ content, socket }, use) => {
    const site = await startSite({ env: { CONTENT_DIR: content.directory, STATUS_SOCKET: socket } });
    await use(site);
    await site.stop();
  },
});

const staged = (name: string, fields = '', text = 'Text.') =>
  `---\nid: ${name}\ntitle: T\npublishAt: 2112-01-01T08:00\n${fields}---\n\n${text}\n`;

/** Faults of staged files, each with a word that nobody may know yet. */
const FAULTS: Record<string, string> = {
  'releases/left-open.mdx': staged('left-open').replace('title: T', 'title: "TODO: Siskin revenue"'),
  'releases/unknown-field.mdx': staged('unknown-field', 'Siskin: 91 million\n'),
  'releases/bad-value.mdx': staged('bad-value').replace('2112-01-01T08:00', 'on the day of the Siskin deal'),
  'releases/no-yaml.mdx': '---\ntitle: Siskin: "91\n---\n\nText.\n',
  'releases/program.mdx': staged('program', '', '{siskin}\n\n<siskin>'),
  'releases/no-fields.mdx': 'Siskin was acquired.\n',
  'releases/link.mdx': staged('link', '', '[It](/releases/siskin)'),
};
const EVENT_WITHOUT_SLIDES = `---
id: no-slides
title: Siskin day
kind: meeting
start: 2112-01-02T08:00
publishAt: 2112-01-01T08:00
materials: [{kind: slides, title: Siskin, file: siskin.pdf}]
history: [{at: 2112-01-01, note: Siskin.}]
---
`;

test('faults of staged content are told to the owner of the process in full, and to nobody else in any word', async ({
  content,
  site,
  socket,
}) => {
  const before = await see(site.origin, '/healthz');
  const page = await see(site.origin, EVENT);
  content.write('events/no-slides.mdx', EVENT_WITHOUT_SLIDES);
  for (const [file, text] of Object.entries(FAULTS)) content.write(file, text);
  await expect.poll(() => countProblems(socket), { timeout: 10_000 }).toBe(Object.keys(FAULTS).length);
  expect(await see(site.origin, '/healthz')).toEqual(before);
  expect(await see(site.origin, EVENT)).toEqual(page);

  const { heldBack, warnings } = await askStatus(socket);
  expect(heldBack.map(({ path }) => path)).toEqual(Object.keys(FAULTS).sort());
  expect(JSON.stringify(heldBack)).toContain('Siskin revenue');
  expect(warnings).toMatchObject([{ rule: 'missing-document', severity: 'withheld' }]);

  await expect.poll(site.output).toContain('releases/left-open.mdx is held back.');
  expect(site.output()).toContain('"rule":"still-to-decide"');
  expect(site.output()).not.toMatch(/siskin/i);
});

test('a socket in use is said in a sentence, and the site does not start', async ({ content, site, socket }) => {
  expect(site.output()).toContain('Serving on');
  await expect(startSite({ env: { CONTENT_DIR: content.directory, STATUS_SOCKET: socket } })).rejects.toThrow(
    /STATUS_SOCKET="[^"]*": another process listens there\.\n$/,
  );
  expect(await askStatus(socket)).toMatchObject({ status: 'ok' });
});
