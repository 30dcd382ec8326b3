import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import type { ContentStatus } from '@/lib/content/store';

/** A path for STATUS_SOCKET: short, as the names of sockets must be. */
export function statusSocket(): string {
  return join(tmpdir(), `status-${randomUUID().slice(0, 8)}`);
}

/** Asks a running site through its STATUS_SOCKET what is wrong with its content. */
export async function askStatus(socketPath: string): Promise<ContentStatus & { status: string }> {
  const request = httpRequest({ socketPath, path: '/' }).end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return (await json(response)) as ContentStatus & { status: string };
}

/** How many files are held back, or are no content. */
export async function countProblems(socketPath: string): Promise<number> {
  const { heldBack, problems } = await askStatus(socketPath);
  return heldBack.length + problems.length;
}
