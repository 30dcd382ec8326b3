import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { test } from '@/testing/http';
import { recordingRenderer } from '@/testing/renders';
import { expect } from '@/testing/unit';
import { LARGEST_BODY, SILENCE_MS } from './limits';

const PAGE = '/events';

test.beforeEach(({ present }) => present.setTo('2012-01-20T15:00:00Z'));

test('an endless request body is cut off without effect on others', async ({ serve }) => {
  const { port, ask } = await serve(recordingRenderer().render);
  const socket = connect(port, 'localhost');
  let sent = 0;
  socket.on('error', () => {});
  socket.resume();
  socket.write(`GET ${PAGE} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n`);
  const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const pump = () => {
    while (!socket.destroyed && sent < 100 * LARGEST_BODY) {
      sent += chunk.length;
      if (!socket.write(chunk)) return;
    }
  };
  socket.on('drain', pump);
  pump();
  await closed;
  // Bytes in the system's buffers count as sent.
  expect(sent).toBeLessThan(50 * LARGEST_BODY);
  expect((await ask(PAGE)).status).toBe(200);
});

test('slow and silent connections time out', async ({ serve }) => {
  const { server } = await serve(recordingRenderer().render);
  expect(server).toMatchObject({
    headersTimeout: 15_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    timeout: SILENCE_MS,
  });
});

test('a stopping server finishes its answers, then closes their connections', async ({ serve }) => {
  const { render } = recordingRenderer();
  let asked = () => {};
  let answer = () => {};
  const wasAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const mayAnswer = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const { server, port } = await serve(async (path, edition) => {
    asked();
    await mayAnswer;
    return render(path, edition);
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const get = (path: string) => once(request({ host: 'localhost', port, path, agent }).end(), 'response');
  const first = get(PAGE);
  await wasAsked;
  const closed = once(server.close(), 'close');
  answer();
  const [response] = await first;
  expect(response.statusCode).toBe(200);
  response.resume();
  await closed;
  await expect(get(PAGE)).rejects.toThrow('ECONNREFUSED');
});

const NO_REQUESTS = {
  'two lengths': `GET ${PAGE} HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`,
  'a content length and chunks': `POST ${PAGE} HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  'an unknown transfer encoding': `POST ${PAGE} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, xchunked\r\n\r\n0\r\n\r\n`,
  'no host': `GET ${PAGE} HTTP/1.1\r\n\r\n`,
  'a header name with a space': `GET ${PAGE} HTTP/1.1\r\nHost: a\r\nX Y: z\r\n\r\n`,
  'a folded header': `GET ${PAGE} HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n`,
  'a NUL in the address': `GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n`,
  'a line feed in a header': `GET ${PAGE} HTTP/1.1\r\nHost: a\nX: b\r\n\r\n`,
  'too many headers': `GET ${PAGE} HTTP/1.1\r\nHost: a\r\n${'X-Many: a\r\n'.repeat(4000)}\r\n`,
  'a header that is too long': `GET ${PAGE} HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
};

for (const [what, bytes] of Object.entries(NO_REQUESTS)) {
  test(`a request with ${what} is refused before it is routed`, async ({ serve }) => {
    const { render, paths } = recordingRenderer();
    const { send } = await serve(render);
    expect(await send(bytes)).toMatch(/^HTTP\/1\.1 4(00|31) [^\r]*\r\nConnection: close\r\n/);
    expect(paths).toEqual([]);
  });
}

const TRICKS = [
  '//events',
  '/./events',
  '/a/../events',
  '/%65vents',
  '/events%2f',
  '/events;a',
  '/events%00',
  '/\\events',
  '/events/%2e%2e/events',
];

for (const path of TRICKS) {
  test(`${path} is not an alias of /events`, async ({ serve }) => {
    const { render, paths } = recordingRenderer();
    expect((await (await serve(render)).ask(path)).status).toBe(404);
    expect(paths).toEqual(['/_not-found']);
  });
}

test('no answer repeats the Host of its request', async ({ serve }) => {
  const { ask } = await serve(recordingRenderer().render);
  for (const path of [PAGE, '/events/', '/nothing']) {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' };
    const { rawHeaders, body } = await ask(path, { headers });
    expect(`${rawHeaders} ${body}`).not.toContain('evil.example');
  }
});

test('Upgrade and Expect are answered in HTTP/1.1', async ({ serve }) => {
  const { send } = await serve(recordingRenderer().render);
  const head = `GET ${PAGE} HTTP/1.1\r\nHost: a\r\nConnection: close`;
  expect(await send(`${head}, Upgrade\r\nUpgrade: h2c, websocket\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
  expect(await send(`${head}\r\nExpect: 200-maybe\r\n\r\n`)).toMatch(/^HTTP\/1\.1 417 /);
  expect(await send('CONNECT evil.example:80 HTTP/1.1\r\nHost: a\r\n\r\n')).toBe('');
});
