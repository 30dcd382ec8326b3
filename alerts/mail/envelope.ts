import { createHash } from 'node:crypto';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import { domainOf } from '@/alerts/settings';
import type { Instant } from '@/lib/domain/instant';
import { type Letter, OWN_LINK } from './letter';
import { returnPath } from './return-path';

/** One mail to one person. */
export interface Mail {
  /** Of the delivery. */
  id: string;
  to: string;
  letter: Letter;
  /** When the letter was first made. */
  madeAt: Instant;
  /** The address of the person's own page; undefined before they have a subscription. */
  ownLink: string | undefined;
  /** RFC 8058: where a mail program posts to end the subscription. */
  leaveLink: string | undefined;
}

export interface Sender {
  from: string;
  bounces: string | undefined;
  secret: string;
}

type Message = Parameters<SMTPPool['send']>[0]['data'];

/** What nodemailer sends: byte for byte the same for the same mail, whenever it is made. */
export function messageOf(mail: Mail, { from, bounces, secret }: Sender): Message {
  const { id, to, letter, madeAt, ownLink, leaveLink } = mail;
  const filled = (text: string) =>
    text.replaceAll(`${OWN_LINK}/leave`, leaveLink ?? '').replaceAll(OWN_LINK, ownLink ?? '');
  return {
    from,
    to,
    envelope: { from: bounces ? returnPath(bounces, id, secret) : addressOf(from), to },
    subject: letter.subject,
    messageId: `<${id}@${domainOf(from)}>`,
    date: new Date(madeAt),
    text: filled(letter.text),
    html: filled(letter.html),
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
      ...(leaveLink
        ? {
            'List-Unsubscribe': { prepared: true, value: `<${leaveLink}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }
        : {}),
    },
    baseBoundary: createHash('sha256').update(id).digest('hex').slice(0, 16),
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The address in a header. */
export function addressOf(from: string): string {
  return /<([^>]+)>$/.exec(from)?.[1] ?? from;
}
