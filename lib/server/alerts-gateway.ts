import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { SECOND_MS } from '@/lib/domain/instant';
import { environment } from '@/lib/process/environment';

/** Whether a path, in any language, is answered by the alerts process: the one place of the site that takes a POST. */
export function isOfAlerts(path: string): boolean {
  return environment().alerts !== undefined && /^(?:\/[a-z]{2,3})?\/alerts(?:\/|$)/.test(path);
}

/** Largest form that is passed on, in bytes. */
const LARGEST_FORM = 4096;

/** Whether a request says that it has a body that no form of alerts has. */
export function isTooLarge({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > LARGEST_FORM;
}

const PATIENCE_MS = 10 * SECOND_MS;

/**
 * Passes a request on to the alerts process, and its answer back. Of what a visitor sends, the path, the form and its
 * type are passed on, and the address, for the limits.
 * @returns whether it was answered: false if the process cannot be reached
 */
export async function forwardToAlerts(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  const { alerts } = environment();
  if (!alerts) return false;
  const type = request.headers['content-type'];
  const length = request.headers['content-length'];
  const isForm = request.method === 'POST';
  const passedOn = httpRequest({
    ...alerts,
    path,
    method: request.method,
    timeout: PATIENCE_MS,
    headers: {
      'x-real-ip': request.socket.remoteAddress ?? '',
      ...(isForm && type !== undefined && type.length < 200 ? { 'content-type': type } : {}),
      ...(isForm && length !== undefined ? { 'content-length': length } : {}),
    },
  });
  passedOn.on('timeout', () => passedOn.destroy());
  const answered = new Promise<IncomingMessage | undefined>((resolve) => {
    passedOn.once('response', resolve).once('error', () => resolve(undefined));
  });
  if (isForm) request.pipe(passedOn);
  else passedOn.end();
  const answer = await answered;
  if (!answer) return false;
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  await pipeline(answer, response).catch(() => response.destroy());
  return true;
}
