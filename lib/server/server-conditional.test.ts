import { test } from '@/testing/http';
import { pageOf } from '@/testing/renders';
import { expect } from '@/testing/unit';
import type { Renderer } from './renderer';

const PAGE = '/events';
const WORDS = 'The call is on Friday. '.repeat(50);

const render: Renderer = async () => {
  const { answer, edition } = pageOf(WORDS);
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'last-modified': 'Thu, 19 Jan 2012 15:00:00 GMT' };
  return { answer: { ...answer, headers }, edition };
};

test.beforeEach(({ present }) => present.setTo('2012-01-20T15:00:00Z'));

/** The tag of the answer as it is, without its quotes. */
const TAGS = {
  'the tag that it got': (tag: string) => `"${tag}"`,
  'a weak tag, as nginx makes of it': (tag: string) => `W/"${tag}"`,
  'the tag of the compressed answer': (tag: string) => `"${tag}-gzip"`,
  'the weak tag of the compressed answer': (tag: string) => `W/"${tag}-br"`,
  'one tag of several': (tag: string) => `"other", W/"${tag}-gzip" ,"another"`,
  'any tag': () => ' * ',
};

for (const [tags, write] of Object.entries(TAGS)) {
  test(`a visitor who has ${tags} is told that nothing changed`, async ({ serve }) => {
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

test('a visitor whose tag is of other words gets these, whenever they say that they came last', async ({ serve }) => {
  const { ask } = await serve(render);
  const { etag = '' } = (await ask(PAGE)).headers;
  for (const tags of ['"other"', '""', 'W/"other-gzip"', etag.replace(/"/g, ''), `${etag.slice(0, -1)}-zstd"`]) {
    const headers = { 'if-none-match': tags, 'if-modified-since': 'Fri, 20 Jan 2012 15:00:00 GMT' };
    expect({ tags, status: (await ask(PAGE, { headers })).status }).toEqual({ tags, status: 200 });
  }
});

const SINCE = {
  'Thu, 19 Jan 2012 14:59:59 GMT': 200,
  'Thu, 19 Jan 2012 15:00:00 GMT': 304,
  'Fri, 20 Jan 2012 15:00:00 GMT': 304,
  yesterday: 200,
};

test('a visitor without a tag is told that nothing changed since they came, if nothing did', async ({ serve }) => {
  const { ask } = await serve(render);
  for (const [since, status] of Object.entries(SINCE)) {
    const answer = await ask(PAGE, { headers: { 'if-modified-since': since } });
    expect({ since, status: answer.status }).toEqual({ since, status });
  }
});

test('an answer of an edition that is over is not confirmed', async ({ serve, present }) => {
  const { ask } = await serve(async () => pageOf(`${WORDS} ${Date.now()}`));
  const { etag = '' } = (await ask(PAGE)).headers;
  expect((await ask(PAGE, { headers: { 'if-none-match': etag } })).status).toBe(304);
  present.setTo('2012-01-27T13:00:00Z');
  expect((await ask(PAGE, { headers: { 'if-none-match': etag } })).status).toBe(200);
});

test('that there is nothing is never confirmed', async ({ serve }) => {
  const { ask } = await serve(async () => {
    const { answer, edition } = pageOf(WORDS);
    return { answer: { ...answer, status: 404 }, edition };
  });
  expect((await ask('/nothing', { headers: { 'if-none-match': '*' } })).status).toBe(404);
});

test('HEAD answers as GET does, without the body', async ({ serve }) => {
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
