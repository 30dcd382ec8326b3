import type { IncomingMessage } from 'node:http';

/** The names under which a browser on this machine reaches a port of it. */
const NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** Of somebody who is signed in, of a browser that is on its way to a provider, and of a guest. */
const COOKIES = { session: 'desk', 'sign-in': 'desk-sign-in', guest: 'desk-guest' } as const;
type CookieName = keyof typeof COOKIES;

/** Where browsers reach the desk. */
export class Door {
  /**
   * @param url the one origin that browsers use; undefined for this machine alone
   * @param port it listens on
   */
  constructor(
    private readonly url: URL | undefined,
    private readonly port: () => number,
  ) {}

  /**
   * Whether a request was meant for the desk and comes from its own pages. `Host` keeps out names that lead to this machine
   * (DNS rebinding); `Origin` keeps out forms of other sites, and those of other ports of this machine, which browsers take
   * for the same site.
   */
  isOurs({ method, headers }: IncomingMessage): boolean {
    const host = headers.host ?? '';
    const isOurHost = this.url ? host === this.url.host : NAMES.some((name) => host === `${name}:${this.port()}`);
    if (!isOurHost) return false;
    if (method === 'GET' || method === 'HEAD') return true;
    return method === 'POST' && headers.origin === (this.url?.origin ?? `http://${host}`);
  }

  /** A cookie that scripts cannot read. @param seconds it lasts; undefined for as long as the browser runs */
  cookie(name: CookieName, value: string, seconds?: number): string {
    // A provider leads back from another site: the browser has to show that it was the one that left.
    const sameSite = name === 'sign-in' ? 'Lax' : 'Strict';
    const age = seconds === undefined ? '' : `; Max-Age=${seconds}`;
    return `${this.nameOf(name)}=${value}; Path=/; HttpOnly; SameSite=${sameSite}${age}${this.isSecure ? '; Secure' : ''}`;
  }

  /** The value of a cookie, as the browser sent it. */
  valueOf(name: CookieName, { headers }: IncomingMessage): string | undefined {
    const cookies = (headers.cookie ?? '').split(/;\s*/);
    const own = cookies.find((cookie) => cookie.startsWith(`${this.nameOf(name)}=`));
    return own?.slice(this.nameOf(name).length + 1);
  }

  private get isSecure(): boolean {
    return this.url?.protocol === 'https:';
  }

  /** The name has the port: browsers send the cookies of one port of a machine to all of them. */
  private nameOf(name: CookieName): string {
    return this.isSecure ? `__Host-${COOKIES[name]}` : `${COOKIES[name]}-${this.url?.port || this.port()}`;
  }
}
