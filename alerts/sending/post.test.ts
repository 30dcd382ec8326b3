import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { simpleParser } from 'mailparser';
import { compose } from '@/alerts/mail/envelope';
import type { AlertsSettings } from '@/alerts/settings';
import { pythonWith } from '@/testing/python';
import { expect, test } from '@/testing/unit';
import { freePorts } from '@/tools/nginx/front';
import { openPost } from './post';

const SETTINGS: AlertsSettings = {
  place: { memory: true, secret: 'a secret' },
  mailing: { kind: 'smtp', url: '' },
  from: 'ImmunoGen Investors <alerts@investors.example.com>',
  bounces: 'bounces@investors.example.com',
  dkim: undefined,
  connections: 2,
  rate: 100,
  domainRate: 100,
  siteOrigin: 'http://localhost:3000',
  isRehearsal: false,
};

const MAIL = await compose(
  {
    id: '12345678-1234-4123-8123-123456789012',
    to: 'jane@example.com',
    letter: {
      language: 'en',
      subject: 'Résumé – Ω',
      text: 'One\n.\nTwo \ue0a1\n',
      html: '<p>One</p>',
      enclosures: [{ name: 'event.ics', type: 'text/calendar; charset=utf-8', text: 'BEGIN:VCALENDAR\r\n' }],
    },
    madeAt: Date.parse('2012-01-20T15:00:00Z'),
    pages: 'http://localhost:3000/alerts',
    token: 'x'.repeat(43),
  },
  { from: SETTINGS.from, bounces: SETTINGS.bounces, secret: 'a secret' },
);

/** aiosmtpd, which says on a line what it was given. */
const SERVER = `import json,sys,time
from aiosmtpd.controller import Controller
class Handler:
    async def handle_DATA(self, server, session, envelope):
        print(json.dumps([envelope.mail_from, envelope.rcpt_tos, envelope.content.decode("latin-1")]), flush=True)
        return "250 OK"
controller = Controller(Handler(), hostname="127.0.0.1", port=int(sys.argv[1]))
controller.start()
print("[]", flush=True)
time.sleep(60)`;

test('another mail server gets the envelope and the letter whole', async () => {
  const python = pythonWith('aiosmtpd');
  test.skip(python === undefined, 'aiosmtpd is not installed: `apt install python3-aiosmtpd`');
  const [port] = await freePorts(1);
  const server = spawn(python ?? '', ['-c', SERVER, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: server.stdout });
  await once(lines, 'line');
  const post = openPost({ ...SETTINGS, mailing: { kind: 'smtp', url: `smtp://127.0.0.1:${port}` } });
  try {
    const [[line]] = (await Promise.all([once(lines, 'line'), post.send(MAIL)])) as [[string], undefined];
    const [from, to, content] = JSON.parse(line) as [string, string[], string];
    expect(from).toMatch(/^bounces\+12345678123441238123123456789012-[0-9a-f]{12}@investors\.example\.com$/);
    expect(to).toEqual(['jane@example.com']);
    const mail = await simpleParser(Buffer.from(content, 'latin1'));
    expect(mail.subject).toBe('Résumé – Ω');
    expect(mail.text).toBe(`One\n.\nTwo http://localhost:3000/alerts/yours/${'x'.repeat(43)}\n`);
    expect(mail.messageId).toBe('<12345678-1234-4123-8123-123456789012@investors.example.com>');
    expect(mail.date).toEqual(new Date('2012-01-20T15:00:00Z'));
    expect(mail.attachments[0]?.content.toString()).toBe('BEGIN:VCALENDAR\r\n');
  } finally {
    post.close();
    server.kill();
  }
});

test('mails become files that their owner alone can read, the same bytes every time', async ({ zone: _ }, testInfo) => {
  const folder = testInfo.outputPath('mailbox');
  const post = openPost({ ...SETTINGS, mailing: { kind: 'files', folder } });
  await post.send(MAIL);
  await post.send(MAIL);
  post.close();
  const names = readdirSync(folder).sort();
  expect(names).toEqual(['0001-Résumé-Ω.eml', '0001-Résumé-Ω.html', '0002-Résumé-Ω.eml', '0002-Résumé-Ω.html']);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const [first, , second] = names.map((name) => readFileSync(`${folder}/${name}`));
  expect(second?.equals(first ?? Buffer.from(''))).toBe(true);
});
