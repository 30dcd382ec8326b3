import type { IncomingMessage, ServerOptions } from 'node:http';
import { SECOND_MS } from '@/lib/domain/instant';

/** Timeouts and header size. Ordinary clients stay far below them. */
export const LIMITS: ServerOptions = {
  headersTimeout: 15 * SECOND_MS,
  requestTimeout: 30 * SECOND_MS,
  connectionsCheckingInterval: 5 * SECOND_MS,
  keepAliveTimeout: 65 * SECOND_MS,
  maxHeaderSize: 16 * 1024,
};

/** Idle connections are closed after this time. A player that was paused requests the rest of a recording again. */
export const SILENCE_MS = 120 * SECOND_MS;

/** Largest request body, in bytes. Bodies are ignored, but drained to keep the connection alive. */
export const LARGEST_BODY = 1_000_000;

/** The headers that are parsed, and the length in characters from which they are ignored: a browser's has a hundred. */
const PARSED = ['accept-encoding', 'cache-control', 'if-modified-since', 'if-none-match', 'if-range', 'range'];
const LONGEST_HEADER = 2000;

/** Removes headers that would take long to parse. Each is optional: without it, the answer is complete. */
export function limitHeaders({ headers }: IncomingMessage): void {
  for (const name of PARSED) if (String(headers[name] ?? '').length > LONGEST_HEADER) delete headers[name];
}

const TOKEN = /^[!#$%&'*+.^`|~\w-]+$/;

/** Refuses a request with a header name that is no token, which Node's parser lets pass until 20.19. @returns whether it did */
export function refuseStrangeHeaders({ rawHeaders, socket }: IncomingMessage): boolean {
  const isStrange = rawHeaders.some((name, index) => index % 2 === 0 && !TOKEN.test(name));
  // As Node answers what it cannot parse.
  if (isStrange) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  return isStrange;
}

/** Drains the request body, and closes the connection if it is too large. */
export function limitBody(request: IncomingMessage): void {
  // RFC 9112, section 6.3: without both, there is none.
  if (!request.headers['content-length'] && !request.headers['transfer-encoding']) return;
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > LARGEST_BODY) request.socket.destroy();
  });
}
