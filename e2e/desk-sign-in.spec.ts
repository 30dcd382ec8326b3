import type { Page } from '@playwright/test';
import { ask } from '@/testing/ask';
import { expect, type Name, type RunningDesk, test } from '@/testing/desk';
import { CLIENT, freePort, startProvider } from '@/testing/open-id';

const PEOPLE = [
  'Investor Relations <ir@example.com>: author',
  'Counsel <counsel@example.com>: approver',
  'Operations <operations@example.com>: operator',
].join('; ');

/** A desk under a name, as passkeys need it. */
async function settings(by: 'passkey' | 'openid') {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  return { url, env: { DESK_PORT: String(port), DESK_URL: url, DESK_SIGN_IN: by, DESK_PEOPLE: PEOPLE } };
}

/** Gives a browser a device that makes passkeys. */
async function withDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function makePasskey(page: Page, desk: RunningDesk, name: Name): Promise<void> {
  await withDevice(page);
  await page.goto(desk.link(name));
  await page.waitForURL(`${desk.origin}/passkey`);
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await page.waitForURL(`${desk.origin}/people`);
}

const SIGN_IN = 'Sign in to the desk';

test('a link makes a passkey, which lets its person in; the operator ends what went on', async ({
  desk: start,
  page,
  second,
  request,
}) => {
  const { env } = await settings('passkey');
  const desk = await start({ env });
  await withDevice(page);
  await page.goto(desk.link('Investor Relations'));
  await page.waitForURL(`${desk.origin}/passkey`);
  await page.goto(`${desk.origin}/new`);
  expect(page.url(), 'until there is a passkey, there is nothing else').toBe(`${desk.origin}/passkey`);
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await page.waitForURL(`${desk.origin}/people`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: SIGN_IN })).toBeVisible();

  const signedIn = page.waitForRequest((each) => each.method() === 'POST' && each.url() === `${desk.origin}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL(`${desk.origin}/`);
  await expect(page.getByRole('link', { name: 'New', exact: true })).toBeVisible();
  const form = Object.fromEntries(new URLSearchParams((await signedIn).postData() ?? ''));
  const headers = { origin: desk.origin };
  const again = await request.post(`${desk.origin}/sign-in`, { form, headers, maxRedirects: 0 });
  expect(again.status(), 'what was signed counts once').toBe(401);

  await makePasskey(second, desk, 'Operations');
  await second.goto(desk.origin);
  expect(second.url(), 'the operator sees people and nothing else').toBe(`${desk.origin}/people`);
  await expect(second.getByRole('navigation')).toHaveText('People');
  for (const path of ['/record', '/new', '/change?path=releases/x.mdx']) {
    expect((await second.goto(desk.origin + path))?.status(), path).toBe(403);
  }
  const posted = await second.request.post(`${desk.origin}/take-back`, { headers, form: { path: 'releases/x.mdx' } });
  expect(posted.status()).toBe(403);
  await second.goto(`${desk.origin}/people`);
  await second.getByRole('button', { name: 'End the session of Investor Relations' }).click();
  expect((await page.reload())?.status()).toBe(401);
  await second.getByRole('button', { name: 'Remove the passkey of Investor Relations' }).click();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL(`${desk.origin}/sign-in`);
  await expect(page.getByRole('heading', { name: SIGN_IN })).toBeVisible();

  await second.getByRole('button', { name: 'New link for Counsel' }).click();
  await page.goto((await second.locator('code').textContent()) ?? '');
  await page.waitForURL(`${desk.origin}/passkey`);
});

test('nobody but an operator lets people in, or ends the sessions of others', async ({ desk: start, page, second }) => {
  const desk = await start({ env: { DESK_PEOPLE: PEOPLE } });
  await desk.signIn(page, 'Investor Relations');
  await desk.signIn(second, 'Counsel');
  await second.goto(`${desk.origin}/people`);
  const id = await second.locator('input[name=id]').inputValue();
  await page.goto(`${desk.origin}/people`);
  await expect(page.locator('main')).not.toContainText('Counsel');
  const headers = { origin: desk.origin };
  const post = async (path: string, form: Record<string, string>) =>
    (await page.request.post(desk.origin + path, { form, headers })).status();
  expect(await post('/people/end', { id })).toBe(403);
  expect(await post('/people/link', { name: 'Counsel' })).toBe(403);
  expect((await second.reload())?.status()).toBe(200);
  await page.getByRole('button', { name: 'End the session of Investor Relations' }).click();
  await expect(page.getByRole('heading', { name: SIGN_IN })).toBeVisible();
});

test('an account of the company lets in whom the desk knows by a verified address, once', async ({
  desk: start,
  page,
  second,
}) => {
  const { url, env } = await settings('openid');
  const provider = await startProvider(url);
  const desk = await start({
    env: {
      ...env,
      DESK_OPENID_ISSUER: provider.issuer,
      DESK_OPENID_CLIENT_ID: CLIENT.id,
      DESK_OPENID_CLIENT_SECRET: CLIENT.secret,
    },
  });
  // The provider's own pages ask for fonts of another site.
  for (const tab of [page, second]) await tab.route(/fonts\./, (route) => route.fulfill({ contentType: 'text/css' }));
  const signIn = async (tab: Page, account: string) => {
    await tab.goto(desk.origin);
    await tab.getByRole('button', { name: 'Sign in with your account' }).click();
    await tab.getByPlaceholder('Enter any login').fill(account);
    await tab.getByPlaceholder('and password').fill('a password');
    await tab.getByRole('button', { name: 'Sign-in' }).click();
    const back = tab.waitForRequest((each) => each.url().startsWith(`${desk.origin}/sign-in/return`));
    await tab.getByRole('button', { name: 'Continue' }).click();
    return (await back).url();
  };
  const returned = await signIn(page, 'Counsel@example.com');
  await page.waitForURL(`${desk.origin}/`);
  await expect(page.getByText('Counsel, approver')).toBeVisible();
  const cookies = await page.context().cookies(desk.origin);
  expect(cookies.find(({ name }) => !name.includes('sign-in'))).toMatchObject({ sameSite: 'Strict', httpOnly: true });

  expect((await second.goto(returned))?.status(), 'the way back of somebody else').toBe(401);
  expect(await second.context().cookies(desk.origin)).toEqual([]);
  for (const account of ['unverified-ir@example.com', 'stranger@example.com']) {
    await signIn(second, account);
    await expect(second.getByRole('heading', { name: SIGN_IN })).toBeVisible();
    await second.context().clearCookies();
  }
  expect(desk.output()).not.toMatch(/example\.com|code=/);
  await provider.stop();
});

for (const by of ['passkey', 'openid'] as const) {
  test(`without a session every address answers alike: ${by}`, async ({ desk: start }) => {
    const { env } = await settings(by);
    // Nobody is there to be asked.
    const openId = { DESK_OPENID_ISSUER: 'http://127.0.0.1:9', DESK_OPENID_CLIENT_ID: 'desk' };
    const desk = await start({ env: by === 'openid' ? { ...env, ...openId } : env });
    const answer = async (path: string, method = 'GET', headers: Record<string, string> = {}) => {
      const host = `localhost:${desk.port}`;
      const { status, body, headers: got } = await ask(desk.port, path, { method, headers: { host, ...headers } });
      const { date: _, ...rest } = got;
      return { status, body: body.toString(), rest };
    };
    const first = await answer('/');
    expect(first.status).toBe(401);
    expect(JSON.stringify(first)).not.toMatch(/ImmunoGen|Counsel|127\.0\.0\.1/);
    const { origin } = desk;
    for (const [path, method, headers] of [
      ['/people', 'GET', {}],
      ['/passkey', 'GET', {}],
      ['/sign-in/challenge', 'GET', {}],
      ['/sign-in/challenge', 'POST', {}],
      ['/sign-in/challenge', 'POST', { origin: 'https://example.com' }],
      ['/sign-in/challenge', 'POST', { origin, host: `127.0.0.1:${desk.port}` }],
      ['/sign-in/openid', 'POST', { origin }],
      ['/sign-in/return?code=1&state=2', 'GET', {}],
      ['/sign-in/return', 'GET', { host: 'desk.example.com' }],
      ['/sign-in', 'POST', { origin, 'content-type': 'application/x-www-form-urlencoded' }],
      ['/people/end', 'POST', { origin }],
      ['/nowhere', 'DELETE', { origin }],
    ] as const) {
      expect(await answer(path, method, headers), `${method} ${path} ${JSON.stringify(headers)}`).toEqual(first);
    }
  });
}
