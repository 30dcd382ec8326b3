import { randomBytes } from 'node:crypto';
import { createWriteStream, rmSync, statSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { Refusal } from '../refusal';
import { words } from '../words';

/** Everything that is typed or pasted into one form. */
const MOST_TYPED = 5_000_000;
/** One document: a recording goes beside the desk, with the content. */
const MOST_UPLOADED = 200_000_000;

/** A file that was chosen, as it came in. */
export interface Upload {
  /** As the browser names it: words of a stranger. */
  name: string;
  /** Absolute path of a temporary file, which `forget` removes. */
  file: string;
  /** In bytes. */
  size: number;
}

/** What a form sent. */
export interface SentForm {
  fields: Record<string, string>;
  /** The file that was chosen, if it has anything in it. */
  upload: Upload | undefined;
}

interface Limits {
  /** In characters, of all fields together. */
  most?: number;
  /** In bytes, of an uploaded file. */
  mostUploaded?: number;
  /** Where an uploaded file is written while it comes in; without it, none is taken. */
  uploads?: string | undefined;
}

/**
 * Reads a form of either kind. What was uploaded is streamed to a temporary file, which the caller removes: `forget`.
 * @throws Refusal for one that is too large or malformed; the file system's error if an upload cannot be written
 */
export async function readForm(
  request: IncomingMessage,
  { most = MOST_TYPED, mostUploaded = MOST_UPLOADED, uploads }: Limits = {},
): Promise<SentForm> {
  const { tooLarge, noPage } = words.refused;
  const fields: Record<string, string> = Object.create(null);
  const written: Upload[] = [];
  const failures: unknown[] = [];
  const writing: Promise<void>[] = [];
  let typed = 0;
  const fail = (error: unknown) => failures.push(error);
  const isTooLarge = () => fail(new Refusal(413, tooLarge.title, tooLarge.text));

  const save = async (stream: BusboyFileStream, name: string) => {
    if (uploads === undefined) return void stream.resume();
    const file = join(uploads, randomBytes(12).toString('hex'));
    const upload = { name, file, size: 0 };
    written.push(upload);
    const target = createWriteStream(file, { flags: 'wx', mode: 0o600 });
    try {
      await pipeline(stream, target);
      upload.size = statSync(file).size;
      if (stream.truncated) isTooLarge();
    } catch (error) {
      fail(error);
      // A file that is still being opened would appear after it was removed.
      if (!target.closed) await new Promise<void>((closed) => target.once('close', () => closed()));
      // The rest of the form is read, so that the browser gets an answer.
      stream.resume();
    }
  };

  try {
    const headers = { ...request.headers, 'content-type': request.headers['content-type'] ?? '' };
    const limits = { fields: 500, files: 1, parts: 501, fieldSize: most, fileSize: mostUploaded };
    const form = new Busboy({ headers, limits });
    form.on('field', (name, value, isNameCut, isCut) => {
      typed += name.length + value.length;
      if (isNameCut || isCut || typed > most) isTooLarge();
      // A text area sends line breaks as CRLF (HTML, "constructing the entry list").
      else fields[name] = value.replaceAll('\r\n', '\n');
    });
    form.on('file', (_field, stream, name) => writing.push(save(stream, name ?? '')));
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) form.on(limit, isTooLarge);
    await pipeline(request, form);
  } catch {
    request.resume();
    fail(new Refusal(400, noPage.title, noPage.text));
  }
  await Promise.all(writing);
  const [upload] = written.filter(({ size }) => size > 0);
  if (failures.length > 0 || !upload) for (const each of written) forget(each);
  if (failures.length > 0) throw failures[0];
  return { fields, upload };
}

/** Removes a temporary file that nobody took. */
export function forget(upload: Upload | undefined): void {
  if (upload) rmSync(upload.file, { force: true });
}
