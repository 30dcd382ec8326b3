import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { contentType } from 'mime-types';
import { signatureOf } from '@/lib/content/read/signature';
import { filesDirectory, type StoredFile } from '@/lib/content/read/stored-file';
import { environment } from '@/lib/process/environment';
import { type ByteRange, byteRange } from './byte-range';
import { commonHeaders } from './headers';

/** An answer that is a content file, sent with byte ranges. */
export interface StoredAnswer {
  file: StoredFile;
  headers: Record<string, string>;
}

/** Read size, and so the memory per slow client. */
const CHUNK_BYTES = 65_536;

/**
 * Streams a file, with byte ranges, conditional requests and HEAD (RFC 9110). The ETag is the hash of its bytes. There
 * is no Last-Modified, since a replacement may have the same mtime.
 * @returns `gone` or `changing` if nothing was sent: the file is missing, or its signature is not the accepted one
 */
export async function sendStored(
  request: IncomingMessage,
  response: ServerResponse,
  { file, headers }: StoredAnswer,
): Promise<'sent' | 'gone' | 'changing'> {
  const handle = await openAccepted(file);
  if (typeof handle === 'string') return handle;
  try {
    const tag = `"${file.digest}"`;
    const { range, status } = requested(request, tag, file.size);
    response.writeHead(status, {
      ...headers,
      ...commonHeaders(),
      'accept-ranges': 'bytes',
      etag: tag,
      ...(status === 416 ? { 'content-range': `bytes */${file.size}` } : {}),
      ...(status === 206 ? { 'content-range': `bytes ${range.start}-${range.end - 1}/${file.size}` } : {}),
      ...(status < 300
        ? {
            'content-type': contentType(file.path.replace(/^.*\//, '')) || 'application/octet-stream',
            'content-length': range.end - range.start,
          }
        : {}),
    });
    if (status >= 300 || request.method === 'HEAD') response.end();
    // If the client disconnects or the file changes, end the connection: never mix bytes of two versions.
    else await pipeline(Readable.from(chunks(handle, file, range)), response).catch(() => response.destroy());
    return 'sent';
  } finally {
    await handle.close();
  }
}

/** Opens a file if it is still the accepted version. */
async function openAccepted({ path, signature, directory }: StoredFile): Promise<FileHandle | 'gone' | 'changing'> {
  let handle: FileHandle;
  try {
    // O_NONBLOCK: if a pipe has taken its place, open() must not block a thread.
    const flags = constants.O_RDONLY | constants.O_NONBLOCK;
    handle = await open(join(directory ?? filesDirectory(environment().contentDir), path), flags);
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code)) ? 'gone' : 'changing';
  }
  if (signatureOf(await handle.stat({ bigint: true })) === signature) return handle;
  await handle.close();
  return 'changing';
}

/** Reads a range in chunks. A chunk is yielded only if the file is still unchanged after reading it. */
async function* chunks(handle: FileHandle, file: StoredFile, { start, end }: ByteRange): AsyncGenerator<Buffer> {
  for (let position = start; position < end; ) {
    const length = Math.min(CHUNK_BYTES, end - position);
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(length), 0, length, position);
    if (bytesRead === 0 || !(await isUnchanged(handle, file))) throw new Error(`${file.path} changed`);
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
  }
}

/** A file that was replaced while open keeps its bytes; only its ctime changes when its last link is removed. */
async function isUnchanged(handle: FileHandle, { signature }: StoredFile): Promise<boolean> {
  const stat = await handle.stat({ bigint: true });
  if (stat.nlink > 0n) return signatureOf(stat) === signature;
  return signature.startsWith(`${stat.dev} ${stat.ino} ${stat.size} ${stat.mtimeNs} `);
}

/** Evaluates preconditions and Range: RFC 9110, section 13.2.2. */
function requested({ method, headers }: IncomingMessage, tag: string, size: number) {
  const whole: ByteRange = { start: 0, end: size };
  if (headers['if-match'] !== undefined && !names(headers['if-match'], tag, false)) {
    return { status: 412, range: whole };
  }
  if (headers['if-none-match'] !== undefined && names(headers['if-none-match'], tag, true)) {
    return { status: 304, range: whole };
  }
  const condition = headers['if-range'];
  const isRanged = method === 'GET' && (condition === undefined || condition === tag);
  const range = byteRange(isRanged ? headers.range : undefined, size);
  if (range === 'unsatisfiable') return { status: 416, range: whole };
  return range === 'whole' ? { status: 200, range: whole } : { status: 206, range };
}

/** True if a list of entity tags contains `tag`. @param isWeak true for weak comparison, which ignores `W/` */
function names(list: string, tag: string, isWeak: boolean): boolean {
  if (list.trim() === '*') return true;
  const tags = [...list.matchAll(/(?:W\/)?"[^"]*"/g)].map(([each]) => (isWeak ? each.replace(/^W\//, '') : each));
  return tags.includes(tag);
}
