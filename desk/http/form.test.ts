import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { TestInfo } from '@playwright/test';
import { expect, test } from '@/testing/unit';
import { Refusal } from '../refusal';
import { forget, readForm } from './form';

/** A request with a form, in small pieces as a network has it. */
async function sent(form: FormData | URLSearchParams): Promise<IncomingMessage> {
  const { headers, body } = new Response(form);
  const bytes = Buffer.from(await new Response(body).arrayBuffer());
  return request(bytes, headers.get('content-type') ?? '');
}

function request(bytes: Buffer, type: string): IncomingMessage {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 100) }, (_, at) =>
    bytes.subarray(at * 100, at * 100 + 100),
  );
  return Object.assign(Readable.from(pieces), { headers: { 'content-type': type } }) as unknown as IncomingMessage;
}

function folder(testInfo: TestInfo): string {
  const uploads = testInfo.outputPath('uploads');
  mkdirSync(uploads, { recursive: true });
  return uploads;
}

const withFile = (...files: [name: string, text: string][]) => {
  const form = new FormData();
  form.set('title', 'Slides\r\nof the quarter');
  for (const [name, text] of files) form.append('document', new File([text], name));
  return form;
};

test('a file is streamed to a temporary file beside what was typed, and is gone once it is forgotten', async ({
  zone: _,
}, testInfo) => {
  const uploads = folder(testInfo);
  const text = '%PDF-1.4 '.repeat(100);
  const { fields, upload } = await readForm(await sent(withFile(['Slides ü.pdf', text])), { uploads });
  expect({ ...fields }).toEqual({ title: 'Slides\nof the quarter' });
  expect(upload).toMatchObject({ name: 'Slides ü.pdf', size: text.length });
  expect(readFileSync(upload?.file ?? '', 'utf8')).toBe(text);
  forget(upload);
  expect(readdirSync(uploads)).toEqual([]);
});

test('no file, or an empty one, is none', async ({ zone: _ }, testInfo) => {
  const uploads = folder(testInfo);
  for (const form of [withFile(), withFile(['', '']), withFile(['empty.pdf', ''])]) {
    expect((await readForm(await sent(form), { uploads })).upload).toBeUndefined();
  }
  expect(readdirSync(uploads)).toEqual([]);
});

test('what is too large, cut off or no form is refused, and nothing of it stays', async ({ zone: _ }, testInfo) => {
  const uploads = folder(testInfo);
  const whole = await sent(withFile(['a.pdf', 'x'.repeat(3000)]));
  const type = whole.headers['content-type'] ?? '';
  const bytes = Buffer.concat(await whole.toArray());
  for (const [status, form, limits] of [
    [413, request(bytes, type), { mostUploaded: 2999 }],
    [413, await sent(withFile(['a.pdf', 'x'], ['b.pdf', 'y'])), {}],
    [413, await sent(new URLSearchParams({ text: 'x'.repeat(101) })), { most: 100 }],
    [413, await sent(new URLSearchParams({ a: 'x'.repeat(60), b: 'x'.repeat(60) })), { most: 100 }],
    [400, request(bytes.subarray(0, 2000), type), {}],
    [400, request(Buffer.from('words'), 'text/plain'), {}],
    [400, request(Buffer.from('words'), ''), {}],
  ] as const) {
    const error = await readForm(form, { uploads, ...limits }).then(
      () => undefined,
      (refused: unknown) => refused,
    );
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).status).toBe(status);
    expect(readdirSync(uploads)).toEqual([]);
  }
});
