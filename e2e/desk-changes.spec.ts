import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EVENT_FILE, expect, RELEASE_FILE, test } from '@/testing/desk';
import { approved, openChange, published, SOON } from '@/testing/desk-journeys';

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
  await desk.signIn(page, 'Investor Relations');
  await page.getByRole('button', { name: 'Put it back as it was' }).click();
  await expect.poll(() => status(RELEASE_FILE), SOON).toBe(200);
  await site.stop();
});
