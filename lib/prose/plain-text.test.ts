import { expect, test } from '@/testing/unit';
import { plainText } from './plain-text';

const RULES = {
  'paragraphs are separated by an empty line': ['One.\n\n\n\nTwo.', 'One.\n\nTwo.'],
  'a soft line break becomes a space': ['The call will be\nheld on Friday.', 'The call will be held on Friday.'],
  'a hard line break stays': [
    'For Investors:\\\nCarol Hausner  \n781-895-0600',
    'For Investors:\nCarol Hausner\n781-895-0600',
  ],
  'a heading becomes its text': ['## About ImmunoGen, Inc.\n\n### Technology', 'About ImmunoGen, Inc.\n\nTechnology'],
  'emphasis becomes its text': ['A **bold** and *slanted* and ~~struck~~ word.', 'A bold and slanted and struck word.'],
  'a link becomes its text': ['See [our *site*](https://www.example.com "Title").', 'See our site.'],
  'a reference link becomes its text': ['See [our site][1].\n\n[1]: https://www.example.com', 'See our site.'],
  'a bare address stays as written': [
    'See www.immunogen.com or info@immunogen.com.',
    'See www.immunogen.com or info@immunogen.com.',
  ],
  'an address with underscores stays as written': [
    'See https://www.example.com/a_b_c.',
    'See https://www.example.com/a_b_c.',
  ],
  'escaped characters lose their backslash': [
    '\\{a\\} \\<b> \\*c\\* \\_d\\_ \\[e] 1\\. f\\~',
    '{a} <b> *c* _d_ [e] 1. f~',
  ],
  'entities become their characters': [
    'AT&amp;T &lt; 5 &ndash; 7&nbsp;% &#8220;quoted&#8221;',
    'AT&T < 5 – 7\u00a0% “quoted”',
  ],
  'a single tilde does not strike through': ['~5 to 7~ million shares', '~5 to 7~ million shares'],
  'inline code becomes its text': ['Press `*1`, then `#`.', 'Press *1, then #.'],
  'a list has bullets': ['- one\n- two\n  and a half\n\n* three', '• one\n• two and a half\n\n• three'],
  'a numbered list counts up from its first number': ['3. three\n4. four\n7. five', '3. three\n4. four\n5. five'],
  'a nested list is indented': ['- one\n  - a\n  - b\n- two', '• one\n  • a\n  • b\n• two'],
  'further paragraphs of a numbered item are indented': ['9. nine\n\n   more\n10. ten', '9. nine\n   more\n10. ten'],
  'a table has one line per row and tabs between cells': [
    '| | 2011 | 2010 |\n|---|--:|:-:|\n| Revenue | **$5** | $4 |\n| Net \\| loss | ($1) | |',
    '\t2011\t2010\nRevenue\t$5\t$4\nNet | loss\t($1)\t',
  ],
  'a quotation becomes its text': [
    '> “We are pleased,”\n> said Jane.\n>\n> Twice.',
    '“We are pleased,” said Jane.\n\nTwice.',
  ],
  'a thematic break becomes three stars': ['One.\n\n---\n\nTwo.', 'One.\n\n* * *\n\nTwo.'],
  'a code block keeps its lines': ['```text\na  b\n *c*\n```', 'a  b\n *c*'],
  'a footnote stays in its place': [
    'Net loss[^1] rose.\n\n[^1]: Not *audited*.',
    'Net loss[1] rose.\n\n[1] Not audited.',
  ],
  'an empty source gives an empty text': ['\n\n', ''],
} satisfies Record<string, [string, string]>;

for (const [rule, [source, text]] of Object.entries(RULES)) {
  test(`in plain text, ${rule}`, () => {
    expect(plainText(source)).toBe(text);
  });
}

test('plain text has every word of the source in order, and no others', () => {
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
