import { createHash } from 'node:crypto';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { domainOf } from '@/alerts/settings';
import type { Instant } from '@/lib/domain/instant';
import { Blank, type Personal, STAND_INS } from './blank';
import { type Letter, OWN_LINK } from './letter';
import { returnPath } from './return-path';

/** One mail to one person. */
export interface Mail extends Personal {
  letter: Letter;
  /** When the letter was first made. */
  madeAt: Instant;
  /** Origin and path of the alerts' pages in the letter's language. */
  pages: string;
}

export interface Sender {
  from: string;
  bounces: string | undefined;
  secret: string;
}

/** A mail as a server gets it, byte for byte the same whenever it is composed. */
export interface ComposedMail {
  envelope: { from: string; to: string };
  raw: Buffer;
  subject: string;
  /** To look at: made when somebody does. */
  html(): string;
}

/** Letters are kept by who sends: each is composed once for who has a subscription, and once for who has none yet. */
const blanks = new WeakMap<Letter, Map<string, Promise<Blank>>>();

/** Writes a letter to one person. */
export async function compose(mail: Mail, sender: Sender): Promise<ComposedMail> {
  const { from, bounces, secret } = sender;
  const { id, to, letter, pages, token } = mail;
  const key = [pages, token !== undefined, mail.madeAt, from].join(' ');
  const known = blanks.get(letter) ?? new Map<string, Promise<Blank>>();
  const blank = known.get(key) ?? blankOf(mail, from);
  blanks.set(letter, known.set(key, blank));
  // What could not be composed is tried again for the next mail.
  blank.catch(() => known.delete(key));
  return {
    envelope: { from: bounces ? returnPath(bounces, id, secret) : addressOf(from), to },
    raw: (await blank).fillIn(mail),
    subject: letter.subject,
    html: () => withLinks(letter.html, linksOf(pages, token)),
  };
}

const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

async function blankOf(mail: Mail, from: string): Promise<Blank> {
  const token = mail.token && STAND_INS.token;
  const { message } = await composer.sendMail(messageOf({ ...mail, ...STAND_INS, token }, from));
  return new Blank((message as Buffer).toString('latin1'));
}

/** What nodemailer composes. */
export function messageOf({ id, to, letter, madeAt, pages, token }: Mail, from: string): SendMailOptions {
  const links = linksOf(pages, token);
  return {
    from,
    to,
    subject: letter.subject,
    messageId: `<${id}@${domainOf(from)}>`,
    date: new Date(madeAt),
    text: withLinks(letter.text, links),
    html: withLinks(letter.html, links),
    // Not base64: what is personal must be found in it.
    textEncoding: 'quoted-printable',
    attachments: letter.enclosures.map(({ name, type, text }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(text),
    })),
    headers: {
      'Content-Language': letter.language,
      // RFC 3834: no "out of office" in answer.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(links
        ? {
            // RFC 8058: where a mail program posts to end the subscription.
            'List-Unsubscribe': { prepared: true, value: `<${links.leave}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }
        : {}),
    },
    baseBoundary: createHash('sha256').update(letter.text).update(letter.html).digest('hex').slice(0, 16),
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

interface Links {
  /** Of the person's own page. */
  own: string;
  leave: string;
}

function linksOf(pages: string, token: string | undefined): Links | undefined {
  return token === undefined ? undefined : { own: `${pages}/yours/${token}`, leave: `${pages}/leave/${token}` };
}

function withLinks(text: string, links: Links | undefined): string {
  return text.replaceAll(`${OWN_LINK}/leave`, links?.leave ?? '').replaceAll(OWN_LINK, links?.own ?? '');
}

/** The address in a header. */
export function addressOf(from: string): string {
  return /<([^>]+)>$/.exec(from)?.[1] ?? from;
}
