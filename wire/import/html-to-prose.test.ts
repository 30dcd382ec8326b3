import { BUSINESS_WIRE, GLOBE_NEWSWIRE, PR_NEWSWIRE, WORD } from '@/testing/samples/html';
import { written } from '@/testing/samples/prose';
import { expect, test } from '@/testing/unit';
import { htmlToProse, isHtml } from './html-to-prose';
import { Notes } from './notes';

test('a Business Wire page gives headline and text, with signs joined to figures', () => {
  const { markdown, notes } = written(BUSINESS_WIRE);
  expect(markdown).toBe(`## Orrin Semiconductor Reports First Quarter 2014 Results

AUSTIN, Texas--([BUSINESS WIRE](https://www.businesswire.com))--Orrin Semiconductor Corp. (NASDAQ: [ORRN](https://www.orrin.example)) today reported results¹. Orrin® won.

- One **bold** thing
- Two
  - Nested

See our page or click.\\
Line two.

**ORRIN SEMICONDUCTOR CORP.**

| | March 31, 2014 | March 31, 2013 |
| --- | --- | --- |
| Revenue | $1,234 | $1,100 |
| Net loss | (56) | (78) |
| Margin | 44.7% | 41.2% |`);
  expect(notes).toEqual([
    'Navigation was left out: "Home"',
    'A picture was left out: "The logo"',
    'What stands around the release on its page was left out, some 4 words',
    'The raised numbers of notes were written as ¹ ² ³',
    'The link of "BUSINESS WIRE" leads to https://www.businesswire.com, which was written "http://www.businesswire.com"',
    'The link of "ORRN" leads to https://www.orrin.example, which was written "www.orrin.example"',
    'The link of "our page" leads to "/ir", which is no address: its words were kept without a link',
    'The link of "click" leads to "javascript:void(0)", which is no address: its words were kept without a link',
  ]);
});

const TABLE = (heading: string) =>
  `<p>Results</p><table><tr>${heading}</tr><tr><td>Revenue</td><td>$</td><td>1,234</td><td>$</td><td>1,100</td></tr></table>`;
const HEADINGS: [rule: string, heading: string, doubts: number][] = [
  ['has fewer cells than the row below', '<td></td><td>2014</td><td>2013</td>', 1],
  ['spans its columns', '<td></td><td colspan="2">2014</td><td colspan="2">2013</td>', 0],
  ['has a cell for each column', '<td></td><td></td><td>2014</td><td></td><td>2013</td>', 0],
  ['has no dates', '<td>In thousands</td>', 0],
];
for (const [rule, heading, doubts] of HEADINGS) {
  test(`a heading of a table that ${rule} is ${doubts ? '' : 'not '}doubtful`, () => {
    const notes = new Notes();
    htmlToProse(TABLE(heading), notes);
    expect(notes.doubts()).toHaveLength(doubts);
  });
}

test('words between the cells of a table keep their place', () => {
  expect(written('<p>A<table><tr><td>Revenue</td></tr><tr>rose</tr><tr><td>again</td></tr></table>').words).toBe(
    'A\n\nRevenue\n\nrose\n\nagain',
  );
});

test('a PR Newswire page gives headline and text', () => {
  expect(written(PR_NEWSWIRE).markdown).toBe(`## Orrin Semiconductor to Host First Quarter 2014 Conference Call

AUSTIN, Texas, April 22, 2014 /PRNewswire/ -- Orrin Semiconductor Corp. (NASDAQ: ORRN) will hold a conference call on Wednesday, May 7, 2014 at 4:30 p.m. Central Time. Dial (855) 234-0131.

SOURCE Orrin Semiconductor Corp.`);
});

test('a GlobeNewswire page gives headline and text', () => {
  expect(written(GLOBE_NEWSWIRE).markdown).toBe(`## Orrin to Report First Quarter 2014 Results

AUSTIN, Texas, April 22, 2014 (GLOBE NEWSWIRE) -- Orrin Semiconductor Corp. will report.

\`\`\`
CONTACT: Luis Abrego
         512-555-0102
\`\`\``);
});

test('a paste from Word keeps lists and drops hidden text', () => {
  expect(written(WORD).markdown).toBe(`Orrin Semiconductor to Host First Quarter 2014 Conference Call

AUSTIN, Texas, April 22, 2014 /PRNewswire/ -- A conference call will begin on Wednesday, May 7, 2014 at 4:30 p.m. Central Time. Dial (855) 234-0131.

- First
  - Nested
- Second **bold**

1. Numbered one
2. Numbered two

- (a) Lettered

Visit [our site](https://www.orrin.example/ir).`);
});

const RULES: Record<string, [html: string, markdown: string]> = {
  'a layout table becomes its text': [
    '<table><tr><td><p>One</p><p>Two</p></td><td><ul><li>Three</li></ul></td></tr></table>',
    'One\n\nTwo\n\n- Three',
  ],
  'a nested table becomes its text in order': [
    '<table><tr><td>A</td><td><table><tr><td>x</td><td>1</td></tr><tr><td>y</td><td>2</td></tr></table></td></tr><tr><td>B</td></tr></table>',
    'A\n\n| x | 1 |\n| --- | --- |\n| y | 2 |\n\nB',
  ],
  'bold around paragraphs becomes bold in each': ['<b><p>One</p><p>Two</p></b>', '**One**\n\n**Two**'],
  'nested paragraphs and stray list items and cells keep their text': [
    '<p>One<u><p>Two</p></u></p><li>Three</li><tr><td>Four</td></tr><h2><div>Five</div></h2>',
    'One\n\nTwo\n\nThree\n\nFour\n\n## Five',
  ],
  'trailing spaces move out of bold text': ['<p>a<b>b </b>c</p>', 'a**b** c'],
  'emphasis that Markdown cannot express is dropped': [
    '<p>a<b>(b)</b>c <a href="https://a.example">d</a></p>',
    'a(b)c [d](https://a.example)',
  ],
};

for (const [rule, [html, markdown]] of Object.entries(RULES)) {
  test(`in HTML, ${rule}`, () => {
    expect(written(html).markdown).toBe(markdown);
  });
}

test('text with a few tags or angle brackets is not HTML', () => {
  expect(isHtml('See <a href="www.a.example">it</a>.\n\nNet debt of <C$60 million, p < 0.05 and p > 0.01')).toBe(false);
  expect(isHtml('<p>Words</p>')).toBe(true);
  expect(isHtml('Version:0.9\nStartHTML:0000000105\n<b>Words</b>')).toBe(true);
});
