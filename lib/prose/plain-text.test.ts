import { expect, test } from '@/testing/unit';
import { plainText } from './plain-text';

const RULES = {
  'paragraphs are set apart by an empty line': ['One.\n\n\n\nTwo.', 'One.\n\nTwo.'],
  'a line that an editor wrapped is one line': [
    'The call will be\nheld on Friday.',
    'The call will be held on Friday.',
  ],
  'a line that its author broke stays broken': [
    'For Investors:\\\nCarol Hausner  \n781-895-0600',
    'For Investors:\nCarol Hausner\n781-895-0600',
  ],
  'a heading is its words': ['## About ImmunoGen, Inc.\n\n### Technology', 'About ImmunoGen, Inc.\n\nTechnology'],
  'emphasis is its words': ['A **bold** and *slanted* and ~~struck~~ word.', 'A bold and slanted and struck word.'],
  'a link is its words': ['See [our *site*](https://www.example.com "Title").', 'See our site.'],
  'a link by reference is its words': ['See [our site][1].\n\n[1]: https://www.example.com', 'See our site.'],
  'a bare address is itself': [
    'See www.immunogen.com or info@immunogen.com.',
    'See www.immunogen.com or info@immunogen.com.',
  ],
  'an address is itself, underscores and all': [
    'See https://www.example.com/a_b_c.',
    'See https://www.example.com/a_b_c.',
  ],
  'what was escaped is written as it is meant': [
    '\\{a\\} \\<b> \\*c\\* \\_d\\_ \\[e] 1\\. f\\~',
    '{a} <b> *c* _d_ [e] 1. f~',
  ],
  'characters that were named are written': [
    'AT&amp;T &lt; 5 &ndash; 7&nbsp;% &#8220;quoted&#8221;',
    'AT&T < 5 – 7\u00a0% “quoted”',
  ],
  'an approximation is no deletion': ['~5 to 7~ million shares', '~5 to 7~ million shares'],
  'words of a machine are words': ['Press `*1`, then `#`.', 'Press *1, then #.'],
  'a list has its bullets': ['- one\n- two\n  and a half\n\n* three', '• one\n• two and a half\n\n• three'],
  'a numbered list has its numbers, from its first on': ['3. three\n4. four\n7. five', '3. three\n4. four\n5. five'],
  'a list in a list is set in': ['- one\n  - a\n  - b\n- two', '• one\n  • a\n  • b\n• two'],
  'what belongs to a numbered item is set in below its words': [
    '9. nine\n\n   more\n10. ten',
    '9. nine\n   more\n10. ten',
  ],
  'a table has a line a row, a tab between cells': [
    '| | 2011 | 2010 |\n|---|--:|:-:|\n| Revenue | **$5** | $4 |\n| Net \\| loss | ($1) | |',
    '\t2011\t2010\nRevenue\t$5\t$4\nNet | loss\t($1)\t',
  ],
  'a quotation is its words': [
    '> “We are pleased,”\n> said Jane.\n>\n> Twice.',
    '“We are pleased,” said Jane.\n\nTwice.',
  ],
  'a rule between parts is three stars': ['One.\n\n---\n\nTwo.', 'One.\n\n* * *\n\nTwo.'],
  'a block of a machine keeps its lines': ['```text\na  b\n *c*\n```', 'a  b\n *c*'],
  'a note stands where its author put it': [
    'Net loss[^1] rose.\n\n[^1]: Not *audited*.',
    'Net loss[1] rose.\n\n[1] Not audited.',
  ],
  'no words are no text': ['\n\n', ''],
} satisfies Record<string, [string, string]>;

for (const [rule, [source, text]] of Object.entries(RULES)) {
  test(`in plain text, ${rule}`, () => {
    expect(plainText(source)).toBe(text);
  });
}

test('every word is there, in its order, and no other', () => {
  const source = [
    '## one *two*',
    'three [four **five**](https://www.example.com)\\\nsix `seven`',
    '- eight\n- nine\n\n  ten\n  1. eleven',
    '> twelve\n> - thirteen',
    '| fourteen | fifteen |\n|---|---|\n| sixteen | [seventeen](/events) |',
    '```\neighteen\n```',
    'nineteen',
  ].join('\n\n');
  const words = plainText(source).match(/[a-z]+/g);
  const counted =
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
  expect(words).toEqual(counted.split(' '));
});
