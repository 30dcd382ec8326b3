import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, test } from '@/testing/unit';
import { answerInRounds } from './rounds';

const VISITORS = 200;

test('of many who come at once, the last has an answer before the first has many', async () => {
  const server = createServer();
  answerInRounds(server, (_, response) => void response.end('Hello.'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const visitors: { socket: Socket; answers: number }[] = [];
  await new Promise<void>((resolve) => {
    for (let number = 0; number < VISITORS; number++) {
      const ask = () => visitor.socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
      const visitor = { socket: connect(port, '127.0.0.1', ask), answers: 0 };
      visitor.socket.on('data', () => {
        visitor.answers++;
        if (visitors.every(({ answers }) => answers > 0)) resolve();
        else ask();
      });
      visitors.push(visitor);
    }
  });
  for (const { socket } of visitors) socket.destroy();
  await once(server.close(), 'close');
  expect(Math.max(...visitors.map(({ answers }) => answers))).toBeLessThan(VISITORS / 4);
});

test('requests that come together are all read before one is answered', async () => {
  const order: string[] = [];
  const server = createServer();
  answerInRounds(server, (request, response) => {
    order.push(`answer ${request.url}`);
    response.end();
  });
  server.on('request', ({ url }) => order.push(`read ${url}`));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.end('GET /a HTTP/1.1\r\nHost: localhost\r\n\r\nGET /b HTTP/1.1\r\nHost: localhost\r\n\r\n').resume();
  await once(socket, 'close');
  await once(server.close(), 'close');
  expect(order).toEqual(['read /a', 'read /b', 'answer /a', 'answer /b']);
});
