import { connect } from 'node:net';
import { Random } from './archive/random';

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS', 'get', '', 'G\0T', 'PRI', 'TRACE'];
const PATHS = [
  '/',
  '/events',
  '/events/q2-fy2012-results-call/replay',
  '/files/',
  '/search?q=',
  '*',
  'http://a/',
  '//',
  '/..',
];
const PIECES = [
  '%',
  '%00',
  '%zz',
  '%c0%ae',
  '../',
  '\\',
  '\0',
  ' ',
  '\t',
  '?',
  '#',
  ';',
  'é',
  '\u{1f600}',
  'a'.repeat(500),
  '{{',
  '%0d%0a',
  '//',
  '.',
];
const VERSIONS = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', 'http/1.1', ''];
const HEADERS = [
  'Host: a',
  'Host:',
  'Host: a\r\nHost: b',
  'Range: bytes=0-,1-,2-',
  'Range: bytes=-',
  'Range: bytes=9-1',
  'Range: x',
  'If-None-Match: "',
  'If-None-Match: W/',
  'If-Modified-Since: never',
  'Accept-Encoding: ;q=,,br;q=x',
  'Expect: 100-continue',
  'Content-Length: -1',
  'Content-Length: 5',
  'Transfer-Encoding: chunked',
  'Connection: upgrade',
  'Upgrade: h2c',
  'Cookie: =',
  'X: \u0007',
  ': a',
  'no colon',
  ' folded',
  `X-Long: ${'b'.repeat(9000)}`,
  'Connection: close',
];
const ENDS = [
  '\r\n\r\n',
  '\r\n\r\n',
  '\r\n\r\n',
  '\n\n',
  '\r\n',
  '',
  '\r\n\r\n5\r\nabc',
  '\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\n\r\n',
];

/** Requests with no, one or many errors, the same for the same seed. */
export function* malformedRequests(count: number, seed: number): Generator<Buffer> {
  const random = new Random(seed);
  // Most of each request is valid: otherwise none would get past the first check.
  const one = (right: string, wrong: string[]) => (random.chance(0.6) ? right : random.pick(wrong));
  for (let made = 0; made < count; made++) {
    const pieces = Array.from({ length: random.int(0, 2) }, () => random.pick(PIECES));
    const headers = Array.from({ length: random.int(0, 2) }, () => random.pick(HEADERS));
    const line = `${one('GET', METHODS)} ${random.pick(PATHS)}${pieces.join('')} ${one('HTTP/1.1', VERSIONS)}`;
    const bytes = Buffer.from([line, one('Host: a', HEADERS), ...headers].join('\r\n') + one('\r\n\r\n', ENDS), 'utf8');
    for (let flips = random.int(0, 4) - 3; flips > 0; flips--) {
      bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
    }
    yield bytes;
  }
}

/** Sends bytes, ends, and returns the answer until the connection closes. A reset counts as an answer. */
export function provoke(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.setTimeout(20_000, () =>
      socket.destroy(new Error(`no end to the answer to ${JSON.stringify(String(bytes))}`)),
    );
    socket.setEncoding('latin1').on('data', (text: string) => {
      heard += text;
    });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(heard) : reject(error),
    );
    socket.on('close', () => resolve(heard));
    socket.end(bytes);
  });
}
