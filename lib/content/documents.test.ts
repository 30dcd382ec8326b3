import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type ContentCopy, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { DocumentStore } from './documents';
import { signatureOf } from './read/signature';

const SLIDES = 'q2/slides.pdf';
const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64url');
const pdf = (words: string, length = 0) => Buffer.concat([Buffer.from(`%PDF-1.4 ${words}`), Buffer.alloc(length)]);

/** The documents of a directory, as one scan finds them. */
function look(content: ContentCopy, documents: DocumentStore, path = SLIDES) {
  return documents.get(path, signatureOf(statSync(join(content.directory, 'files', path), { bigint: true })));
}

test('a document has a size and a digest, and stays the same object until it changes', ({ content }) => {
  const documents = new DocumentStore(content.directory);
  content.write(`files/${SLIDES}`, pdf('one'));
  const file = look(content, documents);
  expect(file).toMatchObject({ path: SLIDES, size: 12, digest: digest(pdf('one')) });
  expect(look(content, documents)).toBe(file);
  content.write(`files/${SLIDES}`, pdf('two'));
  expect(look(content, documents)).toMatchObject({ digest: digest(pdf('two')) });
});

test('a file whose bytes do not match its extension is unusable until they do', ({ content }) => {
  const documents = new DocumentStore(content.directory);
  content.write(`files/${SLIDES}`, '<!doctype html><title>Sign in</title>');
  expect(look(content, documents)).toEqual({ found: expect.stringMatching(/web page/) });
  content.write(`files/${SLIDES}`, '');
  expect(look(content, documents)).toEqual({ found: 'an empty file' });
  content.write(`files/${SLIDES}`, pdf('one'));
  expect(look(content, documents)).toHaveProperty('digest');
});

test('a document that changes during the scan counts as being written', ({ content }) => {
  content.write(`files/${SLIDES}`, pdf('one'));
  expect(new DocumentStore(content.directory).get(SLIDES, '1 2 3 4 5')).toEqual({
    found: 'a file that is being written',
  });
  expect(new DocumentStore(content.directory).get('gone.pdf', '1 2 3 4 5')).toEqual({
    found: 'a file that is being written',
  });
});

test('an unreadable document has the reason', ({ content }) => {
  test.skip(process.getuid?.() === 0, 'root may read every file');
  content.write(`files/${SLIDES}`, pdf('one'));
  chmodSync(join(content.directory, 'files', SLIDES), 0);
  expect(look(content, new DocumentStore(content.directory))).toEqual({ found: 'a file that cannot be read (EACCES)' });
});

test('anything but a file is unreadable', ({ content }) => {
  mkdirSync(join(content.directory, 'files', SLIDES), { recursive: true });
  expect(look(content, new DocumentStore(content.directory))).toEqual({ found: 'a file that cannot be read (EISDIR)' });
});

/** Four megabytes, which take five scans if a scan must not block. */
const LARGE = pdf('large', 4_000_000);

test('the first scan reads documents whole', ({ content }) => {
  content.write(`files/${SLIDES}`, LARGE);
  expect(look(content, new DocumentStore(content.directory, 0))).toMatchObject({ digest: digest(LARGE) });
});

test('later scans read a large document in parts, and keep its former version until then', ({ content }) => {
  const documents = new DocumentStore(content.directory, 0);
  content.write(`files/${SLIDES}`, pdf('one'));
  const before = look(content, documents);
  documents.keepOnly(new Set([`files/${SLIDES}`]));
  content.write(`files/${SLIDES}`, LARGE).write('files/q2/more.pdf', LARGE);
  expect(look(content, documents)).toBe(before);
  expect(look(content, documents, 'q2/more.pdf')).toEqual({ found: 'a file that is still being read' });
  let looks = 0;
  while (!documents.readOn()) {
    looks++;
    expect(look(content, documents)).toBe(before);
  }
  expect(looks).toBe(3);
  expect(look(content, documents)).toMatchObject({ digest: digest(LARGE), size: LARGE.length });
  expect(look(content, documents, 'q2/more.pdf')).toHaveProperty('digest');
  expect(documents.readOn()).toBe(false);
});

test('a large document that changes while it is read is read again', ({ content }) => {
  const documents = new DocumentStore(content.directory, 0);
  documents.keepOnly(new Set());
  content.write(`files/${SLIDES}`, LARGE);
  look(content, documents);
  documents.readOn();
  const other = pdf('other', 4_000_000);
  const disk = join(content.directory, 'files', SLIDES);
  writeFileSync(`${disk}.new`, other);
  renameSync(`${disk}.new`, disk);
  look(content, documents);
  while (!documents.readOn());
  expect(look(content, documents)).toMatchObject({ digest: digest(other) });
});

test('a large document that is written to while it is read is not accepted', ({ content }) => {
  const documents = new DocumentStore(content.directory, 0);
  documents.keepOnly(new Set());
  content.write(`files/${SLIDES}`, LARGE);
  const { signature } = {
    signature: signatureOf(statSync(join(content.directory, 'files', SLIDES), { bigint: true })),
  };
  documents.get(SLIDES, signature);
  writeFileSync(join(content.directory, 'files', SLIDES), 'X', { flag: 'r+' });
  while (!documents.readOn());
  expect(documents.get(SLIDES, signature)).toEqual({ found: 'a file that is being written' });
});

test('no file descriptor stays open', ({ content }) => {
  test.skip(!existsSync('/proc/self/fd'), 'this machine has no /proc');
  const opened = () =>
    readdirSync('/proc/self/fd').filter((name) => {
      try {
        return readlinkSync(`/proc/self/fd/${name}`).startsWith(content.directory);
      } catch {
        return false;
      }
    }).length;
  const documents = new DocumentStore(content.directory, 0);
  documents.keepOnly(new Set());
  content.write('files/a.pdf', LARGE).write('files/b.pdf', LARGE).write('files/c.pdf', 'no PDF');
  for (const path of ['a.pdf', 'b.pdf', 'c.pdf']) look(content, documents, path);
  expect(opened()).toBe(2);
  content.write('files/a.pdf', pdf('small'));
  look(content, documents, 'a.pdf');
  documents.keepOnly(new Set(['files/a.pdf']));
  documents.readOn();
  expect(opened()).toBe(0);
});
