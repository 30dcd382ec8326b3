import { written } from '@/testing/samples/prose';
import { expect, test } from '@/testing/unit';
import { Notes } from './notes';
import { textToProse } from './text-to-prose';

const WRAPPED = `Orrin Semiconductor Corp. today announced that it will hold a conference
call on its first quarter. The call will be open to investors, analysts
and the press.

CONTACT:
Orrin Semiconductor Corp.
Luis Abrego, 512-555-0102
`;

const RULES: Record<string, [text: string, markdown: string]> = {
  'wrapped lines are joined, except those of a contact': [
    WRAPPED,
    `Orrin Semiconductor Corp. today announced that it will hold a conference call on its first quarter. The call will be open to investors, analysts and the press.

CONTACT:\\
Orrin Semiconductor Corp.\\
Luis Abrego, 512-555-0102`,
  ],
  'lines of an unwrapped text are not joined': [
    `Headline\n\n${'Long words. '.repeat(20).trim()}\nsecond line`,
    `Headline\n\n${'Long words. '.repeat(20).trim()}\\\nsecond line`,
  ],
  'the first line is the headline': ['Headline\nSubhead\nMay 7, 2014', 'Headline\n\nSubhead\\\nMay 7, 2014'],
  'bullets become a list, also in paragraphs of their own or above their text': [
    'Headline\n\n• One\n\n•\nTwo\n▪\n\nThree',
    'Headline\n\n- One\n- Two\n- Three',
  ],
  'several dashes are bullets': ['Headline\n\n- One\n- Two', 'Headline\n\n- One\n- Two'],
  'a single dash is not a bullet': ['Headline\n\n- more -', 'Headline\n\n\\- more -'],
  'a number with a period is text': ['Headline\n\n1. One', 'Headline\n\n1\\. One'],
  'a heading is marked by the sender or known from other releases': [
    '## Headline\n\nWords.\n\nAbout Orrin\n\nOrrin makes semiconductors for cars.\n\nOutlook\n\nGood.',
    '## Headline\n\nWords.\n\n## About Orrin\n\nOrrin makes semiconductors for cars.\n\nOutlook\n\nGood.',
  ],
  'capitals are a heading only after the first paragraph': [
    `ORRIN POSTS RESULTS\n\nLIFTS THE FORECAST\n\n${'Words and words. '.repeat(10)}\n\nOUR NEW FORECAST\n\n${'Words and words. '.repeat(10)}`,
    `ORRIN POSTS RESULTS\n\nLIFTS THE FORECAST\n\n${'Words and words. '.repeat(10).trim()}\n\n## OUR NEW FORECAST\n\n${'Words and words. '.repeat(10).trim()}`,
  ],
  'cells between bars become a table': [
    'Headline\n\n| Location | Number |\n| --- | --- |\n| Hong Kong: | +852-5808-0146 |',
    'Headline\n\n| Location | Number |\n| --- | --- |\n| Hong Kong: | +852-5808-0146 |',
  ],
  'figures in clear columns become a table': [
    'Headline\n\n             2014      2013\nRevenue   $ 1,234   $ 1,100\nNet loss      (56)      (78)'.replace(
      '             2014',
      'Thousands    2014',
    ),
    'Headline\n\n| Thousands | 2014 | 2013 |\n| --- | --- | --- |\n| Revenue | $ 1,234 | $ 1,100 |\n| Net loss | (56) | (78) |',
  ],
  'unclear columns are kept as typed': [
    'Headline\n\n             2014      2013\nRevenue   1,234     1,100\nNet loss      (56)',
    'Headline\n\n```\n             2014      2013\nRevenue   1,234     1,100\nNet loss      (56)\n```',
  ],
  'characters with a meaning in Markdown or MDX are escaped': [
    'Headline\n\nA set {x}, p<0.05, <C$60 million, *a*, _b_, [c], `d`, 1 | 2, ~5, AT&T &amp; # # #',
    'Headline\n\nA set \\{x}, p\\<0.05, \\<C$60 million, \\*a\\*, \\_b\\_, \\[c], \\`d\\`, 1 | 2, ~5, AT&T \\&amp; # # #',
  ],
  'a line that begins as code does is text': [
    'Headline\n\nexport sales rose\n\nimport duties fell',
    'Headline\n\nexport sales rose\n\nimport duties fell',
  ],
  'simple HTML tags are converted': [
    'Headline\n\nSee <a href="www.orrin.example">our <b>new</b> site</a> &amp; more',
    'Headline\n\nSee [our **new** site](https://www.orrin.example) & more',
  ],
  'URLs become https links': [
    'Headline\n\nAt www.orrin.example/ir, http://orrin.example (or ir@orrin.example).',
    'Headline\n\nAt [www.orrin.example/ir](https://www.orrin.example/ir), [http://orrin.example](https://orrin.example) (or ir@orrin.example).',
  ],
  'an address ends where Japanese words begin': [
    '見出し\n\n詳細は（https://www.orrin.example/ir）またはwww.orrin.exampleをご覧ください。',
    '見出し\n\n詳細は（[https://www.orrin.example/ir](https://www.orrin.example/ir)）または[www.orrin.example](https://www.orrin.example)をご覧ください。',
  ],
  'invalid URLs are kept as typed': [
    'Headline\n\nAt http://orrin@example.com or www..orrin.example, not www.',
    'Headline\n\nAt `http://orrin@example.com` or `www..orrin.example`, not `www`.',
  ],
};

for (const [rule, [text, markdown]] of Object.entries(RULES)) {
  test(`in plain text, ${rule}`, () => {
    expect(written(text).markdown).toBe(markdown);
  });
}

const FIGURES = ['Revenue|1,234|1,100|1,050', 'Net loss|56|78|91'];
const BARRED = (heading: string) => [heading, ...FIGURES].map((row) => `| ${row.replaceAll('|', ' | ')} |`).join('\n');
const TABBED = (heading: string) => [heading, ...FIGURES].join('\n').replaceAll('|', '\t');
const TABLES: [rule: string, table: string, doubts: number][] = [
  ['of bars with a date for each column', BARRED('|2014|2013|2012'), 0],
  ['of bars with fewer dates than columns', BARRED('2014|2013'), 1],
  ['of bars without dates', BARRED('In thousands'), 0],
  ['of tabs with fewer dates than columns', TABBED('2014|2013'), 1],
  ['of tabs with a date for each column', TABBED('In thousands|2014|2013|2012'), 0],
];

for (const [rule, table, doubts] of TABLES) {
  test(`the heading of a typed table ${rule} is ${doubts ? '' : 'not '}doubtful`, () => {
    const notes = new Notes();
    textToProse(`Headline\n\n${table}`, notes);
    expect(notes.doubts()).toHaveLength(doubts);
  });
}

test('a first date above the figures does not become the heading of their names', () => {
  const typed = '             2014      2013      2012\nRevenue     1,234     1,100\nNet loss       56        78';
  expect(written(`Headline\n\n${typed}`).markdown).toBe(`Headline\n\n\`\`\`\n${typed}\n\`\`\``);
});

test('every changed link is reported', () => {
  expect(written('Headline\n\n<a href="ImmunoGen">ImmunoGen</a> is at http://immunogen.example').notes).toEqual([
    'The link of "ImmunoGen" leads to "ImmunoGen", which is no address: its words were kept without a link',
    'The link of "http://immunogen.example" leads to https://immunogen.example',
  ]);
});
