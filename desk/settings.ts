import { isIP } from 'node:net';
import { userInfo } from 'node:os';
import { relative, resolve } from 'node:path';
import * as z from 'zod';
import { EnvironmentError } from '@/lib/process/environment';
import { type Person, readPeople } from './people';

/** The settings of the desk, described in docs/commands.md. Public processes know none of them. */
export interface DeskSettings {
  port: number;
  /** Address of this machine to listen on. */
  host: string;
  /** The origin that browsers use; undefined for the address that it listens on. */
  url: URL | undefined;
  signIn: SignInSettings;
  /** Absolute path of drafts, links to sign in, and the record of what was published. */
  deskDir: string;
  /** Who may do what. */
  people: readonly Person[];
  /** Whether a second person has to approve. */
  isFourEyes: boolean;
  /** An authority for time stamps; undefined for none. */
  timestampUrl: URL | undefined;
}

/** How people sign in. */
export type SignInSettings =
  | { by: 'link' }
  | { by: 'passkey' }
  | { by: 'openid'; issuer: URL; clientId: string; clientSecret: string | undefined };

const LOOPBACK = ['127.0.0.1', '::1'];
/** As URLs write the names of this machine. */
const THIS_MACHINE = ['127.0.0.1', '[::1]', 'localhost'];

const schema = z.object({
  DESK_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'write a port number, as in 3100')
    .transform(Number)
    .refine((port) => port <= 65535, 'write a port from 0 to 65535')
    .default(3100),
  DESK_HOST: z
    .string()
    .refine((host) => isIP(host) > 0, 'write an address of this machine, as in 127.0.0.1')
    .default('127.0.0.1'),
  DESK_URL: z
    .string()
    .refine(
      (text) => URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, '') && isSafe(new URL(text)),
      'write the origin that browsers use, as in https://desk.example.com; only this machine goes without https',
    )
    .transform((text) => new URL(text))
    .optional(),
  DESK_SIGN_IN: z.enum(['link', 'passkey', 'openid'], 'write "link", "passkey" or "openid"').default('link'),
  DESK_OPENID_ISSUER: z
    .string()
    .refine(
      (text) => URL.canParse(text) && isSafe(new URL(text)),
      'write the address of the provider, as in https://login.example.com',
    )
    .transform((text) => new URL(text))
    .optional(),
  DESK_OPENID_CLIENT_ID: z.string().min(1, 'write the id that the provider gave to the desk').optional(),
  DESK_OPENID_CLIENT_SECRET: z.string().min(1, 'write the secret that the provider gave to the desk').optional(),
  DESK_DIR: z.string().min(1, 'write the path of a directory outside of the content').default('.desk'),
  DESK_PEOPLE: z.string().optional(),
  TIMESTAMP_URL: z
    .string()
    .refine(
      (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
      'write the address of an authority for time stamps (RFC 3161), as in https://tsa.example.com',
    )
    .transform((text) => new URL(text))
    .optional(),
  DESK_APPROVAL: z.enum(['second person', 'none'], 'write "second person" or "none"').default('second person'),
});

/** Passwords and sessions pass over it: only on this machine may that be readable. */
function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.includes(hostname));
}

/**
 * @param contentDir absolute path
 * @throws EnvironmentError that names every invalid variable, its value and what to write instead
 */
export function deskSettings(variables: Record<string, string | undefined>, contentDir: string): DeskSettings {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) {
    throw refused(
      parsed.error.issues.map(({ path, message }) => {
        const name = String(path[0]);
        return `${name}="${variables[name]}": ${message}`;
      }),
    );
  }
  const { DESK_PORT, DESK_HOST, DESK_URL, DESK_DIR, DESK_PEOPLE, DESK_APPROVAL } = parsed.data;
  const deskDir = resolve(process.cwd(), DESK_DIR);
  if (!relative(contentDir, deskDir).startsWith('..') || !relative(deskDir, contentDir).startsWith('..')) {
    throw new EnvironmentError(`DESK_DIR="${DESK_DIR}" and the content lie in each other: write a path apart from it.`);
  }
  const people = readPeople(DESK_PEOPLE ?? `${userInfo().username}: author, approver`);
  return {
    port: DESK_PORT,
    host: DESK_HOST,
    url: DESK_URL,
    signIn: signInSettings(parsed.data, people),
    deskDir,
    people,
    isFourEyes: DESK_APPROVAL === 'second person',
    timestampUrl: parsed.data.TIMESTAMP_URL,
  };
}

function signInSettings(
  {
    DESK_SIGN_IN: by,
    DESK_HOST: host,
    DESK_URL: url,
    DESK_OPENID_ISSUER: issuer,
    DESK_OPENID_CLIENT_ID: clientId,
    DESK_OPENID_CLIENT_SECRET: clientSecret,
  }: z.output<typeof schema>,
  people: readonly Person[],
): SignInSettings {
  if (by === 'link') {
    if (!LOOPBACK.includes(host) || (url && !THIS_MACHINE.includes(url.hostname))) {
      throw refused(['DESK_SIGN_IN="link" is for this machine alone: write "passkey" or "openid" for others']);
    }
    return { by };
  }
  if (!url) throw refused([`DESK_SIGN_IN="${by}" needs DESK_URL: the origin that browsers use`]);
  if (by === 'passkey') {
    // WebAuthn, "relying party identifier": a domain, never an address.
    if (isIP(url.hostname.replace(/^\[|\]$/g, ''))) {
      throw refused([`DESK_URL="${url.origin}": passkeys need a name, as in http://localhost:3100`]);
    }
    return { by };
  }
  if (!issuer || !clientId) throw refused(['DESK_SIGN_IN="openid" needs DESK_OPENID_ISSUER and DESK_OPENID_CLIENT_ID']);
  const unknown = people.find(({ openId }) => openId === undefined);
  if (unknown) {
    throw refused([
      `DESK_PEOPLE: "${unknown.name}" needs an address, as in "${unknown.name} <name@example.com>: author"`,
    ]);
  }
  return { by, issuer, clientId, clientSecret };
}

function refused(lines: readonly string[]): EnvironmentError {
  return new EnvironmentError(`The environment has settings that cannot be used:\n  ${lines.join('\n  ')}`);
}
