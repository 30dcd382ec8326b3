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
import { Documents } from '@/lib/content/documents';
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
  const file = new Documents(content.directory).get(SLIDES, signature);
  if (!('digest' in file)) throw new Error(`The document is ${file.found}.`);
  return file;
}

/** Writes other bytes into a file that keeps its size and its time, as `rsync --inplace -t` does. */
function replaceAlike(disk: string, bytes: Buffer): void {
  const { atime, mtime, size } = statSync(disk);
  if (bytes.length !== size) throw new Error('Another size would be seen anyway.');
  writeFileSync(disk, bytes, { flag: 'r+' });
  utimesSync(disk, atime, mtime);
}

test('a document is sent whole, and its tag is the hash of its bytes', async ({ serveFile }) => {
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
  // Another document may have the same time.
  expect(headers).not.toHaveProperty('last-modified');
});

const CONDITIONS: [what: string, headers: (tag: string) => Record<string, string>, status: number][] = [
  ['who has it', (tag) => ({ 'if-none-match': tag }), 304],
  ['who has it, as nginx weakens its tag', (tag) => ({ 'if-none-match': `"a", W/${tag}` }), 304],
  ['who has anything', () => ({ 'if-none-match': '*' }), 304],
  ['who has another', () => ({ 'if-none-match': '"other"' }), 200],
  ['who wants it', (tag) => ({ 'if-match': tag }), 200],
  ['who wants another', () => ({ 'if-match': '"other"' }), 412],
  ['who asks by date', () => ({ 'if-modified-since': new Date().toUTCString() }), 200],
  ['who wants a part of it', () => ({ range: 'bytes=5-8' }), 206],
  ['who wants the rest of it', (tag) => ({ range: 'bytes=5-8', 'if-range': tag }), 206],
  ['who wants the rest of another', () => ({ range: 'bytes=5-8', 'if-range': '"other"' }), 200],
  ['who wants the rest by date', () => ({ range: 'bytes=5-8', 'if-range': new Date().toUTCString() }), 200],
  ['who wants the rest by a weak tag', (tag) => ({ range: 'bytes=5-8', 'if-range': `W/${tag}` }), 200],
  ['who wants what is beyond it', () => ({ range: 'bytes=25-' }), 416],
];
for (const [what, headers, status] of CONDITIONS) {
  test(`${what} is answered ${status}`, async ({ serveFile }) => {
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

test('the head of a document says its length, whatever range is asked for', async ({ serveFile }) => {
  const { ask } = await serveFile(BYTES);
  const { status, headers, body } = await ask({ method: 'HEAD', headers: { range: 'bytes=0-3' } });
  expect([status, headers['content-length'], body.length]).toEqual([200, '25', 0]);
});

test('a document with other bytes of the same size and time is not sent', async ({ serveFile }) => {
  const { ask, disk, file } = await serveFile(BYTES);
  replaceAlike(disk, Buffer.from('%PDF-1.4 revenue was 11.0'));
  for (const headers of [{}, { 'if-none-match': `"${file.digest}"` }, { range: 'bytes=5-8' }])
    expect((await ask({ headers })).status).toBe(503);
});

test('a document that is half written, or was renamed over, is not sent', async ({ serveFile }) => {
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

test('a document that is gone, or whose folder is, is not there', async ({ serveFile }) => {
  const { ask, disk } = await serveFile(BYTES);
  rmSync(disk);
  expect((await ask()).status).toBe(404);
  rmSync(dirname(disk), { recursive: true });
  writeFileSync(dirname(disk), 'a file where the folder was');
  expect((await ask()).status).toBe(404);
});

const LARGE = Buffer.alloc(20_000_000, '%PDF- words ');
const OTHER = Buffer.alloc(LARGE.length, '%PDF- WORDS ');

/** Reads the rest of an answer, whatever becomes of its connection. */
async function rest(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of response) chunks.push(chunk);
  } catch {
    // It was broken off.
  }
  return Buffer.concat(chunks);
}

test('who is being sent a document that is overwritten gets nothing of the new one', async ({ serveFile }) => {
  const { open, disk } = await serveFile(LARGE);
  const response = await open();
  replaceAlike(disk, OTHER);
  const received = await rest(response);
  expect(response.complete).toBe(false);
  expect(received.length).toBeLessThan(LARGE.length);
  expect(received.equals(LARGE.subarray(0, received.length))).toBe(true);
});

test('who is being sent a document that is renamed over or deleted gets all of the old one', async ({ serveFile }) => {
  const { open, disk, ask } = await serveFile(LARGE);
  const [first, second] = [await open(), await open()];
  writeFileSync(`${disk}.new`, OTHER);
  renameSync(`${disk}.new`, disk);
  expect((await rest(first)).equals(LARGE)).toBe(true);
  rmSync(disk);
  expect((await rest(second)).equals(LARGE)).toBe(true);
  expect((await ask()).status).toBe(404);
});

test('files are closed, also after visitors who went away', async ({ serveFile }) => {
  test.skip(!existsSync('/proc/self/fd'), 'Only Linux lists the open files of a process.');
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
