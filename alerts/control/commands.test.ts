import { answerCommand } from '@/alerts/control/commands';
import { healthAnswer } from '@/alerts/web/health';
import { HOUR_MS } from '@/lib/domain/instant';
import { test } from '@/testing/alerts';
import { expect } from '@/testing/unit';

const AT = Date.parse('2012-01-20T15:00:00Z');
const RELEASE = '---\nid: news-2012\ntitle: News\npublishAt: 2012-01-20T10:00\n---\n\nWALTHAM, Mass. Revenue rose.\n';

test('status counts people, mails and failures, and has no address', async ({ present, start }) => {
  present.content.write('releases/news.mdx', RELEASE);
  present.reload();
  present.setTo(AT - HOUR_MS);
  const { at, subscribe, alerts, settings } = await start(present, {
    refuse: (to) => (to === 'gone@example.com' ? { at: 'RCPT TO', code: 550, text: '5.1.1 no such user' } : undefined),
  });
  for (const name of ['jane', 'john', 'gone']) await subscribe({ address: `${name}@example.com` });
  await at(AT);
  const answer = await answerCommand(alerts.store, settings, 'status', '');
  expect(JSON.parse(answer)).toEqual({
    people: { active: 2, suppressed: 1 },
    mails: { failed: 1, sent: 2 },
    waitingSince: null,
    lastSentAt: AT,
    failures: { 'RCPT TO 550 5.1.1': 1 },
  });
  expect(answer).not.toMatch(/@|jane|example/);
});

test('a test is sent to one address, and what the server says of it is told without the address', async ({
  present,
  start,
}) => {
  present.setTo(AT);
  const { mail, alerts, settings } = await start(present, {
    refuse: (to) => (to === 'gone@example.com' ? { at: 'RCPT TO', code: 550, text: '5.1.1 no such user' } : undefined),
  });
  const sendTest = (address: string) => answerCommand(alerts.store, settings, 'send-test', address);
  expect(await sendTest('nobody')).toContain('name@example.com');
  expect(mail.received).toEqual([]);
  expect(await sendTest('jane@example.com')).toBe('The test was taken.\n');
  expect(mail.received.map(({ to }) => to)).toEqual(['jane@example.com']);
  expect((await mail.parsed())[0]?.text).not.toContain('/alerts/');
  expect(await sendTest('gone@example.com')).toMatch(/^The test was not taken: RCPT TO 550 5\.1\.1\n$/);
});

test('the process says that it does not send while no server takes its mail', async ({ present, start }) => {
  present.content.write('releases/news.mdx', RELEASE);
  present.reload();
  present.setTo(AT - HOUR_MS);
  const { alerts, mail, subscribe } = await start(present);
  const said = async () => JSON.parse((await healthAnswer(alerts.store.database, alerts.sending.isUp)).body);
  expect(await said()).toEqual({ status: 'ok', sends: true });
  await subscribe({ address: 'jane@example.com' });
  await mail.stop();
  present.setTo(AT);
  await alerts.look();
  await expect.poll(said).toEqual({ status: 'ok', sends: false });
});
