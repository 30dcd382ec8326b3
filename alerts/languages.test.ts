import type { ParsedMail } from 'mailparser';
import { HOUR_MS } from '@/lib/domain/instant';
import { test } from '@/testing/alerts';
import { EVENT } from '@/testing/content';
import { expect } from '@/testing/unit';

const PUBLISHED = Date.parse('2012-01-20T15:00:00Z');
const CALL = Date.parse('2012-01-27T13:00:00Z');

const release = (id: string, fields = '') =>
  `---\nid: ${id}\ntitle: Revenue rose\npublishAt: 2012-01-20T10:00\n${fields}---\n\nWALTHAM, Mass. Revenue rose.\n`;
const CORRECTED = `corrections:\n  - at: 2012-01-20T12:00\n    note: A figure was wrong.\n`;

const own = (mails: readonly ParsedMail[], address: string) =>
  mails.filter(({ to }) => JSON.stringify(to).includes(address));
const subjectsOf = (mails: readonly ParsedMail[], address: string) => own(mails, address).map(({ subject }) => subject);

test('everybody is told in their language, with its links, and in another what is not translated', async ({
  present,
  start,
}) => {
  const { content } = present;
  content.replace('company.yaml', 'name: ImmunoGen', 'languages: [en, ja]\nname: ImmunoGen');
  content.write('releases/news.mdx', release('news', CORRECTED));
  content.write(
    'releases/news.ja.mdx',
    '---\ntitle: 増収のお知らせ\ncorrections:\n  - note: 数値を訂正しました。\n---\n\n売上高は増加しました。\n',
  );
  content.write('releases/other.mdx', release('other'));
  content.write(
    EVENT.replace('.mdx', '.ja.mdx'),
    '---\ntitle: 2012年6月期 第2四半期決算説明会\n---\n\n決算説明会を開催します。\n',
  );
  present.reload();
  present.setTo(PUBLISHED - HOUR_MS);
  const { at, mail, subscribe } = await start(present);
  await subscribe({ address: 'jane@example.com' });
  await subscribe({ address: 'hanako@example.com', language: 'ja' });
  await subscribe({ address: 'taro@example.com', language: 'ja', frequency: 'daily' });

  await at(PUBLISHED);
  await at(PUBLISHED + 2 * HOUR_MS);
  await at(PUBLISHED + 9 * HOUR_MS);
  const mails = await mail.parsed();
  expect(subjectsOf(mails, 'jane@')).toEqual([
    'ImmunoGen: Revenue rose',
    'ImmunoGen: Revenue rose',
    'Correction: Revenue rose',
  ]);
  expect(subjectsOf(mails, 'hanako@').sort()).toEqual([
    'ImmunoGen: Revenue rose',
    'ImmunoGen：増収のお知らせ',
    '【訂正】増収のお知らせ',
  ]);
  const translated = own(mails, 'hanako@').filter(({ subject = '' }) => subject.includes('増収'));
  expect(translated).toHaveLength(2);
  for (const { text = '', html, headers } of translated) {
    expect(headers.get('content-language')).toBe('ja');
    expect(String(html)).toContain('<html lang="ja">');
    expect(text).toContain('http://localhost:3000/ja/releases/news');
    expect(text).toMatch(/http:\/\/localhost:3000\/ja\/alerts\/yours\/[\w-]+$/m);
  }
  expect(translated[1]?.text).toContain('数値を訂正しました。');
  // Not translated: all of it is in the language that it is in.
  const [other] = own(mails, 'hanako@').filter(({ subject }) => subject === 'ImmunoGen: Revenue rose');
  expect(other?.headers.get('content-language')).toBe('en');
  expect(other?.text).toContain('http://localhost:3000/releases/other');
  const [digest] = own(mails, 'taro@');
  expect(String(digest?.html)).toContain('増収のお知らせ');
  expect(String(digest?.html)).toContain('<section lang="en">');

  await at(CALL - HOUR_MS);
  const [reminder] = own(await mail.parsed(), 'hanako@').slice(-1);
  expect(reminder?.text).toContain('第2四半期決算説明会');
  expect(String(reminder?.attachments[0]?.content)).toContain('SUMMARY;LANGUAGE=ja:');
});
