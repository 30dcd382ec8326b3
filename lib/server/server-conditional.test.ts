import { test } from '@/testing/http';
import { pageOf } from '@/testing/renders';
import { expect } from '@/testing/unit';
import type { Renderer } from './renderer';

const PAGE = '/events';
const WORDS = 'The call is on Friday. '.repeat(50);

const render: Renderer = async () => {
  const { answer, edition } = pageOf(WORDS);
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return { answer: { ...answer, headers }, edition };
};

test.beforeEach(({ present }) => present.setTo('2012-01-20T15:00:00Z'));

/** Forms of If-None-Match, given the ETag of the uncompressed answer without its quotes. */
const TAGS = {
  'the same ETag': (tag: string) => `"${tag}"`,
  'the ETag weakened by nginx': (tag: string) => `W/"${tag}"`,
  'the ETag of a compressed answer': (tag: string) => `"${tag}-gzip"`,
  'the weakened ETag of a compressed answer': (tag: string) => `W/"${tag}-br"`,
  'the ETag among others': (tag: string) => `"other", W/"${tag}-gzip" ,"another"`,
  '*': () => ' * ',
};

for (const [tags, write] of Object.entries(TAGS)) {
  test(`If-None-Match with ${tags} gets 304`, async ({ serve }) => {
    const { ask } = await serve(render);
    const { headers } = await ask(PAGE);
    const tag = headers.etag?.slice(1, -1) ?? '';
    const again = await ask(PAGE, { headers: { 'if-none-match': write(tag) } });
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    // RFC 9110, section 15.4.5.
    expect(again.headers).toMatchObject({
      etag: headers.etag,
      'cache-control': headers['cache-control'],
      vary: headers.vary,
    });
    for (const name of ['content-type', 'content-length', 'content-encoding'])
      expect(again.headers).not.toHaveProperty(name);
  });
}

test('another ETag gets 200, whatever If-Modified-Since says', async ({ serve }) => {
  const { ask } = await serve(render);
  const { etag = '' } = (await ask(PAGE)).headers;
  for (const tags of ['"other"', '""', 'W/"other-gzip"', etag.replace(/"/g, ''), `${etag.slice(0, -1)}-zstd"`]) {
    const headers = { 'if-none-match': tags, 'if-modified-since': 'Fri, 20 Jan 2012 15:00:00 GMT' };
    expect({ tags, status: (await ask(PAGE, { headers })).status }).toEqual({ tags, status: 200 });
  }
});

test('whoever asks by date alone gets the answer: no date tells that other bytes are there', async ({ serve }) => {
  const { ask } = await serve(render);
  for (const since of ['Thu, 19 Jan 2012 14:59:59 GMT', 'Fri, 20 Jan 2012 15:00:00 GMT', new Date().toUTCString()]) {
    const answer = await ask(PAGE, { headers: { 'if-modified-since': since } });
    expect({ since, status: answer.status }).toEqual({ since, status: 200 });
    expect(answer.headers).not.toHaveProperty('last-modified');
  }
});

test('an answer of a former edition gets no 304', async ({ serve, present }) => {
  const { ask } = await serve(async () => pageOf(`${WORDS} ${Date.now()}`));
  const { etag = '' } = (await ask(PAGE)).headers;
  expect((await ask(PAGE, { headers: { 'if-none-match': etag } })).status).toBe(304);
  present.setTo('2012-01-27T13:00:00Z');
  expect((await ask(PAGE, { headers: { 'if-none-match': etag } })).status).toBe(200);
});

test('a 404 is never turned into a 304', async ({ serve }) => {
  const { ask } = await serve(async () => {
    const { answer, edition } = pageOf(WORDS);
    return { answer: { ...answer, status: 404 }, edition };
  });
  expect((await ask('/nothing', { headers: { 'if-none-match': '*' } })).status).toBe(404);
});

test('HEAD gets the headers of GET without the body', async ({ serve }) => {
  const { ask } = await serve(render);
  for (const path of [PAGE, '/nothing']) {
    for (const accepted of ['br', '']) {
      const headers = { 'accept-encoding': accepted };
      const get = await ask(path, { headers });
      const head = await ask(path, { headers, method: 'HEAD' });
      expect(head).toMatchObject({ status: get.status, body: Buffer.alloc(0) });
      expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
      expect(Number(head.headers['content-length'])).toBe(get.body.length);
    }
  }
});
