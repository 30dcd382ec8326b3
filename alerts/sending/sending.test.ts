import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { takeBounce } from '@/alerts/control/bounce';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/domain/instant';
import { test } from '@/testing/alerts';
import type { Refusal } from '@/testing/mail-server';
import type { Present } from '@/testing/present';
import { pythonWith } from '@/testing/python';
import { expect } from '@/testing/unit';

const AT = Date.parse('2012-01-20T15:00:00Z');

function announce({ content, reload, setTo }: Present): void {
  content.write(
    'releases/news.mdx',
    '---\nid: news-2012\ntitle: ImmunoGen Reports News\npublishAt: 2012-01-20T10:00\n---\n\nWALTHAM, Mass. Revenue rose.\n',
  );
  reload();
  setTo(AT - HOUR_MS);
}

test('what a server puts off is tried again after growing pauses, for a day', async ({ present, start }) => {
  announce(present);
  const tries: number[] = [];
  const { at, subscribe, alerts } = await start(present, {
    refuse: () => {
      tries.push(Date.now() - AT);
      return { at: 'RCPT TO', code: 450, text: '4.2.0 greylisted' };
    },
  });
  await subscribe({ address: 'jane@example.com' });
  const expected = [0, 1, 3, 7, 15, 31, 63];
  // A minute before each of them, and at it; then every half hour.
  const first = expected.flatMap((minute) => [minute - 1, minute]).filter((minute) => minute >= 0);
  for (const minute of new Set(first)) await at(AT + minute * MINUTE_MS);
  for (let time = 90 * MINUTE_MS; time <= 26 * HOUR_MS; time += HOUR_MS / 2) await at(AT + time);
  const minutes = tries.map((ms) => ms / MINUTE_MS);
  expect(minutes.slice(0, expected.length)).toEqual(expected);
  expect(Math.max(...tries)).toBeLessThanOrEqual(DAY_MS + HOUR_MS);
  expect(await alerts.store.database.query('select state, failure from deliveries')).toEqual([
    { state: 'failed', failure: 'RCPT TO 450 4.2.0' },
  ]);
  expect(await alerts.store.database.query('select state from people')).toEqual([{ state: 'active' }]);
});

test('an address that a server does not know gets nothing more', async ({ present, start }) => {
  announce(present);
  const refusals: Record<string, Refusal> = {
    'gone@example.com': { at: 'RCPT TO', code: 550, text: '5.1.1 no such user' },
    'full@example.com': { at: 'DATA', code: 552, text: '5.2.2 mailbox full' },
  };
  const { at, mail, subscribe, alerts } = await start(present, { refuse: (to) => refusals[to] });
  for (const address of ['gone@example.com', 'full@example.com', 'jane@example.com']) await subscribe({ address });
  await at(AT);
  expect(mail.received.map(({ to }) => to)).toEqual(['jane@example.com']);
  expect(await alerts.store.database.query('select address, state, ended_how from people order by address')).toEqual([
    { address: 'full@example.com', state: 'active', ended_how: null },
    { address: 'gone@example.com', state: 'suppressed', ended_how: 'RCPT TO 550 5.1.1' },
    { address: 'jane@example.com', state: 'active', ended_how: null },
  ]);
});

const report = (to: string, action: string, status: string) => `From: MAILER-DAEMON@relay.example
To: ${to}
Subject: Undelivered mail
Content-Type: multipart/report; report-type=delivery-status; boundary=x

--x
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; jane@example.com
Action: ${action}
Status: ${status}

--x--
`;

test('a bounce to the signed return path suppresses the address; a delay, a forgery and a stranger’s do not', async ({
  present,
  start,
}) => {
  announce(present);
  const { at, mail, subscribe, alerts } = await start(present, { bounces: 'bounces@investors.example.com' });
  await subscribe({ address: 'jane@example.com' });
  await at(AT);
  const path = mail.received[0]?.from ?? '';
  expect(path).toMatch(/^bounces\+[0-9a-f]{32}-[0-9a-f]{12}@investors\.example\.com$/);
  const take = (message: string) => takeBounce(alerts.store, message, Date.now());
  const forged = path.replace(/.(?=@)/, (digit) => (digit === '0' ? '1' : '0'));
  expect(await take(report(forged, 'failed', '5.1.1'))).toBe('not ours');
  expect(await take(report('bounces@investors.example.com', 'failed', '5.1.1'))).toBe('not ours');
  expect(await take(report(path, 'delayed', '4.4.1'))).toBe('put off');
  const state = () => alerts.store.database.query('select state from people');
  expect(await state()).toEqual([{ state: 'active' }]);
  expect(await take(report(path.toUpperCase(), 'failed', '5.1.1'))).toBe('suppressed');
  expect(await state()).toEqual([{ state: 'suppressed' }]);
});

test('a complaint ends the subscription', async ({ present, start }) => {
  announce(present);
  const { at, mail, subscribe, alerts } = await start(present, { bounces: 'bounces@investors.example.com' });
  await subscribe({ address: 'jane@example.com' });
  await at(AT);
  const complaint = `To: ${mail.received[0]?.from}\nContent-Type: multipart/report; report-type=feedback-report\n\nFeedback-Type: abuse\n`;
  expect(await takeBounce(alerts.store, complaint, Date.now())).toBe('ended');
  expect(await alerts.store.database.query('select state, ended_how from people')).toEqual([
    { state: 'ended', ended_how: 'complaint' },
  ]);
});

const PYTHON = pythonWith('dkim');

test('a second implementation of DKIM finds the signature right, over List-Unsubscribe too', async ({
  present,
  start,
}, testInfo) => {
  test.skip(PYTHON === undefined, 'dkimpy is not installed: `apt install python3-dkim`');
  announce(present);
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { at, mail, subscribe } = await start(present, {
    dkim: {
      domainName: 'investors.example.com',
      keySelector: 'alerts1',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
  });
  await subscribe({ address: 'jane@example.com' });
  await at(AT);
  const file = testInfo.outputPath('mail.eml');
  const bytes = mail.received[0]?.bytes ?? Buffer.from('');
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const script = `import dkim,sys
record=b"v=DKIM1; k=rsa; p=${key}"
lookup=lambda name,timeout=5: record if name==b"alerts1._domainkey.investors.example.com." else None
print(dkim.verify(open(sys.argv[1],"rb").read(), dnsfunc=lookup))`;
  const verify = (mail: Buffer) => {
    writeFileSync(file, mail);
    return spawnSync(PYTHON ?? '', ['-c', script, file], { encoding: 'utf8' }).stdout.trim();
  };
  expect(verify(bytes)).toBe('True');
  const text = bytes.toString('latin1');
  expect(/[ ;]h=([^;]+)/.exec(text.replace(/\r\n\s+/g, ' ').replace(/(?<=[:a-z-]) (?=[a-z:])/g, ''))?.[1]).toMatch(
    /list-unsubscribe:list-unsubscribe-post/i,
  );
  expect(verify(Buffer.from(text.replace('One-Click', 'Two-Click'), 'latin1'))).toBe('False');
});
