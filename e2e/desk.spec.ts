import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '@/testing/accessible';
import { ask } from '@/testing/ask';
import { EVENT_FILE, expect, filesBelow, RELEASE_FILE, type RunningDesk, test, WIRE_TEXT } from '@/testing/desk';
import { approved, draftAt, FILES, Hand, openChange, published, SOON } from '@/testing/desk-journeys';
import { startSite } from '@/testing/site';

/** What the importer writes of the same text. */
function importedFiles(at: string): string[] {
  const content = mkdtempSync(join(tmpdir(), 'imported-'));
  for (const folder of ['releases', 'events']) mkdirSync(join(content, folder));
  cpSync('content/company.yaml', join(content, 'company.yaml'));
  const { status, stderr } = spawnSync(
    process.execPath,
    ['tools/run.mjs', 'tools/commands/import.ts', '-', '--at', at],
    { input: WIRE_TEXT, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: content } },
  );
  expect(status, stderr).toBe(0);
  const files = FILES.map((path) => readFileSync(join(content, path), 'utf8'));
  rmSync(content, { recursive: true });
  return files;
}

const written = ({ contentDir }: RunningDesk) =>
  FILES.map((path) => {
    try {
      return readFileSync(join(contentDir, path), 'utf8');
    } catch {
      return undefined;
    }
  });
const NOTHING = [undefined, undefined];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    // A browser in another zone than the company and the server: no time that is typed is taken to be in it.
    test.use({ javaScriptEnabled, timezoneId: 'Asia/Tokyo' });

    test('a text is pasted, decided, approved by a second person and published, as the importer writes it', async ({
      desk: start,
      page,
      second,
    }) => {
      const desk = await start({ env: { TZ: 'Asia/Singapore' } });
      if (javaScriptEnabled) {
        await page.goto(desk.link('Investor Relations'));
        await page.waitForURL(`${desk.origin}/`);
        expect(page.url(), 'the code is not left in the address').not.toContain('#');
      } else await desk.signIn(page, 'Investor Relations');
      const hand = new Hand();
      await hand.press(page, 'New', 'link');
      await page.getByLabel('Text of the release').fill(WIRE_TEXT);
      await hand.press(page, 'Read the text');
      await page.getByLabel('Hour', { exact: true }).fill('8:30 a.m.');
      await hand.press(page, 'Save and preview');
      await expect(page.getByRole('alert')).toContainText('Wednesday, January 18, 2012, 8:30 a.m. ET');
      await hand.press(page, 'Save and preview');
      const shown = page.frameLocator('iframe').getByRole('main');
      await expect(shown).toContainText('Upcoming');
      for (const [stop, words] of [
        ['The webcast opens', 'Join the webcast'],
        ['It starts', 'Live now'],
        ['About then it should have ended', 'was expected to end'],
        ['The replay closes', 'The replay ended'],
      ] as const) {
        if (javaScriptEnabled) {
          await page.getByRole('slider').press('ArrowRight');
          hand.presses++;
        } else await hand.press(page, new RegExp(`^${stop}`), 'link');
        await expect(shown).toContainText(words);
        await expect(page.locator('#what')).toContainText(stop);
      }
      expect(written(desk)).toEqual(NOTHING);
      await hand.press(page, 'Go on to publish', 'link');
      await expect(page.getByRole('row').nth(1)).toContainText(
        '8:30 a.m. ET13:30 UTC · 1:30 p.m. in London · 10:30 p.m. in Tokyo',
      );
      await hand.press(page, 'Ask for approval');

      await desk.signIn(second, 'Counsel');
      await hand.press(second, 'Read and approve', 'link');
      expect(written(desk), 'asking publishes nothing').toEqual(NOTHING);
      await hand.press(second, /^Approve: public at Jan 18, 2012, 8:30 a\.m\. ET$/);
      await expect(second.getByText('Approved. Public at Jan 18, 2012, 8:30 a.m. ET')).toBeVisible();
      expect(written(desk)).toEqual(importedFiles('2012-01-18T08:30'));
      expect(hand.presses).toBeLessThanOrEqual(12);
    });
  });
}

/** Goes on with the Tab key until something has the focus, and can be seen to have it. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (!(await wanted.evaluate((element) => element === document.activeElement))) continue;
    const ring = await wanted.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(ring, `${wanted}`).not.toBe('none');
    return;
  }
  throw new Error(`The Tab key does not lead to ${wanted}.`);
}

test('with the keyboard alone a text becomes a draft, is approved and is taken back', async ({
  desk: start,
  page,
  second,
}) => {
  const desk = await start();
  const type = async (tab: Page, label: string, text: string) => {
    await tabTo(tab, tab.getByLabel(label, { exact: true }));
    await tab.keyboard.press('ControlOrMeta+A');
    await tab.keyboard.insertText(text);
  };
  const press = async (tab: Page, role: 'button' | 'link', name: string | RegExp) => {
    await tabTo(tab, tab.getByRole(role, { name, exact: true }));
    await Promise.all([tab.waitForEvent('load'), tab.keyboard.press('Enter')]);
  };
  const signIn = async (tab: Page, name: 'Investor Relations' | 'Counsel') => {
    const [address = '', code = ''] = desk.link(name).split('#');
    await tab.goto(address);
    await type(tab, 'Code', code);
    await Promise.all([tab.waitForURL(`${desk.origin}/`), tab.keyboard.press('Enter')]);
  };
  await signIn(page, 'Investor Relations');
  await press(page, 'link', 'New');
  await type(page, 'Text of the release', WIRE_TEXT);
  await press(page, 'button', 'Read the text');
  await type(page, 'Hour', '8:30 a.m.');
  await press(page, 'button', 'Save');
  await press(page, 'button', 'Go on to publish');
  await press(page, 'button', 'Ask for approval');
  await signIn(second, 'Counsel');
  await press(second, 'link', 'Read and approve');
  await press(second, 'button', /^Approve: /);
  expect(written(desk)).toEqual(importedFiles('2012-01-18T08:30'));

  await press(second, 'link', 'Today');
  const line = second.getByRole('listitem').filter({ hasText: RELEASE_FILE });
  await tabTo(second, line.locator('summary').last());
  await second.keyboard.press('Enter');
  await press(second, 'button', 'Take back this release now');
  expect(written(desk)[1]).toContain('draft: true');
});

test('a time is shown before it is saved, and one that cannot be used is refused with a choice', async ({
  desk: start,
  page,
}) => {
  const desk = await start({ at: '2012-03-10T12:00:00Z' });
  await desk.signIn(page, 'Investor Relations');
  await page.getByRole('link', { name: 'New', exact: true }).click();
  await page.getByLabel('Text of the release').fill(WIRE_TEXT);
  await page.getByRole('button', { name: 'Read the text' }).click();
  const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByLabel('At an hour').check();
  await page.getByLabel('Day', { exact: true }).fill('Mar 11, 2012');
  await page.getByLabel('Hour', { exact: true }).fill('2:30 a.m.');
  await save();
  await expect(page.getByText('There is no 2:30 a.m. in New York on that day.')).toBeVisible();
  await expect(page.getByText('1:30 a.m., 3:30 a.m.')).toBeVisible();
  await page.getByLabel('Hour', { exact: true }).fill('8:00');
  await save();
  await expect(page.getByText('“8:00” is not an hour that can be read in one way.')).toBeVisible();
  await page.getByLabel('Zone', { exact: true }).selectOption('Asia/Tokyo');
  await page.getByLabel('Hour', { exact: true }).fill('8:00 a.m.');
  await save();
  await expect(page.getByRole('alert')).toContainText('Saturday, March 10, 2012, 6:00 p.m. ET');
  const publish = await page.request.get(`${page.url()}/publish`);
  expect(await publish.text()).toContain('Nobody has said when it becomes public');
  await save();
  await page.getByRole('link', { name: 'Files' }).click();
  await expect(page.getByLabel(RELEASE_FILE)).toHaveValue(/^publishAt: 2012-03-10T18:00$/m);
});

const CLASH = WIRE_TEXT.replace('Friday, January 27, 2012', 'Thursday, January 27, 2012');

test('what the text leaves open is asked, with the words that do not add up marked, and holds up publishing', async ({
  desk: start,
  page,
}) => {
  const desk = await start();
  await desk.signIn(page, 'Investor Relations');
  await page.getByRole('link', { name: 'New', exact: true }).click();
  await page.getByLabel('Text of the release').fill(CLASH);
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.locator('mark.clash').filter({ hasText: 'Thursday, January 27, 2012' })).toBeVisible();
  const question = page.getByRole('group', { name: /2012-01-27 is a Friday/ });
  await page.getByLabel('On a day, without an hour').check();
  await question.getByLabel('Something else:').check();
  await question.getByLabel('Day').fill('Jan 5, 2012');
  await question.getByLabel('Hour').fill('8:00 a.m.');
  const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();
  await save();
  await save();
  await expect(page.getByText('That cannot stand there: a start that is not before the announcement')).toBeVisible();
  await page.getByRole('link', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Ask for approval' })).toHaveCount(0);
  await page.goBack();
  await question.getByLabel('Take 2012-01-27T08:00').check();
  await save();
  await expect(page.getByText('Nothing is open')).not.toHaveCount(0);
  await page.getByRole('link', { name: 'Files' }).click();
  await expect(page.getByLabel(EVENT_FILE)).toHaveValue(/^start: 2012-01-27T08:00$/m);
});

test('whoever wrote a draft cannot approve it, and an author without that role neither', async ({
  desk: start,
  page,
}) => {
  const desk = await start();
  await desk.signIn(page, 'Corporate Communications');
  await draftAt(page, '8:30 a.m.');
  const digest = await page.locator('input[name=digest]').first().inputValue();
  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await expect(page.getByText('Corporate Communications asked for approval')).toBeVisible();
  await expect(page.getByRole('button', { name: /Approve/ })).toHaveCount(0);
  const approve = `${page.url().replace(/publish$/, 'approve')}`;
  const answer = await page.request.post(approve, { form: { digest }, headers: { origin: desk.origin } });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).toContain('You cannot approve what you wrote');
  expect(written(desk)).toEqual(NOTHING);
});

test('one byte that changes after the approval was asked for ends it, in the draft and on the disk', async ({
  desk: start,
  page,
  second,
}) => {
  const desk = await start();
  await desk.signIn(page, 'Investor Relations');
  await draftAt(page, '8:30 a.m.');
  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await desk.signIn(second, 'Counsel');
  await second.getByRole('link', { name: 'Read and approve' }).click();

  await page.getByRole('link', { name: 'Files' }).click();
  const release = page.getByLabel(RELEASE_FILE);
  await release.fill((await release.inputValue()).replace('today announced', 'today Announced'));
  await page.getByRole('button', { name: 'Save the files' }).click();
  await second.getByRole('button', { name: /^Approve/ }).click();
  await expect(second.getByRole('alert')).toContainText('It is not what you have read');
  expect(written(desk)).toEqual(NOTHING);

  await page.getByRole('link', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await second.goto(page.url());
  const [file = ''] = filesBelow(join(desk.deskDir, 'drafts'))
    .filter((name) => name.endsWith(RELEASE_FILE))
    .sort()
    .reverse();
  writeFileSync(file, readFileSync(file, 'utf8').replace('Announced', 'ANnounced'));
  await second.getByRole('button', { name: /^Approve/ }).click();
  await expect(second.getByRole('alert')).toContainText('It is not what you have read');
  expect(written(desk)).toEqual(NOTHING);
});

test('an approval that could not be written stands, until its draft changes', async ({ desk: start, page, second }) => {
  const desk = await start();
  await desk.signIn(page, 'Investor Relations');
  await draftAt(page, '8:30 a.m.');
  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await desk.signIn(second, 'Counsel');
  await second.getByRole('link', { name: 'Read and approve' }).click();
  rmSync(join(desk.contentDir, 'releases'), { recursive: true });
  writeFileSync(join(desk.contentDir, 'releases'), 'no folder');
  await second.getByRole('button', { name: /^Approve/ }).click();
  await expect(second.getByRole('alert')).toContainText('Nothing was written, not even a part');
  rmSync(join(desk.contentDir, 'releases'));
  mkdirSync(join(desk.contentDir, 'releases'));
  await second.goto(page.url());
  await second.getByRole('button', { name: 'Publish now what was approved' }).click();
  expect(written(desk)).toEqual(importedFiles('2012-01-18T08:30'));
});

test('what somebody else wrote meanwhile is a 409 with both versions, and nothing is lost', async ({
  desk: start,
  page,
  second,
}) => {
  const desk = await start();
  await desk.signIn(page, 'Investor Relations');
  await draftAt(page, '8:30 a.m.');
  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await desk.signIn(second, 'Counsel');
  await second.getByRole('link', { name: 'Read and approve' }).click();
  const theirs = readFileSync(join('content', EVENT_FILE), 'utf8').replace('08:00', '08:45');
  writeFileSync(join(desk.contentDir, EVENT_FILE), theirs);
  const [answer] = await Promise.all([
    second.waitForResponse((response) => response.request().method() === 'POST'),
    second.getByRole('button', { name: /^Approve/ }).click(),
  ]);
  expect(answer.status()).toBe(409);
  await expect(second.locator('del').filter({ hasText: 'start: 2012-01-27T08:45' })).toBeVisible();
  await expect(second.locator('ins').filter({ hasText: 'start: 2012-01-27T08:00' })).toBeVisible();
  expect(written(desk)).toEqual([theirs, undefined]);
});

test('of two who change one draft, the second gets a 409 with what was typed', async ({
  desk: start,
  page,
  second,
}) => {
  const desk = await start();
  await desk.signIn(page, 'Investor Relations');
  await desk.signIn(second, 'Corporate Communications');
  await draftAt(page, '8:30 a.m.');
  const draft = page.url().replace(/\/publish$/, '');
  for (const each of [page, second]) await each.goto(draft);
  for (const [each, hour] of [
    [page, '9:00 a.m.'],
    [second, '9:15 a.m.'],
  ] as const) {
    await each.getByLabel('Hour', { exact: true }).fill(hour);
    await each.getByRole('button', { name: 'Save', exact: true }).click();
  }
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await second.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(second.getByRole('alert')).toContainText('Investor Relations saved another version');
  await expect(second.getByText('9:15 a.m.')).toBeVisible();
  await second.getByRole('link', { name: 'Open the draft as it is now' }).click();
  await expect(second.getByLabel('Hour', { exact: true })).toHaveValue('9:00 a.m.');
});

test('what is approved after its hour is not public by itself: it can be, with the present minute as its time', async ({
  desk: start,
  page,
  second,
}) => {
  const desk = await start({ at: '2012-01-18T13:45:00Z' });
  await desk.signIn(page, 'Investor Relations');
  await draftAt(page, '8:30 a.m.');
  const digest = await page.locator('input[name=digest]').first().inputValue();
  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await desk.signIn(second, 'Counsel');
  await second.getByRole('link', { name: 'Read and approve' }).click();
  await expect(second.getByText('Jan 18, 2012, 8:30 a.m. ET has passed')).toBeVisible();
  const approve = second.url().replace(/publish$/, 'approve');
  const late = await second.request.post(approve, { form: { digest }, headers: { origin: desk.origin } });
  expect(late.status()).toBe(409);
  expect(written(desk)).toEqual(NOTHING);
  await second.getByRole('button', { name: 'Approve: public now' }).click();
  await expect(second.getByText(/^Public since Jan 18, 2012, 8:4\d\sa\.m\.\sET$/)).toBeVisible();
  const [event, release] = written(desk);
  const minute = /^publishAt: (2012-01-18T08:4\d)$/m.exec(release ?? '')?.[1] ?? '';
  expect([event, release]).toEqual(importedFiles(minute));
});

test('alone it is published only for a reason, which stays on the record', async ({ desk: start, page }) => {
  const desk = await start();
  await desk.signIn(page, 'Investor Relations');
  await draftAt(page, '8:30 a.m.');
  const digest = await page.locator('input[name=digest]').first().inputValue();
  const alone = page.url().replace(/publish$/, 'alone');
  const form = { digest, reason: 'now' };
  const refused = await page.request.post(alone, { form, headers: { origin: desk.origin } });
  expect([refused.status(), written(desk)]).toEqual([400, NOTHING]);
  await page.getByText('Nobody is there?').click();
  await page.getByLabel('Why it cannot wait').fill('The exchange has asked for it.');
  await page.getByRole('button', { name: /^Publish: public at/ }).click();
  expect(written(desk)).toEqual(importedFiles('2012-01-18T08:30'));
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await expect(page.getByText('The exchange has asked for it.')).toBeVisible();
  await expect(page.getByText('The record is whole')).toBeVisible();
});

test('a team of one publishes without a second person if the settings say so', async ({ desk: start, page }) => {
  const desk = await start({ env: { DESK_APPROVAL: 'none' } });
  await desk.signIn(page, 'Investor Relations');
  await draftAt(page, '8:30 a.m.');
  await page.getByRole('button', { name: /^Publish: public at/ }).click();
  expect(written(desk)).toEqual(importedFiles('2012-01-18T08:30'));
});

test('without a session every address and every request gets the same answer', async ({
  desk: start,
  page,
  request,
}) => {
  const desk = await start();
  await desk.signIn(page, 'Investor Relations');
  await draftAt(page, '8:30 a.m.');
  const [cookie] = await page.context().cookies();
  const session = `${cookie?.name}=${cookie?.value}`;
  const host = `127.0.0.1:${desk.port}`;
  const { origin } = desk;
  const code = desk.link('Investor Relations').split('#')[1] ?? '';
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const draft = new URL(page.url()).pathname;
  const answer = async (path: string, method = 'GET', headers: Record<string, string> = {}) => {
    const { status, body, headers: got } = await ask(desk.port, path, { method, headers: { host, ...headers } });
    const { date: _, ...rest } = got;
    return { status, body: body.toString(), rest };
  };
  const first = await answer('/sign-in');
  expect(first.status).toBe(401);
  expect(JSON.stringify(first)).not.toMatch(/ImmunoGen|Investor Relations/);
  for (const [path, method, headers] of [
    ['/', 'GET', {}],
    [draft, 'GET', {}],
    ['/drafts/000000000000', 'GET', {}],
    [`${draft.replace('publish', 'preview')}`, 'GET', {}],
    [draft.replace(/^.drafts(.*)publish$/, '/shown$11327669200000/'), 'GET', {}],
    ['/shown/000000000000/0/', 'GET', {}],
    ['/shown/past/1327064400000/', 'GET', {}],
    ['/drafts/past/preview', 'GET', {}],
    ['/releases', 'GET', { referer: `${origin}${draft.replace(/^.drafts(.*)publish$/, '/shown$10/')}` }],
    ['/nowhere', 'GET', {}],
    ['//[', 'GET', {}],
    ['/%', 'GET', {}],
    [draft, 'GET', { cookie: `${cookie?.name}=wrong` }],
    [draft, 'GET', { cookie: session, host: 'desk.example.com' }],
    [draft, 'GET', { cookie: session, host: `127.0.0.1:${desk.port + 1}` }],
    ['/drafts', 'POST', { origin }],
    ['/sign-in', 'POST', { origin, ...form }],
    ['/sign-in', 'POST', { origin: 'https://example.com', ...form }],
    ['/drafts', 'POST', { cookie: session }],
    ['/drafts', 'POST', { cookie: session, origin: 'null' }],
    ['/drafts', 'POST', { cookie: session, origin: 'https://example.com' }],
    ['/drafts', 'POST', { cookie: session, origin: `http://127.0.0.1:${desk.port + 1}` }],
    ['/', 'DELETE', { cookie: session, origin }],
  ] as const) {
    expect(await answer(path, method, headers), `${method} ${path} ${JSON.stringify(headers)}`).toEqual(first);
  }
  const used = await request.post(`${origin}/sign-in`, { form: { code }, headers: { origin }, maxRedirects: 0 });
  expect([used.status(), await used.text()]).toEqual([401, first.body]);
  expect((await answer('/', 'GET', { cookie: session })).status, 'the session goes on').toBe(200);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  expect(await answer('/', 'GET', { cookie: session })).toEqual(first);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
});

test('a new link lets somebody in once, and one for a stranger is refused', async ({ desk: start, page }) => {
  const desk = await start();
  const link = (name: string) =>
    spawnSync(process.execPath, ['tools/run.mjs', 'tools/commands/desk.ts', '--link', name], {
      encoding: 'utf8',
      env: {
        ...process.env,
        CONTENT_DIR: desk.contentDir,
        DESK_DIR: desk.deskDir,
        DESK_PORT: String(desk.port),
        DESK_PEOPLE: 'Counsel: approver',
      },
    });
  const printed = /http\S+/.exec(link('Counsel').stdout)?.[0] ?? '';
  await page.goto(printed);
  await page.waitForURL(`${desk.origin}/`);
  await page.context().clearCookies();
  await page.goto('about:blank');
  await page.goto(printed);
  await expect(page.getByRole('heading', { name: 'Sign in to the desk' })).toBeVisible();
  expect(link('Somebody else')).toMatchObject({ status: 1, stderr: expect.stringContaining('DESK_PEOPLE has no') });
});

test('drafts are for their owner alone, and their words are in no answer and no log of the site', async ({
  desk: start,
  page,
}) => {
  const desk = await start();
  const site = await startSite({ at: '2012-01-18T12:41:00Z', env: { CONTENT_DIR: desk.contentDir } });
  await desk.signIn(page, 'Investor Relations');
  await draftAt(page, '8:30 a.m.');
  expect(statSync(desk.deskDir).mode & 0o777).toBe(0o700);
  const port = Number(new URL(site.origin).port);
  for (const path of [
    '/',
    '/releases',
    '/events',
    '/rss.xml',
    '/calendar.ics',
    '/events.json',
    '/sitemap.xml',
    '/search?q=call',
  ]) {
    const { status, body } = await ask(port, path, { headers: { 'accept-encoding': 'identity' } });
    expect([path, status, /Conference Call|913-312-1231|5537853/.test(body.toString())]).toEqual([path, 200, false]);
  }
  const address = `/${RELEASE_FILE.slice(0, -'.mdx'.length)}`;
  expect((await ask(port, address)).status).toBe(404);
  expect(site.output() + desk.output()).not.toMatch(/Conference Call|5537853/);
  const ofSite = filesBelow(desk.contentDir).map((file) => readFileSync(file, 'utf8'));
  expect(ofSite.join()).not.toMatch(/5537853/);
  await site.stop();
});

test('what was approved appears on the site at its instant, and not a millisecond before', async ({
  desk: start,
  page,
  second,
}) => {
  const desk = await start({ at: '2012-01-18T13:29:30Z' });
  await desk.signIn(page, 'Investor Relations');
  await draftAt(page, '8:30 a.m.');
  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await desk.signIn(second, 'Counsel');
  await second.getByRole('link', { name: 'Read and approve' }).click();
  await second.getByRole('button', { name: /^Approve/ }).click();
  await expect(second.getByText('Approved. Public at')).toBeVisible();
  const at = Date.parse('2012-01-18T13:30:00Z');
  const site = await startSite({ at: '2012-01-18T13:29:54Z', env: { CONTENT_DIR: desk.contentDir } });
  const port = Number(new URL(site.origin).port);
  const address = `/${RELEASE_FILE.slice(0, -'.mdx'.length)}`;
  for (;;) {
    const began = site.now();
    const { status } = await ask(port, address);
    const ended = site.now();
    if (ended < at) expect(status, `${at - ended} ms before`).toBe(404);
    if (began < at) continue;
    expect(status, `${began - at} ms after`).toBe(200);
    break;
  }
  await site.stop();
});

test('two presses take a release back, and one more puts it back as it was', async ({ desk: start, page }) => {
  const { desk, site, status } = await published(start);
  const before = written(desk);
  await desk.signIn(page, 'Investor Relations');
  expect(await status(RELEASE_FILE)).toBe(200);
  const line = page.getByRole('listitem').filter({ hasText: RELEASE_FILE });
  await line.locator('summary').click();
  await line.getByRole('button', { name: 'Take back this release now' }).click();
  await expect.poll(() => status(RELEASE_FILE), SOON).toBe(404);
  // It was published with the announcement that is gone.
  expect(await status(EVENT_FILE)).toBe(404);
  await page.getByRole('button', { name: 'Put it back as it was' }).click();
  await expect.poll(() => status(RELEASE_FILE), SOON).toBe(200);
  expect(written(desk)).toEqual(before);
  await site.stop();
});

test('an approver takes back too, with a note that visitors are told, whatever else is wrong with the file', async ({
  desk: start,
  page,
}) => {
  const { desk, site, status } = await published(start);
  await desk.signIn(page, 'Counsel');
  const file = join(desk.contentDir, RELEASE_FILE);
  writeFileSync(file, readFileSync(file, 'utf8').replace('dateline:', 'dateline: ['));
  const line = page.getByRole('listitem').filter({ hasText: RELEASE_FILE });
  await line.locator('summary').click();
  await line.getByLabel('What visitors are told').fill('It went out by mistake.');
  await line.getByRole('button', { name: 'Take back this release now' }).click();
  await expect.poll(() => status(RELEASE_FILE), SOON).toBe(410);
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await expect(page.getByText('Counsel took back')).toBeVisible();
  await site.stop();
});

test('today says what becomes public when, what is held back and why, and what is public', async ({
  desk: start,
  page,
}) => {
  const desk = await start({ at: '2012-01-20T15:00:00Z' });
  for (const path of FILES) cpSync(join('content', path), join(desk.contentDir, path));
  const later = '---\nid: later\ntitle: Later words\npublishAt: 2012-01-21T10:30\n---\n\nWords.\n';
  writeFileSync(join(desk.contentDir, 'releases/later.mdx'), later);
  writeFileSync(
    join(desk.contentDir, 'releases/wrong.mdx'),
    later.replace('10:30', '25:30').replace('id: later', 'id: wrong'),
  );
  await desk.signIn(page, 'Investor Relations');
  await expect(page.getByText('in 24 h 29 min').first()).toBeVisible();
  const listed = (text: string) => page.getByRole('listitem').filter({ hasText: text });
  await expect(listed('releases/later.mdx')).toContainText('Jan 21, 2012, 10:30 a.m. ETin 24 h 29 min');
  await expect(listed('releases/wrong.mdx')).toContainText('publishAt');
  await expect(listed('releases/wrong.mdx')).toContainText('It is not public.');
  await expect(listed(RELEASE_FILE)).toContainText('Release');
  await expect(listed(EVENT_FILE)).toContainText('Second Quarter Fiscal Year 2012 Financial Results');
});

test('a text about a call that is there says what it does to it, and changes it as the importer does', async ({
  desk: start,
  page,
}) => {
  const text = WIRE_TEXT.replace('Announces Conference Call', 'Reschedules Conference Call')
    .replace('Friday, January 27, 2012', 'Monday, January 30, 2012')
    .replace('Jan. 18, 2012', 'Jan. 20, 2012');
  const desk = await start({ at: '2012-01-20T15:00:00Z', env: { DESK_APPROVAL: 'none' } });
  const imported = mkdtempSync(join(tmpdir(), 'imported-'));
  cpSync('content', imported, { recursive: true });
  for (const path of FILES) cpSync(join('content', path), join(desk.contentDir, path));
  const { stderr } = spawnSync(
    process.execPath,
    ['tools/run.mjs', 'tools/commands/import.ts', '-', '--as', 'move', '--at', '2012-01-20T11:30'],
    { input: text, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: imported, CLOCK_OFFSET_MS: desk.offset } },
  );
  expect(stderr).toContain('Written: ');

  await desk.signIn(page, 'Investor Relations');
  await page.getByRole('link', { name: 'New', exact: true }).click();
  await page.getByLabel('Text of the release').fill(text);
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByText('the text states the same period')).toBeVisible();
  await expect(page.getByLabel(/^move/)).toBeChecked();
  await page.getByRole('button', { name: 'Go on with this' }).click();
  await page.getByLabel('At an hour').check();
  await page.getByLabel('Hour', { exact: true }).fill('11:30 a.m.');
  for (let press = 0; press < 2; press++) await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Go on to publish' }).click();
  await page.getByRole('button', { name: /^Publish: public at/ }).click();
  const moved = RELEASE_FILE.replace('announcement', 'moved');
  for (const path of [...FILES, moved]) {
    expect(readFileSync(join(desk.contentDir, path), 'utf8'), path).toBe(readFileSync(join(imported, path), 'utf8'));
  }
  expect(written(desk)[0]).toContain('start: 2012-01-30T08:00');
  rmSync(imported, { recursive: true });
});

test('a call is moved: its file says so, with the former start in its history, and so does the site', async ({
  desk: start,
  page,
  second,
}) => {
  const { desk, site } = await published(start);
  await desk.signIn(page, 'Investor Relations');
  await openChange(page, EVENT_FILE);
  await page.getByLabel('It moves').check();
  await page.getByLabel('What is said of it').fill('Moved because of a storm.');
  await page.getByLabel('Day', { exact: true }).fill('Monday, January 31, 2012');
  await page.getByLabel('Hour', { exact: true }).fill('9:00 a.m.');
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await expect(page.getByText('that day is Tuesday, January 31, 2012')).toBeVisible();
  await page.getByLabel('Day', { exact: true }).fill('Jan 31, 2012');
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await expect(page.getByRole('alert')).toContainText('Tuesday, January 31, 2012, 9:00 a.m. ET');
  await page.getByRole('button', { name: 'Make the draft' }).click();
  const before = readFileSync(join('content', EVENT_FILE), 'utf8');
  expect(written(desk)[0]).toBe(before);
  await approved(page, second, desk);
  const after = written(desk)[0] ?? '';
  const lines = (text: string, other: string) => text.split('\n').filter((line) => !other.includes(`${line}\n`));
  expect(lines(before, after)).toEqual(['start: 2012-01-27T08:00']);
  expect(lines(after, before)).toEqual([
    'start: 2012-01-31T09:00',
    expect.stringMatching(
      /^ {2}- \{at: 2012-01-20T10:0\d, note: "Moved because of a storm\.", formerStart: 2012-01-27T08:00\}$/,
    ),
  ]);
  const event = async () => (await fetch(`${site.origin}/events/q2-fy2012-results-call`)).text();
  await expect.poll(event, SOON).toContain('Moved because of a storm.');
  await site.stop();
});

test('a release is corrected: the note first, then its words', async ({ desk: start, page, second }) => {
  const desk = await start({ at: '2012-01-20T15:00:00Z' });
  for (const path of FILES) cpSync(join('content', path), join(desk.contentDir, path));
  await desk.signIn(page, 'Investor Relations');
  await openChange(page, RELEASE_FILE);
  await page.getByLabel('What is said of it').fill('The name of the program was wrong.');
  await page.getByRole('button', { name: 'Make the draft' }).click();
  const release = page.getByLabel(RELEASE_FILE);
  await release.fill((await release.inputValue()).replace('There are now numerous', 'There are numerous'));
  await page.getByRole('button', { name: 'Save the files' }).click();
  await page.getByRole('link', { name: 'Publish', exact: true }).click();
  await approved(page, second, desk);
  expect(written(desk)[1]).toContain('There are numerous TAP compounds');
  expect(written(desk)[1]).toMatch(
    /^corrections:\n {2}- \{at: 2012-01-20T10:0\d, note: "The name of the program was wrong\."\}$/m,
  );
});

test('during a call one press says that it has ended, and one more that it goes on', async ({ desk: start, page }) => {
  const desk = await start({ at: '2012-01-27T13:30:00Z' });
  for (const path of FILES) cpSync(join('content', path), join(desk.contentDir, path));
  const before = written(desk);
  await desk.signIn(page, 'Investor Relations');
  await page.getByRole('button', { name: 'It has ended' }).click();
  await expect(page.getByRole('button', { name: 'It has ended' })).toHaveCount(0);
  expect(written(desk)[0]).toMatch(/^ended: 2012-01-27T08:3\d$/m);
  await page.getByRole('button', { name: 'Undo: it goes on' }).click();
  await expect(page.getByRole('button', { name: 'It has ended' })).toBeVisible();
  expect(written(desk)).toEqual(before);
});

test('pages have no fault of accessibility, and none scrolls sideways at 360 px', { tag: '@slow' }, async ({
  desk: start,
  page,
  second,
}) => {
  test.setTimeout(120_000);
  const desk = await start();
  await page.goto(desk.origin);
  await expectAccessible(page, 'sign-in');
  await desk.signIn(page, 'Investor Relations');
  await expectAccessible(page, 'today, empty');
  for (const path of FILES) cpSync(join('content', path), join(desk.contentDir, path));
  await page.reload();
  await page.locator('summary').first().click();
  await expectAccessible(page, 'today, with a question');
  await page
    .getByRole('link', { name: /^Change/ })
    .last()
    .click();
  await expectAccessible(page, 'change');
  await page.goto(`${desk.origin}/attach?path=${EVENT_FILE}`);
  await expectAccessible(page, 'attach');
  for (const path of FILES) rmSync(join(desk.contentDir, path));
  await page.goto(`${desk.origin}/new`);
  await expectAccessible(page, 'new');
  await draftAt(page, '8:30 a.m.');
  await expectAccessible(page, 'publish');
  await page.getByRole('link', { name: 'Facts' }).click();
  await expectAccessible(page, 'facts');
  await page.getByRole('link', { name: 'Files' }).click();
  await expectAccessible(page, 'files');
  await page.getByRole('link', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await desk.signIn(second, 'Counsel');
  await expectAccessible(second, 'today');
  await second.getByRole('link', { name: 'Read and approve' }).click();
  await expectAccessible(second, 'approve');
  await second.getByRole('button', { name: /^Approve/ }).click();
  await expectAccessible(second, 'published');
  await second.getByRole('link', { name: 'Record', exact: true }).click();
  await expectAccessible(second, 'record');
  await second.goto(`${desk.origin}/nowhere`);
  await expectAccessible(second, 'refusal');
});
