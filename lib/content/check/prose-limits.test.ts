import { parseProse } from '@/lib/prose/parse';
import { expect, test } from '@/testing/unit';
import { checkProseLimits } from './prose-limits';

const found = (source: string) => checkProseLimits(source, 'file.mdx', 10).map(({ line, found }) => `${line} ${found}`);

const FINE: [rule: string, source: string][] = [
  ['a long text of plain words', 'Words and more words. '.repeat(20_000)],
  ['a hundred marks of emphasis in a paragraph', '**a** '.repeat(50)],
  ['any number in many paragraphs', '**a** *b*\n\n'.repeat(5_000)],
  ['a statement with every figure in bold', `| a | b |\n|---|---|\n${'| **1,234** | **(5)** |\n'.repeat(500)}`],
  ['lists twelve levels deep', Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ['a table of sixty columns', `|${'a|'.repeat(59)}\n|${'-|'.repeat(59)}\n`],
];

for (const [rule, source] of FINE) test(`${rule} is fine`, () => expect(found(source)).toEqual([]));

const MUCH: [rule: string, source: string, told: string][] = [
  ['a text longer than any', 'a'.repeat(500_001), '11 a text of 500001 characters'],
  [
    '24 kB of nested emphasis',
    `One.\n\nTwo.\n\n${'*a **b '.repeat(850)}${' c** c*'.repeat(850)}`,
    '15 3400 marks of emphasis in a paragraph',
  ],
  ['emphasis over many lines', '*a **b\n'.repeat(60), '11 120 marks of emphasis in a paragraph'],
  ['marks of emphasis in one cell', `|a|\n|-|\n|${'*a '.repeat(101)}|\n`, '11 101 marks of emphasis in a paragraph'],
  [
    'bars in a paragraph that is no table',
    '*a|'.repeat(50) + '**b '.repeat(51),
    '11 101 marks of emphasis in a paragraph',
  ],
  ['brackets', '[a]('.repeat(401), '11 802 brackets in a paragraph'],
  ['a table of a hundred columns', `|${'a|'.repeat(100)}\n|${'-|'.repeat(100)}\n`, '11 a table of 101 columns'],
  ['quotations in each other', `${'> '.repeat(13)}a`, '11 lists or quotations within each other'],
  ['lists in each other', `${' '.repeat(50)}- a`, '11 lists or quotations within each other'],
];

for (const [rule, source, told] of MUCH) test(`${rule}: too much`, () => expect(found(source)[0]).toBe(told));

test('what is within the limits is parsed in no time that anybody notices', { tag: '@slow' }, () => {
  const texts = [
    ...FINE.map(([, source]) => source.slice(0, 20_000)),
    `${'*a **b '.repeat(25)}${' c** c*'.repeat(25)}\n\n`.repeat(20),
    `${'['.repeat(400)}\n\n`.repeat(20),
  ];
  for (const text of texts) {
    const { user } = process.cpuUsage();
    parseProse(text);
    expect((process.cpuUsage().user - user) / 1000, text.slice(0, 40)).toBeLessThan(5_000);
  }
});
