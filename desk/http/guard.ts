import type { IncomingMessage } from 'node:http';

/** The names under which a browser on this machine reaches a port of it. */
const NAMES = ['127.0.0.1', 'localhost', '[::1]'];

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

  /** A cookie for this session of the browser, which scripts cannot read. */
  cookie(name: 'session' | 'sign-in', value: string): string {
    // A provider leads back from another site: the browser has to show that it was the one that left.
    const sameSite = name === 'session' ? 'Strict' : 'Lax; Max-Age=600';
    return `${this.nameOf(name)}=${value}; Path=/; HttpOnly; SameSite=${sameSite}${this.isSecure ? '; Secure' : ''}`;
  }

  /** The value of a cookie, as the browser sent it. */
  valueOf(name: 'session' | 'sign-in', { headers }: IncomingMessage): string | undefined {
    const cookies = (headers.cookie ?? '').split(/;\s*/);
    const own = cookies.find((cookie) => cookie.startsWith(`${this.nameOf(name)}=`));
    return own?.slice(this.nameOf(name).length + 1);
  }

  private get isSecure(): boolean {
    return this.url?.protocol === 'https:';
  }

  /** The name has the port: browsers send the cookies of one port of a machine to all of them. */
  private nameOf(name: 'session' | 'sign-in'): string {
    const own = name === 'session' ? 'desk' : 'desk-sign-in';
    return this.isSecure ? `__Host-${own}` : `${own}-${this.url?.port || this.port()}`;
  }
}
