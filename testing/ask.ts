import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { buffer, text } from 'node:stream/consumers';

export interface Asked {
  status: number;
  headers: IncomingMessage['headers'];
  /** Names and values alternating, as they were sent. */
  rawHeaders: string[];
  body: Buffer;
}

export interface AskOptions {
  method?: string;
  headers?: Record<string, string>;
}

/** Requests a path from a server on this machine as written, without the normalisation and redirects of `fetch`. */
export async function ask(port: number, path: string, options: AskOptions = {}): Promise<Asked> {
  const request = httpRequest({ host: 'localhost', port, path, agent: false, ...options }).end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const { statusCode = 0, headers, rawHeaders } = response;
  return { status: statusCode, headers, rawHeaders, body: await buffer(response) };
}

/** Sends raw bytes and returns the whole answer. */
export async function send(port: number, bytes: string): Promise<string> {
  const socket = connect(port, 'localhost');
  socket.end(bytes);
  return text(socket);
}

/** Sends raw bytes and keeps its side open, since a proxy drops a client that closes it. */
export async function sendAndWait(port: number, bytes: string): Promise<string> {
  const socket = connect(port, 'localhost');
  socket.write(bytes);
  const answer = await text(socket);
  socket.destroy();
  return answer;
}
