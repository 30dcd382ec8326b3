import type { IncomingMessage, ServerOptions } from 'node:http';
import { SECOND_MS } from '@/lib/domain/instant';

/** How long a visitor may take: nobody who means well comes near. */
export const LIMITS: ServerOptions = {
  headersTimeout: 15 * SECOND_MS,
  requestTimeout: 30 * SECOND_MS,
  connectionsCheckingInterval: 5 * SECOND_MS,
  keepAliveTimeout: 65 * SECOND_MS,
  maxHeaderSize: 16 * 1024,
};

/** A connection on which nothing moves, read or written, is given up: a recording that is paused is asked for again. */
export const SILENCE_MS = 120 * SECOND_MS;

/** What a visitor may send beyond the head of a request. It is of no interest, but reading it keeps the connection. */
export const LARGEST_BODY = 1_000_000;

/** Lets go what comes beyond the head of a request, and cuts off who does not stop. */
export function limitBody(request: IncomingMessage): void {
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > LARGEST_BODY) request.socket.destroy();
  });
}
