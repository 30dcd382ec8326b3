import { published } from '@/lib/content/published';
import { defaultLanguage as language } from '@/messages/language';
import { test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { mailsToRead } from './to-read';

const OF = new Set(['events/q2-fy2012-results-call']);
const setting = { siteUrl: 'https://investors.example.com', language };

test('the mails about an event can be read before they go out, each with when it does', ({ content }) => {
  const at = Date.parse('2012-01-20T15:00:00Z');
  const text = mailsToRead(published(content.load(), at), at, OF, setting);
  const sent = text.split(/_{72}/).map((mail) => mail.trim().split('\n')[0]);
  expect(sent).toEqual([
    'Wednesday, January 18, 2012, 12:00 a.m. ET',
    'Thursday, January 26, 2012, 8:00 a.m. ET',
    'Friday, January 27, 2012, 7:00 a.m. ET',
    'Friday, January 27, 2012, 8:00 a.m. ET',
    'Friday, January 27, 2012, 10:00 a.m. ET',
  ]);
  expect(text).toContain('913-312-1231');
  expect(text).toContain('[q2-fy2012-results-call.ics]');
  expect(text).not.toContain('Announces Conference Call to Discuss');
});

test('nobody is told of what is not public', ({ content }) => {
  const at = Date.parse('2012-01-18T04:59:59.999Z');
  expect(mailsToRead(published(content.load(), at), at, OF, setting)).toBe('');
});
