import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { buffer, text } from 'node:stream/consumers';

export interface Asked {
  status: number;
  headers: IncomingMessage['headers'];
  /** Names and values in turn, as they were sent. */
  rawHeaders: string[];
  body: Buffer;
}

export interface AskOptions {
  method?: string;
  headers?: Record<string, string>;
}

/** Asks a server of this machine for a path as it is written, which `fetch` would tidy up, and follows nothing. */
export async function ask(port: number, path: string, options: AskOptions = {}): Promise<Asked> {
  const request = httpRequest({ host: 'localhost', port, path, agent: false, ...options }).end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const { statusCode = 0, headers, rawHeaders } = response;
  return { status: statusCode, headers, rawHeaders, body: await buffer(response) };
}

/** Sends bytes as they are, and tells all that comes back. */
export async function send(port: number, bytes: string): Promise<string> {
  const socket = connect(port, 'localhost');
  socket.end(bytes);
  return text(socket);
}

/** Sends bytes as they are, and keeps its side open: a proxy takes who closes it for gone. */
export async function sendAndWait(port: number, bytes: string): Promise<string> {
  const socket = connect(port, 'localhost');
  socket.write(bytes);
  const answer = await text(socket);
  socket.destroy();
  return answer;
}
