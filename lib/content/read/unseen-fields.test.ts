import { published } from '@/lib/content/published';
import { EVENT, test } from '@/testing/content';
import { expect } from '@/testing/unit';

const DURING = Date.parse('2012-01-27T12:50:00Z');

test('an address with a zero-width space is an error, and the event goes on with the address without it', ({
  content,
}) => {
  content.replace(
    EVENT,
    'webcast:\n  url: https://www.immunogen.com',
    'webcast:\n  url: "https://w.example.com/abc\u200b"',
  );
  expect(content.problems()).toMatchObject([
    {
      file: EVENT,
      line: content.lineOf(EVENT, 'w.example.com'),
      field: 'webcast.url',
      rule: 'unseen-character',
      severity: 'withheld',
      found: '"https://w.example.com/abc‹U+200B›"',
      fix: expect.stringContaining('without a zero-width space (U+200B)'),
    },
  ]);
  const event = published(content.accept().content, DURING).event('q2-fy2012-results-call');
  expect(event?.webcast?.url).toBe('https://w.example.com/abc');
});

test('titles, labels and names go on without what nobody sees', ({ content }) => {
  content.replace(EVENT, 'title: Second Quarter', 'title: \u202eSecond Quarter\u200b');
  expect(content.problems()).toMatchObject([{ field: 'title', rule: 'unseen-character' }]);
});
