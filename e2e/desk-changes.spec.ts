import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { EVENT_FILE, expect, filesBelow, RELEASE_FILE, test } from '@/testing/desk';
import { approved, draftAt, FILES, openChange, published, SOON } from '@/testing/desk-journeys';
import { wordDocument } from '@/testing/samples/word-document';

const ADDRESS = '/events/q2-fy2012-results-call';

test('minutes before a call two presses say that it starts late, and one that it starts as announced', async ({
  desk: start,
  page,
}) => {
  const { desk, site } = await published(start, '2012-01-27T12:58:00Z');
  const file = join(desk.contentDir, EVENT_FILE);
  const before = readFileSync(file, 'utf8');
  const public_ = async (path: string) => (await fetch(`${site.origin}${path}`)).text();
  await desk.signIn(page, 'Investor Relations');
  await page.getByText('Starts late').click();
  await page.getByRole('button', { name: 'At 8:15 a.m. ET, 15 minutes late' }).click();
  await expect.poll(() => public_(ADDRESS), SOON).toContain('8:15');
  expect(readFileSync(file, 'utf8')).toMatch(/^delayedTo: 2012-01-27T08:15$/m);
  await expect.poll(() => public_('/calendar.ics'), SOON).toContain('DTSTART:20120127T131500Z');
  await page.getByRole('button', { name: 'Undo: it starts as announced' }).click();
  await expect.poll(() => public_(ADDRESS), SOON).not.toContain('8:15');
  expect(readFileSync(file, 'utf8')).toBe(before);
  await site.stop();
});

test('a replay is ended with a second person, and its door closes', async ({ desk: start, page, second }) => {
  const { desk, site } = await published(start, '2012-01-30T15:00:00Z');
  await desk.signIn(page, 'Investor Relations');
  await openChange(page, EVENT_FILE);
  await page.getByLabel('Its replay ends').check();
  await page.getByLabel('What is said of it').fill('The replay has ended.');
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await approved(page, second, desk);
  expect(readFileSync(join(desk.contentDir, EVENT_FILE), 'utf8')).toMatch(/^ {2}until: 2012-01-30T10:0\d$/m);
  const door = async () => (await fetch(`${site.origin}${ADDRESS}/replay`, { redirect: 'manual' })).status;
  await expect.poll(door, SOON).toBe(410);
  await site.stop();
});

const RESULTS = `ImmunoGen, Inc. Announces Second Quarter Fiscal Year 2012 Financial Results

WALTHAM, Mass.--(BUSINESS WIRE)--Jan. 26, 2012-- ImmunoGen, Inc. (Nasdaq: IMGN), a biotechnology company, today announced financial results for its second quarter of fiscal year 2012, ended December 31, 2011.

Revenues were $4,711,471 in the quarter.

ImmunoGen will hold a conference call on Friday, January 27, 2012 at 8:00 am ET to discuss these results.
`;
const RESULTS_WORDS = /4,711,471|cobalt-slides|kept-secret\.pdf/;

test('results with slides from a Word document, then a move, a correction, a cancellation and a take-back', async ({
  desk: start,
  page,
  second,
}) => {
  test.setTimeout(120_000);
  const { desk, site, status } = await published(start, '2012-01-26T15:00:00Z');
  const show = async (path: string) => (await fetch(`${site.origin}${path}`)).text();
  await desk.signIn(page, 'Investor Relations');
  await page.getByRole('link', { name: 'New', exact: true }).click();
  await page.getByLabel('Or its file').setInputFiles({
    name: 'Results.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(wordDocument(RESULTS.replaceAll('\n\n', '\n'))),
  });
  await page.getByRole('button', { name: 'Read the text' }).click();
  await page.getByLabel(/^link/).check();
  await page.getByRole('button', { name: 'Go on with this' }).click();
  await page.getByLabel('As soon as it is approved').check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: 'Files' }).click();
  await page.getByText('Attach a document').click();
  const slides = { mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 cobalt-slides') };
  await page.getByLabel('File', { exact: true }).setInputFiles({ name: '../Kept Secret.PDF', ...slides });
  await page.getByLabel('Title, as readers see it').fill('Second quarter slides');
  await page.getByLabel('Where it is shown').selectOption(EVENT_FILE);
  await page.getByRole('button', { name: 'Attach it' }).click();
  await expect(page.getByText(/^files\/kept-secret\.pdf, 22 bytes/)).toBeVisible();

  // Nothing that the site reads, writes or answers knows of it.
  const read = [...filesBelow(desk.contentDir), ...filesBelow(join(desk.deskDir, '../state'))];
  for (const file of read) expect(`${file} ${readFileSync(file, 'latin1')}`).not.toMatch(RESULTS_WORDS);
  const answers = await Promise.all(
    [ADDRESS, '/', '/releases', '/search?q=4711471', '/rss.xml', '/files/kept-secret.pdf'].map(show),
  );
  expect(answers.join() + site.output() + desk.output()).not.toMatch(RESULTS_WORDS);
  expect(filesBelow(join(desk.deskDir, 'uploads'))).toEqual([]);

  await page.getByRole('link', { name: 'Publish', exact: true }).click();
  const link = page.getByRole('row').getByRole('link', { name: 'Second quarter slides' });
  const document = await page.request.get(`${desk.origin}${await link.getAttribute('href')}`);
  expect(document.headers()['content-disposition']).toBe('attachment; filename="kept-secret.pdf"');
  expect(await document.text()).toBe('%PDF-1.4 cobalt-slides');
  await approved(page, second, desk);
  await expect.poll(() => show(ADDRESS), SOON).toContain('Second quarter slides');
  expect(await show('/files/kept-secret.pdf')).toBe('%PDF-1.4 cobalt-slides');

  const change = async (path: string, label: string, note: string, more = async () => {}) => {
    await page.goto(desk.origin);
    await openChange(page, path);
    if (label !== '') await page.getByLabel(label).check();
    await page.getByLabel('What is said of it').fill(note);
    await more();
    await page.getByRole('button', { name: 'Make the draft' }).click();
  };
  const agree = async () => {
    await page.getByRole('button', { name: 'Ask for approval' }).click();
    await second.goto(desk.origin);
    await second.getByRole('link', { name: 'Read and approve' }).click();
    await second.getByRole('button', { name: /^Approve/ }).click();
    await expect(second.getByText(/^Public since/)).toBeVisible();
  };
  await change(EVENT_FILE, 'It moves', 'Moved because of a storm.', async () => {
    await page.getByLabel('Day', { exact: true }).fill('Jan 30, 2012');
    await page.getByLabel('Hour', { exact: true }).fill('9:00 a.m.');
    await page.getByRole('button', { name: 'Make the draft' }).click();
  });
  await agree();
  await expect.poll(() => show(ADDRESS), SOON).toContain('Moved because of a storm.');

  await change(RELEASE_FILE, '', 'The passcode was wrong.');
  await page.getByRole('link', { name: 'Publish', exact: true }).click();
  await agree();
  await expect.poll(() => show(`/${RELEASE_FILE.slice(0, -'.mdx'.length)}`), SOON).toContain('The passcode was wrong.');

  await change(EVENT_FILE, 'It is cancelled', 'Cancelled because of the storm.');
  await agree();
  await expect.poll(() => show(ADDRESS), SOON).toContain('Cancelled because of the storm.');

  await page.goto(desk.origin);
  const line = page.getByRole('listitem').filter({ hasText: RELEASE_FILE });
  await line.locator('summary').click();
  await line.getByRole('button', { name: 'Take back this release now' }).click();
  await expect.poll(() => status(RELEASE_FILE), SOON).toBe(404);
  await site.stop();
});

test('a document is attached to a call that is there, at an hour, and what is no document is refused', async ({
  desk: start,
  page,
  second,
}) => {
  const { desk, site } = await published(start, '2012-01-26T15:00:00Z');
  await desk.signIn(page, 'Investor Relations');
  const attach = async (name: string, bytes: string) => {
    await page.goto(`${desk.origin}/attach?path=${EVENT_FILE}`);
    const buffer = Buffer.from(bytes);
    await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await page.getByLabel('Title, as readers see it').fill('Slides: the quarter');
    await page.getByLabel('At an hour').check();
    await page.getByLabel('Day', { exact: true }).fill('Jan 27, 2012');
    await page.getByLabel('Hour', { exact: true }).fill('7:55 a.m.');
    await page.getByRole('button', { name: 'Attach it' }).click();
  };
  await attach('slides.pdf', '<!doctype html><title>Sign in</title>');
  await expect(page.getByRole('alert')).toContainText('a web page');
  await attach('slides.svg', '<svg/>');
  await expect(page.getByRole('alert')).toContainText('Its name ends in something else');
  expect(filesBelow(join(desk.deskDir, 'drafts')).length + filesBelow(join(desk.deskDir, 'uploads')).length).toBe(0);
  await attach('slides.pdf', '%PDF-1.4 slides');
  const row = page.getByRole('row').filter({ hasText: 'Slides: the quarter' });
  await expect(row).toContainText('Friday, January 27, 2012, 7:55 a.m. ET');
  await approved(page, second, desk);
  expect(readFileSync(join(desk.contentDir, 'files/slides.pdf'), 'utf8')).toBe('%PDF-1.4 slides');
  expect(readFileSync(join(desk.contentDir, EVENT_FILE), 'utf8')).toContain(`materials:
  - kind: slides
    title: "Slides: the quarter"
    file: slides.pdf
    publishAt: 2012-01-27T07:55
`);
  expect(await (await fetch(`${site.origin}${ADDRESS}`)).text()).not.toContain('the quarter');
  await site.stop();
});

test('where the content directory cannot be written, what is taken back goes all the same, and comes back', async ({
  desk: start,
  page,
}) => {
  const { desk, site, status } = await published(start);
  const file = join(desk.contentDir, RELEASE_FILE);
  const before = readFileSync(file, 'utf8');
  // In the place of what the desk writes before it renames.
  mkdirSync(join(desk.contentDir, 'releases', `.${basename(RELEASE_FILE)}.desk.tmp`));
  await desk.signIn(page, 'Counsel');
  const line = page.getByRole('listitem').filter({ hasText: RELEASE_FILE });
  await line.locator('summary').click();
  await line.getByLabel('What visitors are told').fill('It went out by mistake.');
  await line.getByRole('button', { name: 'Take back this release now' }).click();
  await expect.poll(() => status(RELEASE_FILE), SOON).toBe(410);
  expect(readFileSync(file, 'utf8')).toBe(before);
  // Whatever somebody makes of the file meanwhile.
  writeFileSync(file, before.replace('today announced', 'Today announced'));
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await desk.signIn(page, 'Investor Relations');
  await page.getByRole('button', { name: 'Put it back as it was' }).click();
  await expect.poll(() => status(RELEASE_FILE), SOON).toBe(200);
  await site.stop();
});

test('a finding is settled with one press, or accepted with a reason that the approver reads', async ({
  desk: start,
  page,
  second,
}) => {
  const desk = await start();
  await desk.signIn(page, 'Investor Relations');
  await draftAt(page, '8:30 a.m.');
  const changePasscode = async () => {
    await page.getByRole('link', { name: 'Files' }).click();
    const event = page.getByLabel(EVENT_FILE);
    await event.fill((await event.inputValue()).replace('5537853', '5537854'));
    await page.getByRole('button', { name: 'Save the files' }).click();
  };
  await changePasscode();
  await page.getByRole('button', { name: 'Take 5537853' }).click();
  await expect(page.getByLabel(EVENT_FILE)).toHaveValue(/passcode: "5537853"/);
  await expect(page.getByText('The check finds nothing.')).toBeVisible();
  await changePasscode();
  await page.getByText('It is right as it is').click();
  await page.getByLabel('Why it is right').fill('The operator gave a new one.');
  await page.getByRole('button', { name: 'Accept it' }).click();
  await page.getByRole('link', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await desk.signIn(second, 'Counsel');
  await second.getByRole('link', { name: 'Read and approve' }).click();
  await expect(
    second.getByText('Accepted by Investor Relations: The operator gave a new one.', { exact: true }),
  ).toBeVisible();
  await second.getByRole('button', { name: /^Approve/ }).click();
  await expect(second.getByText('Approved. Public at')).toBeVisible();
  expect(readFileSync(join(desk.contentDir, EVENT_FILE), 'utf8')).toContain('reason: "The operator gave a new one."');
});

test('on a full disk what was typed is shown, nothing is lost, and taking back works', async ({
  desk: start,
  page,
}) => {
  const root = mkdtempSync(join(tmpdir(), 'full-'));
  const full = join(root, 'full');
  const desk = await start({
    at: '2012-01-20T15:00:00Z',
    root,
    env: {
      NODE_OPTIONS: `--import=${resolve('testing/full-disk.mjs')}`,
      FULL_BELOW: join(root, 'desk/'),
      FULL_WHILE: full,
    },
  });
  for (const path of FILES) cpSync(join('content', path), join(desk.contentDir, path));
  await desk.signIn(page, 'Investor Relations');
  await page.getByRole('link', { name: 'New', exact: true }).click();
  await page.getByLabel('Text of the release').fill(RESULTS);
  writeFileSync(full, '');
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByRole('alert')).toContainText('Your text was not saved');
  await expect(page.getByText('Revenues were $4,711,471 in the quarter.')).toBeVisible();
  await page.goto(desk.origin);
  const line = page.getByRole('listitem').filter({ hasText: RELEASE_FILE });
  await line.locator('summary').click();
  await line.getByRole('button', { name: 'Take back this release now' }).click();
  await expect(page.getByRole('button', { name: 'Put it back as it was' })).toBeVisible();
  expect(readFileSync(join(root, 'state/withdrawals', RELEASE_FILE), 'utf8')).toContain('draft: true');
  expect(desk.output()).not.toMatch(RESULTS_WORDS);
});
