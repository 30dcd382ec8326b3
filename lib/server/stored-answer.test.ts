import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { DocumentStore } from '@/lib/content/documents';
import { signatureOf } from '@/lib/content/read/signature';
import type { StoredFile } from '@/lib/content/read/stored-file';
import { shiftClock } from '@/lib/process/environment';
import { type Asked, type AskOptions, ask } from '@/testing/ask';
import { test as base, type ContentCopy } from '@/testing/content';
import { expect } from '@/testing/unit';
import { sendStored } from './stored-answer';

const SLIDES = 'q2/slides.pdf';
const BYTES = Buffer.from('%PDF-1.4 revenue was 10.1');

interface Served {
  /** Where the file lies. */
  disk: string;
  file: StoredFile;
  ask(options?: AskOptions): Promise<Asked>;
  /** The body as it comes, until the connection ends. */
  open(): Promise<IncomingMessage>;
}

/** Serves a document as it is when it is asked for. */
const test = base.extend<{ serveFile: (bytes: Buffer) => Promise<Served> }>({
  serveFile: async ({ content }, use) => {
    process.env.CONTENT_DIR = content.directory;
    shiftClock(0);
    const close: (() => void)[] = [];
    await use(async (bytes) => {
      const file = accepted(content, bytes);
      const server = createServer((request, response) => {
        sendStored(request, response, { file, headers: { 'cache-control': 'no-store' } }).then((outcome) => {
          if (outcome !== 'sent') response.writeHead(outcome === 'gone' ? 404 : 503).end();
        });
      });
      await once(server.listen(0, 'localhost'), 'listening');
      const { port } = server.address() as AddressInfo;
      close.push(() => {
        server.close();
        server.closeAllConnections();
      });
      return {
        disk: join(content.directory, 'files', SLIDES),
        file,
        ask: (options) => ask(port, '/', options),
        open: async () => (await once(httpRequest({ host: 'localhost', port }).end(), 'response'))[0],
      };
    });
    for (const each of close) each();
    delete process.env.CONTENT_DIR;
    shiftClock(0);
  },
});

function accepted(content: ContentCopy, bytes: Buffer): StoredFile {
  content.write(`files/${SLIDES}`, bytes);
  const signature = signatureOf(statSync(join(content.directory, 'files', SLIDES), { bigint: true }));
  const file = new DocumentStore(content.directory).get(SLIDES, signature);
  if (!('digest' in file)) throw new Error(`The document is ${file.found}.`);
  return file;
}

/** Changes the bytes of a file but not its size and time, as `rsync --inplace -t` does. */
function replaceAlike(disk: string, bytes: Buffer): void {
  const { atime, mtime, size } = statSync(disk);
  if (bytes.length !== size) throw new Error('Another size would be seen anyway.');
  writeFileSync(disk, bytes, { flag: 'r+' });
  utimesSync(disk, atime, mtime);
}

test('a document is sent whole, with the hash of its bytes as ETag', async ({ serveFile }) => {
  const { ask } = await serveFile(BYTES);
  const { status, headers, body } = await ask();
  expect({ status, body }).toEqual({ status: 200, body: BYTES });
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': '25',
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    etag: `"${createHash('sha256').update(BYTES).digest('base64url')}"`,
  });
  // Two versions may have the same time.
  expect(headers).not.toHaveProperty('last-modified');
});

const CONDITIONS: [what: string, headers: (tag: string) => Record<string, string>, status: number][] = [
  ['If-None-Match with its ETag', (tag) => ({ 'if-none-match': tag }), 304],
  ['If-None-Match with its ETag weakened by nginx', (tag) => ({ 'if-none-match': `"a", W/${tag}` }), 304],
  ['If-None-Match: *', () => ({ 'if-none-match': '*' }), 304],
  ['If-None-Match with another ETag', () => ({ 'if-none-match': '"other"' }), 200],
  ['If-Match with its ETag', (tag) => ({ 'if-match': tag }), 200],
  ['If-Match with another ETag', () => ({ 'if-match': '"other"' }), 412],
  ['If-Modified-Since', () => ({ 'if-modified-since': new Date().toUTCString() }), 200],
  ['a range', () => ({ range: 'bytes=5-8' }), 206],
  ['a range with If-Range and its ETag', (tag) => ({ range: 'bytes=5-8', 'if-range': tag }), 206],
  ['a range with If-Range and another ETag', () => ({ range: 'bytes=5-8', 'if-range': '"other"' }), 200],
  ['a range with If-Range and a date', () => ({ range: 'bytes=5-8', 'if-range': new Date().toUTCString() }), 200],
  ['a range with If-Range and a weak ETag', (tag) => ({ range: 'bytes=5-8', 'if-range': `W/${tag}` }), 200],
  ['a range beyond the end', () => ({ range: 'bytes=25-' }), 416],
];
for (const [what, headers, status] of CONDITIONS) {
  test(`${what} gets ${status}`, async ({ serveFile }) => {
    const { ask, file } = await serveFile(BYTES);
    const answer = await ask({ headers: headers(`"${file.digest}"`) });
    expect(answer.status).toBe(status);
    expect(answer.headers.etag).toBe(`"${file.digest}"`);
    const body = { 200: BYTES, 206: BYTES.subarray(5, 9) }[status] ?? Buffer.alloc(0);
    expect(answer.body).toEqual(body);
    const range = { 206: 'bytes 5-8/25', 416: 'bytes */25' }[status];
    expect(answer.headers['content-range']).toBe(range);
  });
}

test('HEAD of a document has its full length and ignores a range', async ({ serveFile }) => {
  const { ask } = await serveFile(BYTES);
  const { status, headers, body } = await ask({ method: 'HEAD', headers: { range: 'bytes=0-3' } });
  expect([status, headers['content-length'], body.length]).toEqual([200, '25', 0]);
});

test('a document is not sent if its bytes changed but not its size and time', async ({ serveFile }) => {
  const { ask, disk, file } = await serveFile(BYTES);
  replaceAlike(disk, Buffer.from('%PDF-1.4 revenue was 11.0'));
  for (const headers of [{}, { 'if-none-match': `"${file.digest}"` }, { range: 'bytes=5-8' }])
    expect((await ask({ headers })).status).toBe(503);
});

test('a half-written or replaced document is not sent', async ({ serveFile }) => {
  const { ask, disk } = await serveFile(BYTES);
  truncateSync(disk, 10);
  expect((await ask()).status).toBe(503);
  writeFileSync(`${disk}.new`, BYTES);
  renameSync(`${disk}.new`, disk);
  expect((await ask()).status).toBe(503);
  rmSync(disk);
  mkdirSync(disk);
  expect((await ask()).status).toBe(503);
});

test('a document is 404 if its file or folder is gone', async ({ serveFile }) => {
  const { ask, disk } = await serveFile(BYTES);
  rmSync(disk);
  expect((await ask()).status).toBe(404);
  rmSync(dirname(disk), { recursive: true });
  writeFileSync(dirname(disk), 'a file where the folder was');
  expect((await ask()).status).toBe(404);
});

const LARGE = Buffer.alloc(20_000_000, '%PDF- words ');
const OTHER = Buffer.alloc(LARGE.length, '%PDF- WORDS ');

/** Reads the rest of an answer, even if its connection breaks. */
async function rest(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of response) chunks.push(chunk);
  } catch {
    // The connection was broken off.
  }
  return Buffer.concat(chunks);
}

test('a download of a document that is overwritten has none of the new bytes', async ({ serveFile }) => {
  const { open, disk } = await serveFile(LARGE);
  const response = await open();
  replaceAlike(disk, OTHER);
  const received = await rest(response);
  expect(response.complete).toBe(false);
  expect(received.length).toBeLessThan(LARGE.length);
  expect(received.equals(LARGE.subarray(0, received.length))).toBe(true);
});

test('a download of a document that is replaced or deleted has all the old bytes', async ({ serveFile }) => {
  const { open, disk, ask } = await serveFile(LARGE);
  const [first, second] = [await open(), await open()];
  writeFileSync(`${disk}.new`, OTHER);
  renameSync(`${disk}.new`, disk);
  expect((await rest(first)).equals(LARGE)).toBe(true);
  rmSync(disk);
  expect((await rest(second)).equals(LARGE)).toBe(true);
  expect((await ask()).status).toBe(404);
});

test('files are closed, also after aborted downloads', async ({ serveFile }) => {
  test.skip(!existsSync('/proc/self/fd'), 'this machine has no /proc');
  const { open, ask, disk } = await serveFile(LARGE);
  const opened = () =>
    readdirSync('/proc/self/fd').filter((name) => {
      try {
        return readlinkSync(`/proc/self/fd/${name}`).startsWith(disk);
      } catch {
        return false;
      }
    }).length;
  for (let visit = 0; visit < 5; visit++) (await open()).destroy();
  await ask({ method: 'HEAD' });
  await ask({ headers: { range: 'bytes=0-9' } });
  writeFileSync(disk, OTHER);
  await ask();
  await expect.poll(opened).toBe(0);
});
