import type { ParsedMail } from 'mailparser';
import { tokenFor } from '@/alerts/people/tokens';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/domain/instant';
import { environment } from '@/lib/process/environment';
import { currentEdition } from '@/lib/site/edition';
import { eventCalendar } from '@/lib/surfaces/calendar/event-calendar';
import { defaultLanguage } from '@/messages/language';
import { test } from '@/testing/alerts';
import type { ContentCopy } from '@/testing/content';
import { EVENT } from '@/testing/content';
import { expect } from '@/testing/unit';

const AT = Date.parse('2012-01-20T15:00:00Z');
const CALL = Date.parse('2012-01-27T13:00:00Z');
const SLUG = 'q2-fy2012-results-call';

/** A release that is published at `AT`. */
function announce(content: ContentCopy, text = 'WALTHAM, Mass. Revenue rose.\n\nA second paragraph.'): void {
  content.write(
    'releases/news.mdx',
    `---\nid: news-2012\ntitle: ImmunoGen Reports News\npublishAt: 2012-01-20T10:00\ncontacts: [investors]\n---\n\n${text}\n`,
  );
}

const subjects = (mails: ParsedMail[]) => mails.map(({ subject }) => subject);

test('a release is told at its instant and not a millisecond sooner, to who wants releases', async ({
  present,
  start,
}) => {
  announce(present.content);
  present.reload();
  present.setTo(AT - HOUR_MS);
  const { at, mail, subscribe, alerts } = await start(present);
  await subscribe({ address: 'jane@example.com' });
  await subscribe({ address: 'calls@example.com', topics: ['events', 'reminders', 'documents'] });
  await at(AT - 1);
  expect(mail.received).toEqual([]);
  const tables = ['notices', 'renderings', 'deliveries', 'seen'];
  for (const table of tables) {
    const rows = await alerts.store.database.query(`select * from ${table}`);
    expect(JSON.stringify(rows), 'what is embargoed is in no table').not.toMatch(/news/i);
  }
  await at(AT);
  const [told] = await mail.parsed();
  expect(mail.received.map(({ to }) => to)).toEqual(['jane@example.com']);
  expect(told?.subject).toBe('ImmunoGen: ImmunoGen Reports News');
  expect(told?.text).toContain('WALTHAM, Mass. Revenue rose.');
  expect(told?.text).not.toContain('A second paragraph.');
  expect(told?.text).toContain('http://localhost:3000/releases/news');
  await at(AT + HOUR_MS);
  expect(mail.received, 'told once').toHaveLength(1);
});

test('a mail has what mail programs ask for, and nothing that tells who reads it', async ({ present, start }) => {
  announce(present.content, 'WALTHAM, Mass. Revenue <b>rose</b> & fell.'.replace('<b>rose</b>', 'rose'));
  present.reload();
  present.setTo(AT - HOUR_MS);
  const { at, mail, subscribe, alerts } = await start(present);
  const person = await subscribe({ address: 'jane@example.com' });
  await at(AT);
  const [told] = await mail.parsed();
  const raw = mail.received[0]?.bytes.toString() ?? '';
  const token = tokenFor(alerts.store.secret, 'link', person);
  const leave = `http://localhost:3000/alerts/leave/${token}`;
  expect(raw).toContain(`List-Unsubscribe: <${leave}>`);
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(raw).toContain('Auto-Submitted: auto-generated');
  expect(told?.text).toContain(leave);
  expect(told?.text).toContain(`http://localhost:3000/alerts/yours/${token}`);
  const html = String(told?.html);
  expect(html).toMatch(/^<!doctype html><html lang="en">/);
  expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
  expect(html).not.toMatch(/<img|<script|<link|background(-color)?:|[^-]color:#(?!0b5a7a|7cc4e4)/);
  const hosts = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href = '']) => new URL(href).host);
  expect(new Set(hosts)).toEqual(new Set(['localhost:3000']));
  for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) expect(href).not.toMatch(/[?#]/);
  expect(html).toContain('Revenue rose &amp; fell.');
});

test('what is embargoed is told as it is at its instant: a correction before it is in the mail', async ({
  present,
  start,
}) => {
  announce(present.content, 'WALTHAM, Mass. Revenue was 9 million.');
  present.reload();
  present.setTo(AT - HOUR_MS);
  const { at, mail, subscribe } = await start(present);
  await subscribe({ address: 'jane@example.com' });
  await at(AT - MINUTE_MS);
  announce(present.content, 'WALTHAM, Mass. Revenue was 10 million.');
  present.reload();
  await at(AT);
  const [told] = await mail.parsed();
  expect(told?.text).toContain('Revenue was 10 million.');
});

test('a withdrawal stops what is not sent yet', async ({ present, start }) => {
  announce(present.content);
  present.reload();
  present.setTo(AT - HOUR_MS);
  let isPutOff = true;
  const { at, mail, subscribe, alerts } = await start(present, {
    refuse: (to) =>
      isPutOff && to === 'slow@example.com' ? { at: 'RCPT TO', code: 451, text: '4.7.1 later' } : undefined,
  });
  await subscribe({ address: 'jane@example.com' });
  await subscribe({ address: 'slow@example.com' });
  await at(AT);
  expect(mail.received.map(({ to }) => to)).toEqual(['jane@example.com']);
  isPutOff = false;
  present.content.remove('releases/news.mdx');
  present.reload();
  await at(AT + 5 * MINUTE_MS);
  expect(mail.received).toHaveLength(1);
  expect(await alerts.store.database.query('select state from deliveries order by state')).toEqual([
    { state: 'dropped' },
    { state: 'sent' },
  ]);
});

test('a withdrawal stops what is claimed and waits for its turn', async ({ present, start }) => {
  announce(present.content);
  present.reload();
  present.setTo(AT - HOUR_MS);
  const { at, mail, subscribe, settled } = await start(present, { rate: 3, connections: 1 });
  for (let count = 0; count < 9; count++) await subscribe({ address: `reader${count}@example.com` });
  const sending = at(AT);
  await expect.poll(() => mail.received.length).toBeGreaterThan(0);
  present.content.remove('releases/news.mdx');
  present.reload();
  await sending;
  await settled();
  expect(mail.received.length).toBeLessThan(5);
});

test('the first start tells nothing of the archive, and what is older than a day is told no more', async ({
  present,
  start,
}) => {
  // The shipped release is eighteen hours old, and its call was announced with it.
  const early = Date.parse('2012-01-18T23:00:00Z');
  present.setTo(early);
  const { at, mail, subscribe } = await start(present);
  await subscribe({ address: 'jane@example.com' });
  await at(early + 1);
  expect(mail.received).toEqual([]);
  announce(present.content);
  // A day and a millisecond after its instant, as after a long outage.
  present.setTo(AT + DAY_MS + 1);
  present.reload();
  await at(AT + DAY_MS + 1);
  expect(mail.received).toEqual([]);
});

test('what became public while no process ran is told within its day', async ({ present, start }) => {
  present.setTo(AT - HOUR_MS);
  const { at, mail, subscribe } = await start(present);
  await subscribe({ address: 'jane@example.com' });
  announce(present.content);
  present.setTo(AT + DAY_MS - 1);
  present.reload();
  await at(AT + DAY_MS - 1);
  expect(subjects(await mail.parsed())).toContain('ImmunoGen: ImmunoGen Reports News');
});

test('a call is reminded of a day and an hour before, by its own time, with its calendar file', async ({
  present,
  start,
}) => {
  present.setTo(AT);
  const { at, mail, subscribe } = await start(present);
  await subscribe({ address: 'jane@example.com', topics: ['reminders'] });
  await subscribe({ address: 'one@example.com', topics: [], events: ['immunogen-q2-fy2012-results-call'] });
  await subscribe({ address: 'other@example.com', topics: [], events: ['another-call'] });
  await subscribe({ address: 'late@example.com', topics: ['reminders'], confirmedAt: CALL - MINUTE_MS });
  await at(CALL - DAY_MS - 1);
  expect(mail.received).toEqual([]);
  await at(CALL - DAY_MS);
  expect(mail.received.map(({ to }) => to).sort()).toEqual(['jane@example.com', 'one@example.com']);
  await at(CALL - HOUR_MS - 1);
  expect(mail.received).toHaveLength(2);
  await at(CALL - HOUR_MS);
  expect(mail.received).toHaveLength(4);
  await at(CALL);
  const told = await mail.parsed();
  expect(mail.received.at(-1)?.to, 'who came too late for it is told as it starts').toBe('late@example.com');
  const title = 'Second Quarter Fiscal Year 2012 Financial Results';
  expect([...new Set(subjects(told))]).toEqual([
    `Tomorrow: ${title}, Jan 27, 2012, 8:00 a.m. ET`,
    `In an hour: ${title}, Jan 27, 2012, 8:00 a.m. ET`,
    `Starting now: ${title}`,
  ]);
  const [file] = told[0]?.attachments ?? [];
  const { site } = currentEdition();
  const event = site.event(SLUG);
  if (!event) throw new Error('The call is not there.');
  const served = eventCalendar(event, site.company, environment().siteUrl, defaultLanguage);
  expect(file?.content.toString()).toBe(served);
  expect(file?.filename).toBe(`${SLUG}.ics`);
  expect(file?.contentType).toBe('text/calendar');
});

test('a move is told, withdraws the reminders of the former time and makes new ones', async ({ present, start }) => {
  present.setTo(AT);
  const { at, mail, subscribe } = await start(present);
  await subscribe({ address: 'jane@example.com' });
  present.content
    .silence()
    .replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2012-01-30T09:30')
    .replace(
      EVENT,
      'note: Announced.',
      'note: Announced.\n  - at: 2012-01-24T09:00\n    note: The call was moved.\n    formerStart: 2012-01-27T08:00',
    );
  present.reload();
  const movedAt = Date.parse('2012-01-24T14:00:00Z');
  await at(movedAt - 1);
  expect(mail.received).toEqual([]);
  await at(movedAt);
  const [moved] = await mail.parsed();
  expect(moved?.subject).toContain('New time: ');
  expect(moved?.text).toContain('Monday, January 30, 2012, 9:30 a.m. ET');
  expect(moved?.text).toContain('It was planned for Friday, January 27, 2012, 8:00 a.m. ET.');
  await at(CALL - DAY_MS);
  await at(CALL - HOUR_MS);
  expect(mail.received, 'nothing by the former time').toHaveLength(1);
  await at('2012-01-29T14:30:00Z');
  await at('2012-01-30T13:30:00Z');
  expect(subjects(await mail.parsed()).map((subject) => subject?.split(':')[0])).toEqual([
    'New time',
    'Tomorrow',
    'In an hour',
  ]);
});

test('a call that is cancelled is told so, with a calendar file that takes it back, and not reminded of', async ({
  present,
  start,
}) => {
  present.setTo(AT);
  const { at, mail, subscribe } = await start(present);
  await subscribe({ address: 'jane@example.com' });
  present.content
    .silence()
    .replace(EVENT, 'kind: conference call', 'kind: conference call\nstatus: cancelled')
    .replace(
      EVENT,
      'note: Announced.',
      'note: Announced.\n  - at: 2012-01-24T09:00\n    note: The call will not take place.\n    formerStatus: confirmed',
    );
  present.reload();
  await at('2012-01-24T14:00:00Z');
  await at(CALL - DAY_MS);
  await at(CALL - HOUR_MS);
  await at(CALL);
  const told = await mail.parsed();
  expect(subjects(told)).toEqual(['Cancelled: Second Quarter Fiscal Year 2012 Financial Results']);
  expect(told[0]?.text).toContain('The call will not take place.');
  expect(told[0]?.attachments[0]?.content.toString()).toContain('STATUS:CANCELLED');
});

test('a replay is told once it is sure that there is one, and documents when they come', async ({ present, start }) => {
  present.setTo(AT);
  const { at, mail, subscribe } = await start(present);
  await subscribe({ address: 'jane@example.com', topics: ['documents'] });
  // It is expected to end at 9:00, which may open the door, and is over at 10:00 at the latest.
  await at(CALL + 2 * HOUR_MS - 1);
  expect(mail.received).toEqual([]);
  await at(CALL + 2 * HOUR_MS);
  const [replay] = await mail.parsed();
  expect(replay?.subject).toBe('Replay available: Second Quarter Fiscal Year 2012 Financial Results');
  expect(replay?.text).toMatch(/through Friday, February 3, 2012/);
  const material = (title: string, more = '') =>
    `  - kind: slides\n    title: ${title}\n    url: https://slides.example.com/${title}\n${more}`;
  present.content.replace(
    EVENT,
    'history:',
    `materials:\n${material('Undated')}${material('Dated', '    publishAt: 2012-01-28T10:00\n')}history:`,
  );
  present.reload();
  await at(CALL + 3 * HOUR_MS);
  await at(Date.parse('2012-01-28T15:00:00Z') - 1);
  expect(mail.received).toHaveLength(2);
  await at('2012-01-28T15:00:00Z');
  const texts = (await mail.parsed()).slice(1).map(({ text }) => text);
  expect(texts[0]).toContain('https://slides.example.com/Undated');
  expect(texts[1]).toContain('https://slides.example.com/Dated');
  expect(texts).toHaveLength(2);
});

test('a digest comes at six in the company’s time with what was told since the last, and reminders do not wait', async ({
  present,
  start,
}) => {
  announce(present.content);
  present.content.append('releases/news.mdx', 'More.');
  present.reload();
  present.setTo(AT - HOUR_MS);
  const { at, mail, subscribe } = await start(present);
  await subscribe({ address: 'daily@example.com', frequency: 'daily' });
  await subscribe({ address: 'weekly@example.com', frequency: 'weekly', topics: ['releases'] });
  await subscribe({ address: 'calls@example.com', frequency: 'daily', topics: ['events'] });
  await at(AT);
  // January 20, 2012 was a Friday.
  await at(Date.parse('2012-01-20T23:00:00Z') - 1);
  expect(mail.received).toEqual([]);
  await at('2012-01-20T23:00:00Z');
  expect(mail.received.map(({ to }) => to).sort()).toEqual(['daily@example.com', 'weekly@example.com']);
  const [first] = await mail.parsed();
  expect(first?.subject).toMatch(/^ImmunoGen: news of (the week to )?Friday, January 20, 2012$/);
  expect(first?.text).toContain('ImmunoGen Reports News');
  for (const day of ['21', '22', '23', '24', '25']) await at(`2012-01-${day}T23:00:00Z`);
  expect(mail.received, 'no news, no digest').toHaveLength(2);
  await at(CALL - DAY_MS);
  expect(mail.received.map(({ to }) => to).slice(2)).toEqual(['daily@example.com']);
});

test('a letter is kept with its first mail: what is tried again has the same bytes', async ({ present, start }) => {
  announce(present.content);
  present.reload();
  present.setTo(AT - HOUR_MS);
  const seen: Buffer[] = [];
  const { at, mail, subscribe } = await start(present, {
    beforeTaken: ({ bytes }) => {
      seen.push(bytes);
      return seen.length === 1 ? { at: 'DATA', code: 451, text: '4.3.0 try again' } : undefined;
    },
  });
  await subscribe({ address: 'jane@example.com' });
  await at(AT);
  expect(mail.received).toEqual([]);
  present.content.replace('releases/news.mdx', 'Revenue rose.', 'Revenue rose again.');
  present.reload();
  await at(AT + 2 * MINUTE_MS);
  expect(seen).toHaveLength(2);
  expect(seen[1]?.equals(seen[0] ?? Buffer.from(''))).toBe(true);
});
