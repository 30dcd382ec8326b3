import { existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPANY, EVENT as EVENT_FILE, RELEASE as RELEASE_FILE, test as withContent } from '@/testing/content';
import { startSite } from '@/testing/site';
import { countProblems, statusSocket } from '@/testing/status';
import { EVENT, expect, RELEASE } from '@/testing/test';

interface Served {
  text(path: string): Promise<string>;
  status(path: string): Promise<number>;
  problems(): Promise<number>;
  output(): string;
}

/** A site that serves the test's own copy of the content. */
const test = withContent.extend<{ served: Served }>({
  served: async ({ content }, use) => {
    const socket = statusSocket();
    const { origin, output, stop } = await startSite({
      env: { CONTENT_DIR: content.directory, STATUS_SOCKET: socket },
    });
    const get = (path: string) => fetch(origin + path);
    await use({
      text: async (path) => (await get(path)).text(),
      status: async (path) => (await get(path)).status,
      problems: () => countProblems(socket),
      output,
    });
    await stop();
  },
});

/** A change is served within a second; a busy machine gets more time. */
const soon = (read: () => Promise<unknown>) => expect.poll(read, { timeout: 5000, intervals: [50] });

test('a correction is served within a second, also on pages already cached', async ({ content, served }) => {
  expect(await served.text(RELEASE)).toContain('Carol Hausner');
  expect(await served.text('/')).toContain('Carol Hausner');
  content.replace(COMPANY, 'name: Carol Hausner', 'name: Carola Hausner');
  await soon(() => served.text(RELEASE)).toContain('Carola Hausner');
  expect(await served.text('/')).toContain('Carola Hausner');
  content.replace(
    RELEASE_FILE,
    'contacts:',
    'corrections:\n  - at: 2012-01-19T09:00\n    note: The passcode was wrong.\ncontacts:',
  );
  await soon(() => served.text(RELEASE)).toContain('The passcode was wrong.');
  expect(await served.text(`${RELEASE}/release.txt`)).toContain(
    'Corrected Thursday, January 19, 2012, 9:00 a.m. ET: The passcode was wrong.',
  );
  expect(await served.text('/sitemap.xml')).toContain(`${RELEASE}</loc><lastmod>2012-01-19T14:00:00Z`);
});

/** Breaks the content, checks that the old version is served and the problem counted, then repairs it. */
async function staysWhileBroken(served: Served, breakIt: () => void, mendIt: () => void): Promise<void> {
  const before = await served.text(EVENT);
  breakIt();
  await soon(served.problems).toBeGreaterThan(0);
  expect(await served.text(EVENT)).toBe(before);
  expect(await served.status(RELEASE)).toBe(200);
  mendIt();
  await soon(served.problems).toBe(0);
}

test('broken content never replaces good content; the log has file, line and field', async ({ content, served }) => {
  const good = content.read(EVENT_FILE);
  await staysWhileBroken(
    served,
    () => content.replace(EVENT_FILE, 'start: 2012-01-27T08:00', 'start: 2012-01-32T08:00'),
    () => content.write(EVENT_FILE, good.replace('kind: ', 'location: Faraway Hall\nkind: ')),
  );
  await soon(() => served.text(EVENT)).toContain('Faraway Hall');
  const logged = served
    .output()
    .split('\n')
    .find((line) => line.includes('is held back'));
  const [problem] = JSON.parse(logged ?? '{}').problems;
  // Without its text, which may be embargoed.
  expect(problem).toEqual({ file: EVENT_FILE, line: 5, field: 'start', rule: 'no-such-time' });
});

test('a half-written file, a deleted company.yaml and a missing directory keep the last good content', async ({
  content,
  served,
}) => {
  const event = content.read(EVENT_FILE);
  await staysWhileBroken(
    served,
    () => content.write(EVENT_FILE, event.slice(0, 200)),
    () => content.write(EVENT_FILE, event),
  );
  const company = content.read(COMPANY);
  await staysWhileBroken(
    served,
    () => content.remove(COMPANY),
    () => content.write(COMPANY, company),
  );
  const aside = `${content.directory}-aside`;
  await staysWhileBroken(
    served,
    () => renameSync(content.directory, aside),
    () => renameSync(aside, content.directory),
  );
});

test('a file written in pieces is served only once it is whole', async ({ content, served }) => {
  const text = content.read(RELEASE_FILE).replace('Management also', 'The management also');
  let length = 800;
  // Written on a clock of its own: a slow answer is no pause of the writer.
  const writer = setInterval(() => {
    writeFileSync(join(content.directory, RELEASE_FILE), text.slice(0, length));
    length += 5;
    if (length >= text.length) clearInterval(writer);
  }, 10);
  while (length < text.length) expect(await served.text(RELEASE)).toContain('Barbara Yates, 781-258-6153');
  content.write(RELEASE_FILE, text);
  await soon(() => served.text(RELEASE)).toContain('The management also');
});

test("an editor's temporary files are not content", async ({ content, served }) => {
  const release = content.read(RELEASE_FILE).replace('id: ', 'id: other-');
  for (const name of ['.#new.mdx', '#new.mdx#', 'new.mdx~', '.new.mdx.swp', '4913.tmp'])
    content.write(`releases/${name}`, release);
  content.write('releases/new.mdx', release);
  await soon(() => served.status('/releases/new')).toBe(200);
  expect(await served.problems()).toBe(0);
  expect((await served.text('/sitemap.xml')).match(/<loc>[^<]*\/releases\//g)).toHaveLength(2);
});

test('a renamed or deleted release is gone from its old path and from no other', async ({ content, served }) => {
  const release = content
    .read(RELEASE_FILE)
    .replace('id: ', 'id: other-')
    .replace('events: [q2-fy2012-results-call]\n', '');
  content.write('releases/old.mdx', release);
  await soon(() => served.status('/releases/old')).toBe(200);
  renameSync(join(content.directory, 'releases/old.mdx'), join(content.directory, 'releases/new.mdx'));
  await soon(() => served.status('/releases/new')).toBe(200);
  expect(await served.status('/releases/old')).toBe(404);
  content.remove('releases/new.mdx');
  await soon(() => served.status('/releases/new')).toBe(404);
  expect(await served.status(RELEASE)).toBe(200);
});

test('a link to a file outside the directory publishes nothing', async ({ content, served }, testInfo) => {
  const outside = testInfo.outputPath('outside.mdx');
  writeFileSync(outside, content.read(RELEASE_FILE).replace('id: ', 'id: other-'));
  const link = join(content.directory, 'releases/outside.mdx');
  await staysWhileBroken(
    served,
    () => symlinkSync(outside, link),
    () => content.remove('releases/outside.mdx'),
  );
  expect(await served.status('/releases/outside')).toBe(404);
});

test('a process lets the next one know what is public, also if nothing was known before', async ({
  content,
}, testInfo) => {
  const state = testInfo.outputPath('state');
  const { stop } = await startSite({ env: { CONTENT_DIR: content.directory, STATE_DIR: state } });
  const remembered = join(state, 'remembered');
  await soon(async () => existsSync(remembered) && readFileSync(remembered).includes(RELEASE_FILE)).toBe(true);
  await stop();
});

test('page, gates and calendar follow a move and a cancellation', async ({ content, served }) => {
  const moved = content
    .read(EVENT_FILE)
    .replace('start: 2012-01-27T08:00', 'start: 2112-01-29T08:00')
    .replace('through: 2012-02-03', 'through: 2112-02-05')
    .replace(
      'note: Announced.',
      'note: Announced.\n  - at: 2012-01-20T10:00\n    note: Moved because of a storm.\n    formerStart: 2012-01-27T08:00',
    );
  content.write(EVENT_FILE, moved);
  await soon(() => served.text(EVENT)).toContain('Rescheduled');
  const page = (await served.text(EVENT)).replaceAll('\u00a0', ' ');
  expect(page).toMatch(
    /from <time dateTime="2012-01-27T08:00:00-05:00">Friday, January 27, 2012, 8:00 a.m. ET<\/time>\. Moved because of a storm\./,
  );
  expect(await served.text(`${EVENT}/event.ics`)).toMatch(
    /DTSTAMP:20120120T150000Z[\s\S]*DTSTART:21120129T130000Z[\s\S]*SEQUENCE:1/,
  );
  expect(await served.status(`${EVENT}/replay`)).toBe(404);

  content.replace(EVENT_FILE, 'kind:', 'status: cancelled\nkind:');
  content.replace(
    EVENT_FILE,
    'formerStart: 2012-01-27T08:00',
    'formerStart: 2012-01-27T08:00\n  - {at: 2012-01-21T10:00, note: No new day was found., formerStatus: confirmed}',
  );
  await soon(() => served.text(EVENT)).toContain('This call has been cancelled');
  expect(await served.text(EVENT)).not.toMatch(/class="life"|<count-down|calendar\.google/);
  expect(await served.status(`${EVENT}/webcast`)).toBe(410);
  expect(await served.status(`${EVENT}/replay`)).toBe(410);
  expect(await served.text(`${EVENT}/replay`)).toContain('The call has been cancelled');
  expect(await served.text(`${EVENT}/event.ics`)).toMatch(
    /SUMMARY:CANCELLED[\s\S]*DTSTAMP:20120121T150000Z[\s\S]*SEQUENCE:2[\s\S]*STATUS:CANCELLED/,
  );
});
