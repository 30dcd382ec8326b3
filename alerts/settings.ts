import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import type { Place } from '@/alerts/database/open';
import { EnvironmentError, environment } from '@/lib/process/environment';

/** How mail is handed over: to a server, or as files in a folder. */
export type Mailing = { kind: 'smtp'; url: string } | { kind: 'files'; folder: string };

/** The settings of the alerts process, documented in docs/commands.md. */
export interface AlertsSettings {
  place: Place;
  mailing: Mailing;
  /** As the header has it: `ImmunoGen Investors <alerts@investors.example.com>`. */
  from: string;
  /** Where bounces go; undefined for the address of `from`, without a mark of whose they are. */
  bounces: string | undefined;
  dkim: { domainName: string; keySelector: string; privateKey: string } | undefined;
  connections: number;
  /** Messages a second: in all, and to one domain. */
  rate: number;
  domainRate: number;
  /** Where this process reaches the site. */
  siteOrigin: string;
  /** Nothing is sent, and a reader who does not exist gets everything, so that it can be seen. */
  isRehearsal: boolean;
}

const ADDRESS = String.raw`[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+`;
const count = (fix: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,4}$/, fix)
    .transform(Number);

const schema = z.object({
  ALERTS_DATABASE: z.string().min(1, 'write a directory, or postgres://…'),
  ALERTS_SECRET: z
    .string()
    .min(32, 'write at least 32 random characters, the same for every process: openssl rand -hex 32')
    .optional(),
  ALERTS_FROM: z
    .string()
    .regex(
      new RegExp(`^(${ADDRESS}|[^<>"\\r\\n]+ <${ADDRESS}>)$`),
      'write an address, as in ImmunoGen Investors <alerts@investors.example.com>',
    )
    .optional(),
  ALERTS_BOUNCES: z
    .string()
    .regex(new RegExp(`^${ADDRESS}$`), 'write an address alone, as in bounces@investors.example.com')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'write smtp://user:password@host:587, or smtps:// where TLS comes first')
    .optional(),
  ALERTS_MAILBOX: z.string().min(1, 'write a folder, or leave it out to send').optional(),
  ALERTS_DKIM_KEY: z.string().min(1, 'write the path of a PEM file, or leave it out where the relay signs').optional(),
  ALERTS_DKIM_SELECTOR: z
    .string()
    .regex(/^[\w.-]+$/, 'write the selector alone, as in alerts1')
    .optional(),
  ALERTS_CONNECTIONS: count('write how many connections may be open, as in 5').default(5),
  ALERTS_RATE: count('write messages a second, as in 50').default(50),
  ALERTS_DOMAIN_RATE: count('write messages a second to one domain, as in 10').default(10),
  ALERTS_SITE: z.url('write the origin under which this process reaches the site').optional(),
});

const LONGEST_DIRECTORY = 90;

/** Of a rehearsal, which has a database of its own in memory: nothing outlives it. */
const REHEARSAL_SECRET = 'links of a rehearsal lead nowhere else';

/**
 * Reads the settings of alerts from environment variables.
 * @param mailbox the folder for mails of a rehearsal, where nothing is ever sent
 * @throws EnvironmentError that names every variable that cannot be used, and what to write instead
 */
export function parseAlertsSettings(
  variables: Record<string, string | undefined>,
  mailbox: () => string,
): AlertsSettings {
  const parsed = schema.safeParse(variables);
  // Values stay out of the message: an SMTP address has a password in it.
  const refuse = (problems: string[]) =>
    new EnvironmentError(
      `Alerts have settings that cannot be used:\n${problems.map((each) => `  ${each}`).join('\n')}`,
    );
  if (!parsed.success) throw refuse(parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`));
  const { data } = parsed;
  const { siteUrl, clockOffsetMs } = environment();
  const isRehearsal = clockOffsetMs !== 0;
  const folder = data.ALERTS_MAILBOX ?? (isRehearsal ? mailbox() : undefined);
  if (!folder && !data.SMTP_URL) throw refuse(['SMTP_URL: write where mail is handed over, as in smtp://localhost:25']);
  if (!folder && !data.ALERTS_FROM) throw refuse(['ALERTS_FROM: write whom mails are from']);
  const { hostname } = new URL(siteUrl);
  const from = data.ALERTS_FROM ?? `alerts@${hostname.includes('.') ? hostname : 'investors.example.com'}`;
  return {
    place: isRehearsal ? { memory: true, secret: REHEARSAL_SECRET } : placeOf(data, refuse),
    mailing: folder ? { kind: 'files', folder: resolve(folder) } : { kind: 'smtp', url: data.SMTP_URL ?? '' },
    from,
    bounces: data.ALERTS_BOUNCES,
    dkim: data.ALERTS_DKIM_KEY ? dkimOf(data.ALERTS_DKIM_KEY, data.ALERTS_DKIM_SELECTOR, from) : undefined,
    connections: data.ALERTS_CONNECTIONS,
    rate: data.ALERTS_RATE,
    domainRate: data.ALERTS_DOMAIN_RATE,
    siteOrigin: data.ALERTS_SITE ?? siteUrl,
    isRehearsal,
  };
}

function placeOf(
  { ALERTS_DATABASE: database, ALERTS_SECRET: secret }: z.output<typeof schema>,
  refuse: (problems: string[]) => EnvironmentError,
): Place {
  if (!/^postgres(?:ql)?:\/\//.test(database)) {
    const directory = resolve(database);
    // sun_path of sockets has some hundred bytes: see lib/process/environment.ts.
    if (Buffer.byteLength(directory) <= LONGEST_DIRECTORY) return { directory };
    throw refuse([`ALERTS_DATABASE: write a path of at most ${LONGEST_DIRECTORY} characters: a socket lies below it`]);
  }
  if (secret) return { url: database, secret };
  throw refuse(['ALERTS_SECRET: with PostgreSQL, write at least 32 random characters, the same for every process']);
}

/** nodemailer sends unsigned, and says nothing, with a key that it cannot use: an Ed25519 key, for one. */
function dkimOf(file: string, selector: string | undefined, from: string): NonNullable<AlertsSettings['dkim']> {
  const refuse = (fix: string) => new EnvironmentError(`ALERTS_DKIM_KEY: ${fix}`);
  let privateKey: string;
  let type: string | undefined;
  try {
    privateKey = readFileSync(file, 'utf8');
    type = createPrivateKey(privateKey).asymmetricKeyType;
  } catch {
    throw refuse('the file cannot be read as a private key. Write the path of a PEM file with an RSA key.');
  }
  if (type !== 'rsa') throw refuse(`this is a key of type ${type}. Mail is signed with RSA keys: openssl genrsa 2048`);
  if (!selector) throw new EnvironmentError('ALERTS_DKIM_SELECTOR: write under which selector the key is published.');
  return { domainName: domainOf(from), keySelector: selector, privateKey };
}

/** The domain of an address or of a header with one. */
export function domainOf(from: string): string {
  return from.slice(from.lastIndexOf('@') + 1).replace(/>.*$/, '');
}
