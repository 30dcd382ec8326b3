import { expect, test } from '@/testing/unit';
import { withoutMarkup } from './markup';

const WORDS: [rule: string, source: string, words: string][] = [
  [
    'a less-than sign does not open a tag',
    'net debt of <C$60 million. Call 555-0100 >',
    'net debt of <C$60 million. Call 555-0100 >',
  ],
  ['an unknown tag is text', 'Jane <jane@acme.example>', 'Jane <jane@acme.example>'],
  ['every HTML entity is decoded', '5&frac12;&percnt; caf&eacute; &#8364;1 &#150; &#x41;', '5½% café €1 – A'],
  ['a doubly escaped entity is decoded twice', 'R&amp;amp;D&amp;nbsp;Day', 'R&D\u00a0Day'],
  [
    'parameters of a URL are not entities',
    'https://x.example/?a=1&copy=2&reg=3',
    'https://x.example/?a=1&copy=2&reg=3',
  ],
  ['an unknown entity is text', '&acme; &', '&acme; &'],
];

for (const [rule, source, words] of WORDS) test(rule, () => expect(withoutMarkup(source).words).toBe(words));

test('the line that a # marks is the headline', () => {
  const { words, headline } = withoutMarkup('Home | Investors\n\n# Acme to **Host** Call\n\nBOSTON');
  expect(words.slice(headline?.start, headline?.end)).toBe('Acme to Host Call');
});

test('words behind a link without HTML lead where it leads', () => {
  const { words, links } = withoutMarkup('See <a href="https://x.example">the webcast</a>');
  expect(links).toEqual([{ start: 4, end: 15, href: 'https://x.example' }]);
  expect(words).toBe('See the webcast');
});
