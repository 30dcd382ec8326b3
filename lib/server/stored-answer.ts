import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentType } from 'mime-types';
import send from 'send';
import { filesDirectory, findStoredFile, type StoredFile } from '@/lib/content/read/stored-file';
import { environment } from '@/lib/process/environment';
import { commonHeaders } from './headers';

/** An answer that is a file of the content, sent in the ranges that are asked for. */
export interface StoredAnswer {
  file: StoredFile;
  headers: Record<string, string>;
}

/**
 * Streams a file with byte ranges, conditions and HEAD (RFC 9110), as npm `send` does. The path is
 * the content's; the request gives conditions and ranges alone. Returns whether the file is there.
 */
export function sendStored(request: IncomingMessage, response: ServerResponse, answer: StoredAnswer): boolean {
  // Looked up again: what the path leads to may have changed since the content was read.
  const file = findStoredFile(environment().contentDir, answer.file.path);
  if (!file) return false;
  const headers = {
    ...answer.headers,
    ...commonHeaders(),
    'content-type': contentType(file.path.replace(/^.*\//, '')) || 'application/octet-stream',
    etag: `"${file.size.toString(36)}-${file.modifiedAt.toString(36)}"`,
  };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  send(request, encodeURI(`/${file.path}`), {
    root: filesDirectory(environment().contentDir),
    index: false,
    cacheControl: false,
  })
    .on('error', ({ status }) => {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      for (const name of ['content-type', 'etag', 'last-modified']) response.removeHeader(name);
      response.writeHead(status === 416 ? 416 : 404).end();
    })
    .pipe(response);
  return true;
}
