import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { shiftClock } from '@/lib/process/environment';
import { expect, test } from '@/testing/unit';
import { parseAlertsSettings } from './settings';

const GOOD = {
  ALERTS_DATABASE: '/var/lib/newsroom/alerts',
  ALERTS_FROM: 'ImmunoGen Investors <alerts@investors.example.com>',
  SMTP_URL: 'smtp://user:geheim@mail.example.com:587',
};
const parse = (more: Record<string, string> = {}) => parseAlertsSettings({ ...GOOD, ...more }, () => '/tmp/mailbox');

test('what is enough to send', () => {
  expect(parse()).toMatchObject({
    place: { directory: '/var/lib/newsroom/alerts' },
    mailing: { kind: 'smtp', url: GOOD.SMTP_URL },
    isRehearsal: false,
  });
});

for (const [name, value] of [
  ['ALERTS_FROM', 'alerts'],
  ['ALERTS_FROM', 'A <a@b.example>\r\nBcc: c@d.example'],
  ['SMTP_URL', 'mail.example.com'],
  ['ALERTS_BOUNCES', 'B <b@example.com>'],
  ['ALERTS_RATE', '0'],
  ['ALERTS_SECRET', 'short'],
  ['ALERTS_DATABASE', `/${'long'.repeat(30)}`],
  ['ALERTS_DKIM_KEY', '/nothing/there.pem'],
] as const) {
  test(`${name}=${JSON.stringify(value.slice(0, 30))} is refused by name, without any value`, () => {
    expect(() => parse({ [name]: value })).toThrow(name);
    let message = '';
    try {
      parse({ [name]: value });
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).not.toContain('geheim');
  });
}

test('PostgreSQL needs a secret that all processes share', () => {
  expect(() => parse({ ALERTS_DATABASE: 'postgres://localhost/alerts' })).toThrow('ALERTS_SECRET');
});

test('mail is signed with an RSA key: nodemailer would send unsigned with another', ({ zone: _ }, testInfo) => {
  const file = testInfo.outputPath('key.pem');
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  expect(() => parse({ ALERTS_DKIM_KEY: file, ALERTS_DKIM_SELECTOR: 'a' })).toThrow('type ed25519');
  execFileSync('openssl', ['genrsa', '-out', file, '2048'], { stdio: 'ignore' });
  expect(() => parse({ ALERTS_DKIM_KEY: file })).toThrow('ALERTS_DKIM_SELECTOR');
  expect(parse({ ALERTS_DKIM_KEY: file, ALERTS_DKIM_SELECTOR: 'a1' }).dkim).toMatchObject({
    domainName: 'investors.example.com',
    keySelector: 'a1',
  });
});

test('a rehearsal sends nothing and touches no database, whatever the settings say', () => {
  shiftClock(-1000);
  try {
    const { place, mailing, isRehearsal } = parse();
    expect(place).toMatchObject({ memory: true });
    expect(mailing).toEqual({ kind: 'files', folder: '/tmp/mailbox' });
    expect(isRehearsal).toBe(true);
  } finally {
    shiftClock(0);
  }
});
