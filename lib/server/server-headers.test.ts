import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { contentOfSettings } from '@/lib/content/load-current';
import { shiftClock } from '@/lib/process/environment';
import { companyStyle } from '@/lib/site/company-style';
import { hashSource } from '@/lib/site/style';
import { asset, SCRIPT, STYLE, test } from '@/testing/http';
import { recordingRenderer } from '@/testing/renders';
import { expect } from '@/testing/unit';
import { contentSecurityPolicy } from './headers';

const { company } = contentOfSettings();
const COMPANY = companyStyle(company) ?? '';
const ALLOWED = { sheets: [STYLE], scripts: [hashSource(SCRIPT)] };
const styleOf = (...sheets: string[]) => ({ sheets, source: hashSource(sheets.join('\n')) });
const ALL = [styleOf(COMPANY), styleOf(STYLE)];
const CONTENT_SECURITY_POLICY = contentSecurityPolicy(company, ALLOWED, ALL);

const NOW = '2012-01-20T15:00:00.123Z';
const PAGE = '/events';
const TEXT = '/releases/q2-fy2012-results-call-announcement/release.txt';

const WORDS = `<style>${COMPANY}</style><style data-precedence="next">${STYLE}</style>${'The call is on Friday. '.repeat(50)}`;

/** A renderer of a page, and of a text. */
function rendering() {
  return recordingRenderer(async (path, asked) => {
    const { edition, answer } = await recordingRenderer().render(path, asked);
    const headers: Record<string, string> =
      path === TEXT ? { 'content-type': 'text/plain; charset=utf-8' } : { 'content-type': 'text/html; charset=utf-8' };
    return { edition, answer: { ...answer, headers, body: Buffer.from(WORDS) } };
  }).render;
}

test.beforeEach(({ present }) => present.setTo(NOW));

test('a page has its security headers and the time', async ({ serve }) => {
  const { headers } = await (await serve(rendering())).ask(PAGE);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'x-content-type-options': 'nosniff',
    'server-timing': 'clock;desc="1327071600.123"',
    vary: 'Accept-Encoding',
  });
});

test('an answer that is kept has the headers and the bytes of the first one', async ({ serve, present }) => {
  const { ask } = await serve(rendering());
  for (const path of [PAGE, TEXT]) {
    for (const encoding of ['br', 'gzip', 'identity']) {
      for (const method of ['GET', 'HEAD']) {
        const asked = async (path: string) => {
          const { status, headers, body } = await ask(path, { method, headers: { 'accept-encoding': encoding } });
          return { status, body, headers: { ...headers, date: 'now' } };
        };
        // With a query, it goes the way that a first answer takes.
        expect(await asked(path)).toEqual(await asked(`${path}?first`));
      }
    }
  }
  present.setTo('2012-01-20T15:00:07.500Z');
  expect((await ask(PAGE)).headers['server-timing']).toBe('clock;desc="1327071607.500"');
});

test('the policy allows no inline code but known styles, no other origin and no markup sink', () => {
  expect(CONTENT_SECURITY_POLICY).toContain(
    `default-src 'none'; script-src ${hashSource(SCRIPT)}; style-src ${ALL.map(({ source }) => source).join(' ')}; img-src`,
  );
  expect(CONTENT_SECURITY_POLICY).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|data:|\*/);
});

test('the policy names no style that the page lacks, and none that was not built', () => {
  const both = styleOf(STYLE, COMPANY);
  const injected = [styleOf('injected'), styleOf(STYLE, 'injected')];
  expect(contentSecurityPolicy(company, ALLOWED, [...injected, both])).toContain(`style-src ${both.source};`);
  expect(contentSecurityPolicy(company, ALLOWED, [])).toContain("style-src 'none';");
});

test('a 404 page has the headers of a page', async ({ serve }) => {
  const { status, headers } = await (await serve(rendering())).ask('/nothing');
  expect(status).toBe(404);
  expect(headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
  expect(headers.etag).toBeUndefined();
});

test('other answers have no headers of a page', async ({ serve }) => {
  const { headers } = await (await serve(rendering())).ask(TEXT);
  expect(headers['x-content-type-options']).toBe('nosniff');
  for (const name of ['content-security-policy', 'referrer-policy', 'cross-origin-opener-policy', 'server-timing'])
    expect(headers).not.toHaveProperty(name);
});

test('no header reveals the software behind', async ({ serve }) => {
  for (const path of [PAGE, TEXT, '/nothing']) {
    const { headers } = await (await serve(rendering())).ask(path);
    expect(Object.keys(headers).filter((name) => /^(x-(?!content-type-options)|server$|via)/.test(name))).toEqual([]);
  }
});

test('HSTS is sent only if the site is served over https', async ({ serve }) => {
  const { ask } = await serve(rendering());
  expect((await ask(PAGE)).headers).not.toHaveProperty('strict-transport-security');
  process.env.SITE_URL = 'https://investors.example.com';
  shiftClock(0);
  try {
    for (const path of [PAGE, TEXT, '/nothing'])
      expect((await ask(path)).headers['strict-transport-security']).toBe('max-age=31536000');
  } finally {
    delete process.env.SITE_URL;
  }
});

test('every accepted encoding gives the same text', async ({ serve }) => {
  const { ask } = await serve(rendering());
  const answers = await Promise.all(
    ['br', 'gzip', ''].map((accepted) => ask(PAGE, { headers: { 'accept-encoding': accepted } })),
  );
  expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
  const [br, gzip, plain] = answers.map(({ body }) => body);
  expect(String(brotliDecompressSync(br ?? ''))).toBe(WORDS);
  expect(String(gunzipSync(gzip ?? ''))).toBe(WORDS);
  expect(String(plain)).toBe(WORDS);
  expect(answers.map(({ headers }) => Number(headers['content-length']))).toEqual(
    answers.map(({ body }) => body.length),
  );
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
});

test('an asset is served unchanged, and cached by browsers for an hour', async ({ serve }) => {
  const { render, paths } = recordingRenderer();
  const { ask } = await serve(render, new Map([['/mark.svg', await asset('<svg/>')]]));
  const { body, headers } = await ask('/mark.svg?anything');
  expect(String(body)).toBe('<svg/>');
  expect(headers['cache-control']).toBe('public, max-age=3600');
  expect(paths).toEqual([]);
});

test('a query string is ignored and never reaches the renderer', async ({ serve }) => {
  const { render, paths } = recordingRenderer();
  const { ask } = await serve(render);
  for (const path of [PAGE, `${PAGE}?`, `${PAGE}?_rsc=x`, `${PAGE}?a?b=/`]) expect((await ask(path)).status).toBe(200);
  expect(paths).toEqual([PAGE]);
});
