import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { ComposedMail } from '@/alerts/mail/envelope';
import type { AlertsSettings } from '@/alerts/settings';
import { SECOND_MS } from '@/lib/domain/instant';

/** Hands mails over. */
export interface Post {
  /** @returns once the server has taken it: 250. @throws nodemailer's error */
  send(mail: ComposedMail): Promise<void>;
  close(): void;
}

/** A server that says nothing for so long is gone. */
const PATIENCE = { connectionTimeout: 20 * SECOND_MS, greetingTimeout: 20 * SECOND_MS, socketTimeout: 60 * SECOND_MS };

/** Opens what the settings name: a pool of connections to a server, or a folder for files. */
export function openPost({ mailing, dkim, connections }: AlertsSettings): Post {
  const signing = dkim ? { dkim } : {};
  if (mailing.kind === 'files') return openFolder(mailing.folder, signing);
  const pool = nodemailer.createTransport({
    ...urlOptions(mailing.url),
    ...PATIENCE,
    ...signing,
    pool: true,
    maxConnections: connections,
    maxMessages: 1000,
  });
  return {
    send: async ({ envelope, raw }) => {
      await pool.sendMail({ envelope, raw });
    },
    close: () => pool.close(),
  };
}

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function urlOptions(text: string) {
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    // Within a machine there is nothing to hide, and relays there have certificates that nobody signed.
    ...(LOOPBACK.test(url.hostname) ? { ignoreTLS: true } : { requireTLS: true }),
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
  };
}

/** One `.eml` for each mail, and its page to look at. Each is whole as soon as it can be seen. */
function openFolder(folder: string, signing: object): Post {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const signer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...signing });
  let count = 0;
  return {
    send: async ({ envelope, raw, subject, html }) => {
      const { message: bytes } = await signer.sendMail({ envelope, raw });
      const words = subject.replace(/[^\p{L}\p{N}]+/gu, '-');
      const name = `${String(++count).padStart(4, '0')}-${words.slice(0, 60).replace(/-$/, '')}`;
      write(folder, `${name}.html`, html());
      write(folder, `${name}.eml`, bytes as Buffer);
    },
    close: () => signer.close(),
  };
}

function write(folder: string, name: string, content: string | Buffer): void {
  const unfinished = join(folder, `.${name}.${process.pid}`);
  writeFileSync(unfinished, content, { mode: 0o600 });
  renameSync(unfinished, join(folder, name));
}
