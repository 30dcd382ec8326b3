import nodemailer from 'nodemailer';
import { tokenFor } from '@/alerts/people/tokens';
import { expect, test } from '@/testing/unit';
import { compose, type Mail, messageOf } from './envelope';
import { type Letter, OWN_LINK } from './letter';

const SENDER = { from: 'ImmunoGen Investors <alerts@investors.example.com>', bounces: undefined, secret: 'a secret' };

/** Every length of what stands before a link, so that lines are wrapped at each of its characters. */
const LENGTHS = Array.from({ length: 80 }, (_, length) => length);

function letterWith(before: string): Letter {
  const own = `${before}${OWN_LINK}${before}${OWN_LINK}/leave`;
  return {
    language: 'ja',
    subject: `決算説明会 ${before}`,
    text: `決算${own} = 1.\n.\n${'From '.repeat(20)}\n`,
    html: `<p>決算</p><a href="${own}">${own}</a>`,
    enclosures: [{ name: 'event.ics', type: 'text/calendar; charset=utf-8', text: 'BEGIN:VCALENDAR\r\n' }],
  };
}

test('a letter that is filled in has the bytes that nodemailer composes for each person', async () => {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const [composed, filledIn]: string[][] = [[], []];
  for (const length of LENGTHS) {
    const letter = letterWith('a'.repeat(length));
    for (const person of ['1', '2']) {
      const mail: Mail = {
        id: `${person}2345678-1234-4123-8123-123456789012`,
        to: `reader${person}@example.com`,
        letter,
        madeAt: Date.parse('2012-01-20T15:00:00Z'),
        pages: 'http://localhost:3000/ja/alerts',
        token: person === '1' ? tokenFor('a secret', 'link', person) : undefined,
      };
      const { message } = await composer.sendMail(messageOf(mail, SENDER.from));
      composed?.push((message as Buffer).toString('latin1'));
      filledIn?.push((await compose(mail, SENDER)).raw.toString('latin1'));
    }
  }
  expect(filledIn).toHaveLength(2 * LENGTHS.length);
  expect(filledIn).toEqual(composed);
});

test('a long address stays on its line', async () => {
  const to = `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.example`;
  const mail = { id: crypto.randomUUID(), to, letter: letterWith(''), madeAt: 0, pages: '', token: undefined };
  expect((await compose(mail, SENDER)).raw.toString('latin1')).toContain(`\r\nTo: ${to}\r\n`);
});
