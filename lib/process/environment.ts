import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { join, relative, resolve } from 'node:path';
// The part of zod that can be left out of a bundle where it is not used: Next bundles this module with every page.
import * as z from 'zod/mini';

/** The settings of one process, documented in docs/commands.md. */
export interface Environment {
  /** TCP port to listen on. */
  port: number;
  /** Address of this machine to listen on; undefined for all. */
  host: string | undefined;
  /** Public origin without a trailing slash. Absolute URLs are built from it, never from a request. */
  siteUrl: string;
  /** Absolute path of the content directory. */
  contentDir: string;
  /** Absolute path of the directory that stores the public versions across restarts. */
  stateDir: string;
  /** Absolute path of the withdrawal list: files in it stand in the place of those of the same name in the content. */
  withdrawalsDir: string;
  /** Absolute path of a Unix socket that gives the process's owner all problems of the content, in full. */
  statusSocket: string | undefined;
  /** Milliseconds added to the clock; any value but 0 is a rehearsal. */
  clockOffsetMs: number;
  /** Set if visitors can reach this process only through this proxy, which may then be told how long to cache. */
  trustedProxy: 'nginx' | undefined;
  /** Where the alerts process listens; undefined where there are no e-mail alerts. */
  alerts: { host: string; port: number } | undefined;
}

export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

const integer = (fix: string) => z.pipe(z.string().check(z.regex(/^-?\d{1,15}$/, fix)), z.transform(Number));
const filled = (fix: string) => z.string().check(z.minLength(1, fix));

const schema = z.object({
  PORT: z._default(
    integer('write a port number, as in 3000').check(
      z.refine((port) => port >= 0 && port <= 65535, 'write a port from 0 to 65535'),
    ),
    3000,
  ),
  HOST: z.optional(
    z
      .string()
      .check(
        z.refine(
          (host) => isIP(host) > 0,
          'write an address of this machine, as in 127.0.0.1, or leave it out for all',
        ),
      ),
  ),
  SITE_URL: z._default(
    z.pipe(
      z
        .string()
        .check(
          z.refine(
            isOrigin,
            'write the public origin alone: scheme, host and maybe a port, as in https://investors.example.com',
          ),
        ),
      z.transform((url) => new URL(url).origin),
    ),
    'http://localhost:3000',
  ),
  CONTENT_DIR: z._default(filled('write the path of the content directory, or leave it out for ./content'), 'content'),
  STATE_DIR: z.optional(
    filled('write the path of a directory outside of the content, or leave it out for one in ./.state'),
  ),
  WITHDRAWALS_DIR: z.optional(filled('write the path of a directory, or leave it out for one in STATE_DIR')),
  STATUS_SOCKET: z.optional(
    filled('write the path of a socket, as in /run/newsroom/status, or leave it out').check(
      // Below the limit of all systems for sun_path in sockaddr_un.
      z.maxLength(100, 'write a path of at most 100 characters: sockets have short names'),
    ),
  ),
  CLOCK_OFFSET_MS: z._default(
    integer('write whole milliseconds, as in -3600000; `npm run rehearse` works them out').check(
      z.refine(
        (offset) => Number.isSafeInteger(offset) && Math.abs(offset) < 100 * 366 * 86_400_000,
        'write less than a century',
      ),
    ),
    0,
  ),
  ALERTS_ADDRESS: z.optional(
    z.pipe(
      z
        .string()
        .check(z.regex(/^([\d.]+|\[[\da-f:]+\]|localhost):\d{1,5}$/i, 'write address and port, as in 127.0.0.1:3100')),
      z.transform((address) => {
        const { hostname, port } = new URL(`http://${address}`);
        return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 80) };
      }),
    ),
  ),
  TRUSTED_PROXY: z.optional(z.literal('nginx', 'write nginx, or leave it out where visitors reach this process')),
});

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  );
}

/**
 * Reads the settings from environment variables.
 * @throws EnvironmentError that names every invalid variable, its value and what to write instead
 */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `  ${String(path[0])}="${variables[String(path[0])]}": ${message}`,
    );
    throw new EnvironmentError(`The environment has settings that cannot be used:\n${problems.join('\n')}`);
  }
  const {
    PORT,
    HOST,
    SITE_URL,
    CONTENT_DIR,
    STATE_DIR,
    WITHDRAWALS_DIR,
    STATUS_SOCKET,
    CLOCK_OFFSET_MS,
    TRUSTED_PROXY,
    ALERTS_ADDRESS,
  } = parsed.data;
  const contentDir = resolve(/* turbopackIgnore: true */ process.cwd(), CONTENT_DIR);
  const stateDir = STATE_DIR
    ? resolve(/* turbopackIgnore: true */ process.cwd(), STATE_DIR)
    : defaultStateDir(contentDir);
  if (STATE_DIR && !relative(contentDir, stateDir).startsWith('..')) {
    throw new EnvironmentError(`STATE_DIR="${STATE_DIR}" lies in the content directory: write a path outside of it.`);
  }
  const withdrawalsDir = WITHDRAWALS_DIR
    ? resolve(/* turbopackIgnore: true */ process.cwd(), WITHDRAWALS_DIR)
    : join(/* turbopackIgnore: true */ stateDir, 'withdrawals');
  return {
    port: PORT,
    host: HOST,
    siteUrl: SITE_URL,
    contentDir,
    stateDir,
    withdrawalsDir,
    statusSocket: STATUS_SOCKET && resolve(/* turbopackIgnore: true */ process.cwd(), STATUS_SOCKET),
    clockOffsetMs: CLOCK_OFFSET_MS,
    trustedProxy: TRUSTED_PROXY,
    alerts: ALERTS_ADDRESS,
  };
}

/** One per content directory, so that two sites run from the same folder do not share a state. */
function defaultStateDir(contentDir: string): string {
  const name = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
  return join(/* turbopackIgnore: true */ process.cwd(), '.state', name);
}

let current: Environment | undefined;

/** The settings of this process, validated at the first call. */
export function environment(): Environment {
  current ??= parseEnvironment(process.env);
  return current;
}

/** Tells this process, and processes that it starts, where the alerts process listens. */
export function announceAlerts(address: string): void {
  process.env.ALERTS_ADDRESS = address;
  current = undefined;
}

/** Sets the clock offset of this process and of processes that it starts, for a rehearsal. */
export function shiftClock(clockOffsetMs: number): void {
  process.env.CLOCK_OFFSET_MS = String(clockOffsetMs);
  current = undefined;
}
