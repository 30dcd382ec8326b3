import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@/testing/unit';
import { type Answer, textAnswer } from './answer';
import { chooseEncoding, encode } from './encode';

const LONG = textAnswer(200, 'A word. '.repeat(100));

const CHOICES = [
  ['br, gzip', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['gzip;q=1.0, br;q=0.1', 'gzip'],
  ['gzip;q=0.5, br;q=0.5', 'br'],
  ['*;q=0.1, gzip;q=0.5', 'gzip'],
  ['identity, br;q=0.9', 'identity'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.000 ,gzip;q=0.001', 'gzip'],
  ['gzip;q=0, br;q=0', 'identity'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['*;q=0', 'identity'],
  ['gzip, *;q=0', 'gzip'],
  ['identity', 'identity'],
  ['deflate', 'identity'],
  ['bright, gzipped', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
] as const;

for (const [accepted, encoding] of CHOICES) {
  const header = accepted === undefined ? 'without Accept-Encoding' : `with Accept-Encoding "${accepted}"`;
  test(`a request ${header} gets ${encoding}`, async () => {
    expect(chooseEncoding(accepted, await encode(LONG))).toBe(encoding);
  });
}

test('both encodings decode to the same bytes, and are less than half as long', async () => {
  const { body, encoded } = await encode(LONG);
  expect(brotliDecompressSync(encoded.br ?? '').equals(body)).toBe(true);
  expect(gunzipSync(encoded.gzip ?? '').equals(body)).toBe(true);
  expect(encoded.br?.length).toBeLessThan(body.length / 2);
  expect(encoded.gzip?.length).toBeLessThan(body.length / 2);
});

const COMPRESSED = {
  'text/html; charset=utf-8': true,
  'text/calendar; charset=utf-8': true,
  'text/javascript; charset=utf-8': true,
  'image/svg+xml': true,
  'application/json': true,
  'application/xml; charset=utf-8': true,
  'application/rss+xml': true,
  'application/feed+json': true,
  'application/manifest+json': true,
  'image/png': false,
  'font/woff2': false,
  'application/pdf': false,
  'audio/mpeg': false,
};

test('text is compressed; types that are already compressed are not', async () => {
  for (const [type, compressed] of Object.entries(COMPRESSED)) {
    const { encoded } = await encode({ ...LONG, headers: { 'content-type': type } });
    expect({ type, compressed: Object.keys(encoded).length > 0 }).toEqual({ type, compressed });
  }
});

test('a short answer, which compression would make longer, is sent uncompressed', async () => {
  const short = await encode(textAnswer(200, 'A word.'));
  expect(short.encoded).toEqual({});
  expect(chooseEncoding('br, gzip', short)).toBe('identity');
});

test('an answer of more than 200 kB is compressed too', async () => {
  const body = Buffer.from('A word. '.repeat(30_000));
  const { encoded } = await encode({ ...LONG, body });
  expect(brotliDecompressSync(encoded.br ?? '').equals(body)).toBe(true);
});

test('equal bytes have equal ETags, different bytes different ones', async () => {
  const tag = async (answer: Answer) => (await encode(answer)).tag;
  expect(await tag(LONG)).toBe(await tag({ ...LONG }));
  expect(await tag(LONG)).not.toBe(await tag({ ...LONG, body: Buffer.concat([LONG.body, Buffer.from('.')]) }));
  expect(await tag(LONG)).toMatch(/^[\w-]{16}$/);
});
