import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '@/testing/ask';
import { NO_NGINX, startFront } from '@/testing/front';
import { type MailServer, startMailServer } from '@/testing/mail-server';
import { steppedClock } from '@/testing/step-clock';
import { test as base, EVENT, expect } from '@/testing/test';
import { freePorts } from '@/tools/nginx/front';

interface Fixtures {
  mail: MailServer;
  /** A directory for this test's own content and database, which outlives no test. */
  folder: string;
}

const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner takes a fixture's needs from this pattern
  mail: async ({}, use) => {
    const mail = await startMailServer();
    await use(mail);
    await mail.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: the runner takes a fixture's needs from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'alerts-'));
    cpSync('content', join(folder, 'content'), { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

test.describe.configure({ timeout: 180_000 });

/** From when a release is saved until it is public: enough to read it. */
const LEAD_MS = 5000;

async function settings(folder: string, mail: MailServer, more: Record<string, string> = {}) {
  const [port] = await freePorts(1);
  return {
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    CONTENT_DIR: join(folder, 'content'),
    ALERTS_DATABASE: join(folder, 'database'),
    ALERTS_FROM: 'ImmunoGen Investors <alerts@investors.example.com>',
    SMTP_URL: mail.url,
    ...more,
  };
}

const isReady = async (origin: string) =>
  expect.poll(async () => (await fetch(`${origin}/alerts`)).status, { timeout: 60_000 }).toBe(200);

/** The first link of the last mail with some words in it. */
async function linkIn(mail: MailServer, subject: RegExp, path: string): Promise<string> {
  await expect.poll(async () => (await mail.parsed()).some((each) => subject.test(each.subject ?? ''))).toBe(true);
  const found = (await mail.parsed()).findLast((each) => subject.test(each.subject ?? ''));
  return new RegExp(String.raw`http://\S+${path}/[\w-]{43}`).exec(found?.text ?? '')?.[0] ?? '';
}

test('somebody signs up, confirms, gets a release at its instant, and leaves with one click', async ({
  page,
  site,
  mail,
  folder,
}) => {
  const clock = steppedClock(join(folder, 'step'));
  const env = { ...(await settings(folder, mail)), ...clock.env };
  const { origin, output } = await site({ env });
  await isReady(origin);

  await page.goto(`${origin}/alerts`);
  await page.getByLabel('Reminders').check();
  await page.getByLabel('E-mail address').fill('Jane@Example.com');
  // Programs are faster.
  await page.waitForTimeout(2100);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your e-mail');
  expect(await page.context().cookies()).toEqual([]);

  await page.goto(await linkIn(mail, /^Confirm/, '/alerts/confirm'));
  await expect(page.getByText('Alerts will go to j•••@example.com.')).toBeVisible();
  await page.getByRole('button', { name: 'Start alerts' }).click();
  await page.getByRole('link', { name: 'See your alerts' }).click();
  await expect(page.getByLabel('Reminders')).toBeChecked();
  await expect(page.getByLabel('Replays and documents')).not.toBeChecked();
  await page.getByLabel('Replays and documents').check();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status')).toHaveText('Your changes are saved.');

  // A whole minute, and a few seconds before it.
  const publishAt = Math.ceil((Date.now() + LEAD_MS) / 60_000) * 60_000;
  const instant = Date.now() + LEAD_MS;
  clock.set(publishAt - instant);
  const wallTime = new Date(publishAt).toISOString().slice(0, 16);
  const company = join(folder, 'content/company.yaml');
  writeFileSync(company, readFileSync(company, 'utf8').replace('America/New_York', 'UTC'));
  writeFileSync(
    join(folder, 'content/releases/siskin.mdx'),
    `---\nid: siskin-news\ntitle: Siskin news of the quarter\npublishAt: ${wallTime}\n---\n\nWALTHAM, Mass. Siskin revenue rose.\n`,
  );
  await expect.poll(() => mail.received.length, { timeout: 90_000, intervals: [50] }).toBe(2);
  const news = mail.received[1];
  expect(news?.mailFromAt).toBeGreaterThanOrEqual(instant);
  expect((news?.mailFromAt ?? 0) - instant).toBeLessThan(2000);
  const link = /http:\/\/localhost:\d+\/releases\/siskin/.exec((await mail.parsed())[1]?.text ?? '')?.[0] ?? '';
  expect((await fetch(link)).status).toBe(200);

  // RFC 8058 in both encodings, as a mail program does it.
  const leave = /List-Unsubscribe: <([^>]+)>/.exec(news?.bytes.toString().replace(/\r\n\s+/g, '') ?? '')?.[1] ?? '';
  const curl = (...form: string[]) =>
    execFileSync('curl', ['-si', ...form, leave], { encoding: 'utf8' }).replaceAll('\r', '');
  expect(curl('-F', 'List-Unsubscribe=One-Click')).toMatch(/^HTTP\/1\.1 200 OK\n(?![\s\S]*set-cookie)/i);
  expect(curl('-d', 'List-Unsubscribe=One-Click')).toMatch(/^HTTP\/1\.1 200 OK/);
  await page.goto(leave.replace('/leave/', '/yours/'));
  await expect(page.getByText('You get no alerts at present.')).toBeVisible();
  await page.getByRole('button', { name: 'Delete my address' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your address is deleted');
  expect((await fetch(leave)).status).toBe(404);
  expect(output()).not.toMatch(/jane|siskin|example\.com/i);
});

test('a reader of another language signs up in it, confirms in it, and can choose the first one', async ({
  page,
  site,
  mail,
  folder,
}) => {
  const content = join(folder, 'content');
  rmSync(content, { recursive: true });
  cpSync('docs/examples/tokyo', content, { recursive: true });
  const env = await settings(folder, mail);
  const { origin } = await site({ env });
  await isReady(origin);

  await page.goto(`${origin}/en/releases`);
  await page.getByRole('contentinfo').getByRole('link', { name: 'E-mail alerts' }).click();
  await expect(page).toHaveURL(`${origin}/en/alerts`);
  await expect(page.getByRole('navigation', { name: 'Languages' }).getByRole('link')).toHaveAttribute(
    'href',
    '/alerts',
  );
  await expect(page.getByRole('radio', { name: 'English' })).toBeChecked();
  await page.getByLabel('E-mail address').fill('jane@example.com');
  await page.waitForTimeout(2100);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page).toHaveURL(`${origin}/en/alerts/asked`);
  await page.goto(await linkIn(mail, /^Confirm your alerts from Mizuhara Precision$/, '/en/alerts/confirm'));
  await page.getByRole('button', { name: 'Start alerts' }).click();
  await page.getByRole('link', { name: 'See your alerts' }).click();

  await page.getByRole('radio', { name: '日本語' }).check();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('radio', { name: '日本語' })).toBeChecked();
  expect(exported(env)).toContain('jane@example.com,active,true,true,false,false,now,ja,');
});

test('no link of a mail changes anything when programs follow it', async ({ site, mail, folder }) => {
  const env = await settings(folder, mail);
  const { origin } = await site({ env });
  await isReady(origin);
  await signUp(origin, 'jane@example.com');
  const link = await linkIn(mail, /^Confirm/, '/alerts/confirm');
  await fetch(link, { method: 'POST' });
  const own = await ownLink(link);
  const before = exported(env);
  expect(before).toContain('jane@example.com,active,true,true,');
  for (const address of [link, own, own.replace('/yours/', '/leave/'), `${own}/stop`, `${own}/forget`]) {
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) await fetch(address, { method });
  }
  expect(exported(env)).toBe(before);
});

/** What `npm run alerts -- export` prints. */
function exported(env: Record<string, string>): string {
  return execFileSync('node', ['tools/run.mjs', 'tools/commands/alerts.ts', 'export'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
}

/** Confirms once more, which changes nothing, for the person's own page. */
async function ownLink(confirmation: string): Promise<string> {
  const html = await (await fetch(confirmation, { method: 'POST' })).text();
  return new URL(/\/alerts\/yours\/[\w-]{43}/.exec(html)?.[0] ?? '', confirmation).href;
}

async function stampOf(origin: string): Promise<string> {
  const html = await (await fetch(`${origin}/alerts`)).text();
  const stamp = /name="stamp" value="([^"]+)"/.exec(html)?.[1] ?? '';
  await new Promise((resolve) => setTimeout(resolve, 2100));
  return stamp;
}

const formOf = (address: string, stamp: string) =>
  new URLSearchParams({ releases: 'yes', events: 'yes', frequency: 'now', address, stamp, website: '' }).toString();

async function signUp(origin: string, address: string): Promise<void> {
  const body = formOf(address, await stampOf(origin));
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await fetch(`${origin}/alerts`, { method: 'POST', body, headers, redirect: 'manual' })).status).toBe(303);
}

test('a POST, a body and a query are refused everywhere but on /alerts, and there only its own form is taken', async ({
  site,
  mail,
  folder,
}) => {
  const { origin } = await site({ env: await settings(folder, mail) });
  await isReady(origin);
  const port = Number(new URL(origin).port);
  for (const path of ['/', '/events', '/alertsx', '/alerts.rss', '/healthz', '/%61lerts']) {
    expect((await ask(port, path, { method: 'POST' })).status, path).toBe(405);
  }
  expect((await ask(port, '/alerts', { method: 'PUT' })).status).toBe(405);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const post = (body: string, more = {}) =>
    fetch(`${origin}/alerts`, { method: 'POST', body, headers: { ...headers, ...more }, redirect: 'manual' });
  const stamp = await stampOf(origin);
  expect((await post(`${formOf('a@example.com', stamp)}&admin=yes`)).status, 'a field that no form has').toBe(400);
  expect((await post(formOf('a@example.com', stamp), { 'content-type': 'text/plain' })).status).toBe(400);
  expect((await post(`x=${'a'.repeat(5000)}`)).status).toBe(413);
  expect((await post(formOf('a@example.com', 'forged.stamp'))).status).toBe(400);
  expect((await post(formOf('no address', stamp))).status).toBe(400);
  expect((await post(`${formOf('a@example.com', stamp)}x`)).status, 'a program fills in every field').toBe(303);
  expect((await fetch(`${origin}/alerts?email=a`)).status).toBe(200);
  const page = await (await fetch(`${origin}/alerts`)).text();
  expect(page).not.toMatch(/type="hidden" name="website"|<script/);
  expect(mail.received).toEqual([]);
});

test('nobody learns from the answer whether an address is known', async ({ site, mail, folder }) => {
  const env = await settings(folder, mail);
  const { origin } = await site({ env });
  await isReady(origin);
  await signUp(origin, 'unconfirmed@example.com');
  await signUp(origin, 'known@example.com');
  await expect.poll(() => mail.received.length).toBe(2);
  const known = (await mail.parsed()).find(({ to }) => JSON.stringify(to).includes('known@example.com'));
  await fetch(/http:\S+\/alerts\/confirm\/[\w-]+/.exec(known?.text ?? '')?.[0] ?? '', { method: 'POST' });
  const port = Number(new URL(origin).port);
  const stamp = await stampOf(origin);
  const answers: Record<string, Set<string>> = {};
  const times: Record<string, number[]> = {};
  for (let round = 0; round < 9; round++) {
    for (const address of ['known@example.com', 'unconfirmed@example.com', `new${round}@example.com`]) {
      const kind = address.replace(/\d/, '');
      const body = formOf(address, stamp);
      const began = performance.now();
      const response = await fetch(`http://localhost:${port}/alerts`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        redirect: 'manual',
      });
      times[kind] = [...(times[kind] ?? []), performance.now() - began];
      const head = [...response.headers].filter(([name]) => name !== 'date');
      answers[kind] = (answers[kind] ?? new Set()).add(JSON.stringify([response.status, head, await response.text()]));
    }
  }
  expect(new Set(Object.values(answers).flatMap((each) => [...each])).size).toBe(1);
  // No sooner than the beat: what is done for an address comes after its answer.
  for (const each of Object.values(times)) expect(Math.min(...each)).toBeGreaterThan(95);
});

test('the site stays up without its alerts, and says on /alerts that they are not available', async ({ site }) => {
  const [nobody] = await freePorts(1);
  const { origin } = await site({ env: { ALERTS_ADDRESS: `127.0.0.1:${nobody}` } });
  expect((await fetch(origin)).status).toBe(200);
  const response = await fetch(`${origin}/alerts`, { method: 'POST', body: 'address=a' });
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('60');
  const page = await fetch(`${origin}/alerts/yours/x`);
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('<h1>E-mail alerts are not available</h1>');
});

test('where alerts are off, no page has a byte of them', async ({ scheduled }) => {
  for (const path of ['/', '/events', '/releases', EVENT]) {
    expect(await (await fetch(scheduled.origin + path)).text(), path).not.toMatch(/alerts|Remind me/);
  }
  expect((await fetch(`${scheduled.origin}/alerts`)).status).toBe(404);
});

test('a rehearsal sends nothing: mails become files, and a reader who does not exist gets them all', async ({
  site,
  mail,
  folder,
}) => {
  const env = await settings(folder, mail);
  const mailbox = join(folder, 'mailbox');
  mkdirSync(mailbox);
  const clock = steppedClock(join(folder, 'step'));
  const { origin, output, now } = await site({
    at: '2012-01-27T11:58:00Z',
    env: { ...env, ...clock.env, ALERTS_MAILBOX: mailbox },
  });
  await isReady(origin);
  // An hour before the call.
  clock.set(Date.parse('2012-01-27T11:59:59Z') - now());
  expect(output()).toContain(`they become files in ${mailbox}`);
  await expect
    .poll(() => readdirSync(mailbox).filter((name) => name.endsWith('.eml')), { timeout: 90_000 })
    .toHaveLength(1);
  const [file = ''] = readdirSync(mailbox).filter((name) => name.endsWith('.eml'));
  expect(readFileSync(join(mailbox, file), 'utf8')).toContain('To: everyone@rehearsal.invalid');
  expect(mail.received).toEqual([]);
});

test('nginx passes /alerts on, with its forms, and nothing else', async ({ mail, folder }) => {
  test.skip(NO_NGINX !== '', NO_NGINX);
  const env = await settings(folder, mail);
  const front = await startFront(env);
  try {
    const { origin } = front;
    await isReady(origin);
    for (const path of ['/', '/events', '/alertsx']) {
      expect((await fetch(origin + path, { method: 'POST' })).status, path).toBe(405);
    }
    await signUp(origin, 'jane@example.com');
    const link = await linkIn(mail, /^Confirm/, '/alerts/confirm');
    expect((await fetch(link)).status).toBe(200);
    const own = await ownLink(link);
    expect((await fetch(own)).status).toBe(200);
    expect((await fetch(`${origin}/alerts`, { method: 'POST', body: 'x'.repeat(5000) })).status).toBe(413);
    const codes: number[] = [];
    for (let count = 0; count < 30; count++) {
      codes.push((await fetch(`${origin}/alerts/leave/nothing`, { method: 'POST' })).status);
    }
    expect(codes).toContain(429);
    await expect.poll(() => readFileSync(join(front.folder, 'access.log'), 'utf8')).toContain('"path":"/alerts/"');
    expect(readFileSync(join(front.folder, 'access.log'), 'utf8')).not.toMatch(/alerts\/[a-z]/);
  } finally {
    await front.stop();
  }
});
