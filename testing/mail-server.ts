import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as it came in. */
export interface Received {
  from: string;
  to: string;
  bytes: Buffer;
  /** Of the machine's clock: when MAIL FROM came. */
  mailFromAt: number;
}

/** What a server answers instead of 250. */
export interface Refusal {
  at: 'RCPT TO' | 'DATA';
  code: number;
  text: string;
}

export interface MailServer {
  url: string;
  received: Received[];
  /** The mails so far, parsed. */
  parsed(): Promise<ParsedMail[]>;
  stop(): Promise<void>;
}

interface Options {
  refuse?: (to: string, attempt: number) => Refusal | undefined;
  /** Called before a mail is taken, which it may refuse. */
  beforeTaken?: (mail: Received) => Promise<void> | Refusal | void;
}

/** A real SMTP server of this process, on a free port. */
export async function startMailServer({ refuse, beforeTaken }: Options = {}): Promise<MailServer> {
  const received: Received[] = [];
  const attempts = new Map<string, number>();
  const began = new Map<string, number>();
  const failing = ({ code, text }: Refusal) => Object.assign(new Error(text), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onMailFrom: (_, session, done) => {
      began.set(session.id, Date.now());
      done();
    },
    onRcptTo: ({ address }, _, done) => {
      const attempt = (attempts.get(address) ?? 0) + 1;
      attempts.set(address, attempt);
      const refusal = refuse?.(address, attempt);
      done(refusal?.at === 'RCPT TO' ? failing(refusal) : null);
    },
    onData: async (stream, session, done) => {
      const bytes = await buffer(stream).catch(() => undefined);
      // The client was killed before the end of its message.
      if (!bytes) return;
      const { mailFrom, rcptTo } = session.envelope;
      const to = rcptTo[0]?.address ?? '';
      const refusal = refuse?.(to, attempts.get(to) ?? 1);
      if (refusal?.at === 'DATA') {
        done(failing(refusal));
        return;
      }
      const mail = { from: mailFrom ? mailFrom.address : '', to, bytes, mailFromAt: began.get(session.id) ?? 0 };
      const late = await beforeTaken?.(mail);
      if (!late) received.push(mail);
      done(late ? failing(late) : null);
    },
  });
  // A client that is killed resets its connections.
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    parsed: () => Promise.all(received.map(({ bytes }) => simpleParser(bytes))),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
