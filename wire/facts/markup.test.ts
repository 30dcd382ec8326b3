import { expect, test } from '@/testing/unit';
import { withoutMarkup } from './markup';

const WORDS: [rule: string, source: string, words: string][] = [
  [
    'a sign for "less than" opens no tag',
    'net debt of <C$60 million. Call 555-0100 >',
    'net debt of <C$60 million. Call 555-0100 >',
  ],
  ['an unknown tag is words', 'Jane <jane@acme.example>', 'Jane <jane@acme.example>'],
  ['every entity of HTML is decoded', '5&frac12;&percnt; caf&eacute; &#8364;1 &#150; &#x41;', '5½% café €1 – A'],
  ['an entity that was escaped twice is decoded twice', 'R&amp;amp;D&amp;nbsp;Day', 'R&D\u00a0Day'],
  [
    'an address is not taken for an entity',
    'https://x.example/?a=1&copy=2&reg=3',
    'https://x.example/?a=1&copy=2&reg=3',
  ],
  ['an unknown entity is words', '&acme; &', '&acme; &'],
];

for (const [rule, source, words] of WORDS) test(rule, () => expect(withoutMarkup(source).words).toBe(words));

test('what follows a link without its closing quote is kept', () => {
  const { words, broken } = withoutMarkup('<a href="https://x.example>Webcast</a><p>Call 555-0100</p>');
  expect(words.trim()).toMatch(/^Webcast\s+Call 555-0100$/);
  expect(broken).toEqual([]);
});

test('what follows a tag that is cut off is kept, and the tag is reported', () => {
  const { words, broken } = withoutMarkup('</table\n<p>Call 555-0100</p>');
  expect(words.trim()).toBe('Call 555-0100');
  expect(broken).toEqual([{ start: 0, end: 7 }]);
});
