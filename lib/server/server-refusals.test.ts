import { test } from '@/testing/http';
import { pageOf, recordingRenderer } from '@/testing/renders';
import { expect } from '@/testing/unit';

const PAGE = '/events';

test.beforeEach(({ present }) => present.setTo('2012-01-20T15:00:00Z'));

for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
  test(`${method} is refused, with the allowed methods`, async ({ serve }) => {
    const { render, paths } = recordingRenderer();
    const { status, headers } = await (await serve(render)).ask(PAGE, { method });
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD' });
    expect(paths).toEqual([]);
  });
}

test('a connection survives a refusal, whatever its body', async ({ serve }) => {
  const { send } = await serve(recordingRenderer().render);
  const body = 'a=b&'.repeat(50_000);
  const answers = await send(
    `POST ${PAGE} HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\n\r\n${body}` +
      `GET ${PAGE} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
  );
  expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 405', 'HTTP/1.1 200']);
});

test('a path of 2000 characters is accepted, a longer one is refused', async ({ serve }) => {
  const { render, paths } = recordingRenderer();
  const { ask } = await serve(render);
  expect((await ask(`/${'a'.repeat(2000)}`)).status).toBe(414);
  expect(paths).toEqual([]);
  expect((await ask(`/${'a'.repeat(1999)}`)).status).toBe(404);
  expect((await ask(`/?${'a'.repeat(5000)}`)).status).toBe(200);
});

for (const target of ['http://www.example.com/', 'https://localhost/events', '*', 'events']) {
  test(`"GET ${target}" is not a path of this site`, async ({ serve }) => {
    const { render, paths } = recordingRenderer();
    const { send } = await serve(render);
    const answer = await send(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toContain('location:');
    expect(paths).toEqual([]);
  });
}

test('bytes that are not HTTP are refused, and the server goes on', async ({ serve }) => {
  const { send, ask } = await serve(recordingRenderer().render);
  expect(await send('\x16\x03\x01 nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  expect((await ask(PAGE)).status).toBe(200);
});

test('an error is only logged, and the next request is answered', async ({ serve }) => {
  const logged: string[] = [];
  const { write } = process.stderr;
  process.stderr.write = ((line: string) => logged.push(line) > 0) as typeof write;
  let failing = true;
  const { ask } = await serve(async () => {
    if (failing) throw new Error('ENOENT: no such file, open /srv/content/secret.mdx');
    return pageOf('Back.');
  });
  const { status, headers, body } = await ask(`${PAGE}?name=visitor`).finally(() => {
    process.stderr.write = write;
  });
  expect(status).toBe(500);
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' });
  expect(String(body)).toBe('Something went wrong on our side. Please try again in a moment.\n');
  expect(JSON.stringify(headers)).not.toMatch(/secret|ENOENT/);

  expect(logged).toHaveLength(1);
  expect(JSON.parse(logged[0] ?? '')).toMatchObject({
    level: 'error',
    path: PAGE,
    error: expect.stringContaining('ENOENT'),
  });
  expect(logged[0]).not.toContain('visitor');

  failing = false;
  expect(String((await ask(PAGE)).body)).toBe('Back.');
});

test('an answer that cannot be sent affects no other', async ({ serve }) => {
  const { write } = process.stderr;
  process.stderr.write = (() => true) as typeof write;
  const { ask } = await serve(async (path) => {
    const { answer, edition } = pageOf('Page');
    const headers: Record<string, string> = path === PAGE ? { 'content-disposition': 'filename="日本"' } : {};
    return { answer: { ...answer, headers }, edition };
  });
  const { status } = await ask(PAGE).finally(() => {
    process.stderr.write = write;
  });
  expect(status).toBe(500);
  expect((await ask('/')).status).toBe(200);
});
