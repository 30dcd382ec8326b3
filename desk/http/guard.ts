import type { IncomingMessage } from 'node:http';

/** The names under which a browser on this machine reaches a port of it. */
const NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether a request was meant for the desk and comes from its own pages. `Host` keeps out names that lead to this machine
 * (DNS rebinding); `Origin` keeps out forms of other sites, and those of other ports of this machine, which browsers take
 * for the same site.
 */
export function isOurs({ method, headers }: IncomingMessage, port: number): boolean {
  const host = headers.host ?? '';
  if (!NAMES.some((name) => host === `${name}:${port}`)) return false;
  if (method === 'GET' || method === 'HEAD') return true;
  return method === 'POST' && headers.origin === `http://${host}`;
}

/** The name has the port: browsers send the cookies of one port of a machine to all of them. */
export function cookieName(port: number): string {
  return `desk-${port}`;
}

export function sessionCookie(port: number, secret: string): string {
  return `${cookieName(port)}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
}

/** The secret of the session, as the browser sent it. */
export function secretOf({ headers }: IncomingMessage, port: number): string | undefined {
  const cookies = (headers.cookie ?? '').split(/;\s*/);
  const own = cookies.find((cookie) => cookie.startsWith(`${cookieName(port)}=`));
  return own?.slice(cookieName(port).length + 1);
}
