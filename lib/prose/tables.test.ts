import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { prose } from '@/messages/en/site';
import { expect, test } from '@/testing/unit';
import { parseProse } from './parse';
import { proseTree } from './tree';

function elements(node: Root | Element, tagName: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child, ...elements(child, tagName)] : elements(child, tagName);
  });
}

function sketchCell({ tagName, properties, ...cell }: Element): string {
  const { className, scope, colSpan, align } = properties;
  const marks = [
    scope ?? (tagName === 'th' ? 'th' : ''),
    ...((className as string[]) ?? []),
    colSpan ? `×${colSpan}` : '',
    align ? `align ${align}` : '',
  ];
  return [marks.filter(Boolean).join(' '), textOf(cell)].filter(Boolean).join(': ');
}

/** The rendered table: a list per section, a line per row, each cell after its role. A total starts with `=`. */
function sketch(source: string): string[][] {
  const tree = proseTree(source, prose);
  return ['thead', 'tbody']
    .flatMap((name) => elements(tree, name))
    .map((section) =>
      elements(section, 'tr').map(({ properties, children }) => {
        const cells = children.filter((child) => child.type === 'element').map(sketchCell);
        return (properties.className ? '= ' : '') + cells.join(' | ');
      }),
    );
}

test('a statement of operations has periods above years, row groups, totals, and losses in parentheses', () => {
  expect(
    sketch(`
|  | Three Months Ended |  | Six Months Ended |  |
|---|---|---|---|---|
|  | December 31, |  | December 31, |  |
|  | 2011 | 2010 | 2011 | 2010 |
|  |  |  |  |  |
| Revenues: |  |  |  |  |
| License fees | $1,250 | $980 | $2,400 | $1,960 |
| Clinical materials revenue | 310 | — | 610 | 45 |
| Total revenues | 1,560 | 980 | 3,010 | 2,005 |
| Operating expenses: |  |  |  |  |
| Research and development | 8,100 | 7,420 | 16,050 | 14,900 |
| Restructuring (1) | (12) | - | n/m |  |
| Total operating expenses | 8,088 | 7,420 | 16,050 | 14,900 |
| Loss from operations | (6,528) | (6,440) | (13,040) | (12,895) |
| Other income, net | 12 | (1) | 40 | 3 |
| Net loss | $(6,516) | $(6,441) | $(13,000) | $(12,892) |
| Change | 1% | (4)% | 1% | (4)% |
`),
  ).toEqual([
    [
      ' | col figure ×2: Three Months Ended | col figure ×2: Six Months Ended',
      ' | col figure ×2: December 31, | col figure ×2: December 31,',
      ' | col figure: 2011 | col figure: 2010 | col figure: 2011 | col figure: 2010',
    ],
    [
      'rowgroup ×5: Revenues:',
      'row: License fees | figure: $1,250 | figure: $980 | figure: $2,400 | figure: $1,960',
      'row: Clinical materials revenue | figure: 310 | figure: — | figure: 610 | figure: 45',
      '= row: Total revenues | figure: 1,560 | figure: 980 | figure: 3,010 | figure: 2,005',
    ],
    [
      'rowgroup ×5: Operating expenses:',
      'row: Research and development | figure: 8,100 | figure: 7,420 | figure: 16,050 | figure: 14,900',
      'row: Restructuring (1) | figure negative: (12) | figure: - | figure: n/m | ',
      '= row: Total operating expenses | figure: 8,088 | figure: 7,420 | figure: 16,050 | figure: 14,900',
    ],
    [
      '= row: Loss from operations | figure negative: (6,528) | figure negative: (6,440) | figure negative: (13,040) | figure negative: (12,895)',
      'row: Other income, net | figure: 12 | figure negative: (1) | figure: 40 | figure: 3',
      '= row: Net loss | figure negative: $(6,516) | figure negative: $(6,441) | figure negative: $(13,000) | figure negative: $(12,892)',
      'row: Change | figure: 1% | figure negative: (4)% | figure: 1% | figure negative: (4)%',
    ],
  ]);
});

test('a balance sheet has nested groups, and rows below its totals', () => {
  expect(
    sketch(`
| (In thousands) | December 31, 2011 | June 30, 2011 |
|---|--:|--:|
| ASSETS | | |
| Current assets: | | |
| Cash | $190,400 | $191,200 |
| Prepaid expenses | 1,900 | 2,100 |
| Total current assets | 192,300 | 193,300 |
| Property, net | 11,700 | 12,800 |
| Total assets | $204,000 | $206,100 |
| LIABILITIES | | |
| Accounts payable | 3,050 | 2,400 |
| | 200,950 | 203,700 |
| See the accompanying notes. | | |
`),
  ).toEqual([
    ['col: (In thousands) | col figure: December 31, 2011 | col figure: June 30, 2011'],
    ['rowgroup ×3: ASSETS'],
    [
      'rowgroup ×3: Current assets:',
      'row: Cash | figure: $190,400 | figure: $191,200',
      'row: Prepaid expenses | figure: 1,900 | figure: 2,100',
      '= row: Total current assets | figure: 192,300 | figure: 193,300',
    ],
    [
      'row: Property, net | figure: 11,700 | figure: 12,800',
      '= row: Total assets | figure: $204,000 | figure: $206,100',
    ],
    [
      'rowgroup ×3: LIABILITIES',
      'row: Accounts payable | figure: 3,050 | figure: 2,400',
      ' | figure: 200,950 | figure: 203,700',
      '×3: See the accompanying notes.',
    ],
  ]);
});

test('a statement of cash flows starts with a net loss that is not a total, and may have signs in columns of their own', () => {
  expect(
    sketch(`
| | | | | |
|---|---|---|---|---|
| (Unaudited) | | 2011 | | 2010 |
| Cash flows from operating activities: | | | | |
| Net loss | $ | (35,400 | $ | (29,100 |
| Stock compensation | | 3,010 | | 2,800 |
| Net cash used for operating activities | | (32,390 | | (26,300 |
| Notes | $ | per share | $ | 5 |
`),
  ).toEqual([
    ['col: (Unaudited) |  | col figure: 2011 |  | col figure: 2010'],
    [
      'rowgroup ×5: Cash flows from operating activities:',
      'row: Net loss | $ | figure: (35,400 | $ | figure: (29,100',
      'row: Stock compensation |  | figure: 3,010 |  | figure: 2,800',
      '= row: Net cash used for operating activities |  | figure: (32,390 |  | figure: (26,300',
      'row: Notes | $ | figure: per share | $ | figure: 5',
    ],
  ]);
});

test('figures without a label are not headings, and years as labels are not aligned', () => {
  expect(
    sketch(`
| (In thousands) | | Total |
|---|---|---|
| (unaudited) | | |
| | 1,150 | 1,500 |
| 2011 | 350 | 500 |
| 2010 | 800 | 1,000 |
`),
  ).toEqual([
    ['col: (In thousands) |  | col figure: Total', 'col: (unaudited) |  | '],
    [
      ' | figure: 1,150 | figure: 1,500',
      'row: 2011 | figure: 350 | figure: 500',
      'row: 2010 | figure: 800 | figure: 1,000',
    ],
  ]);
});

test('a table of words has column headings only', () => {
  expect(
    sketch(`
| | Place | Hall |
|---|---|---|
| Monday | Boston | 5 |
| Tuesday | | |
| Wednesday | New York | Main hall |
`),
  ).toEqual([
    [' | col: Place | col: Hall'],
    ['Monday | Boston | 5', 'Tuesday |  | ', 'Wednesday | New York | Main hall'],
  ]);
});

test('an author’s alignment becomes no inline style, which the policy forbids', () => {
  expect(sketch('| a | b | c |\n|:--|:-:|--:|\n| x | y | z |')).toEqual([
    ['col: a | col: b | col figure: c'],
    ['x | y | figure: z'],
  ]);
});

test('a row longer than the first keeps all its cells', () => {
  expect(sketch('| a | b |\n|---|---|\n| x | y | z |')).toEqual([['col: a | col: b | '], ['x | y | z']]);
});

const anyCell = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 4,
    arbitrary: fc.constantFrom('1,234', '(5)', '$(0.12)', '—', '2011', '12%', '(4)%', '1,234 (1)', '$', 'N/M'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('Revenues:', 'Total revenues', 'Net loss', '(unaudited)', '**bold** word', '[a](/b)'),
  },
  fc.stringMatching(/^[a-z0-9 .,()$%-]{0,12}$/),
);
const anyTable = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 })).chain(([columns, rows]) =>
  fc
    .array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
    .map(([head = [], ...body]) => {
      const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
      return { columns, source: [line(head), `|${'---|'.repeat(columns)}`, ...body.map(line)].join('\n') };
    }),
);
const RUNS = { numRuns: 500 };
const asWritten = unified().use(remarkRehype).freeze();

test('a rendered table has the words of its source, cell by cell', () => {
  const cellsOf = (tree: Root) =>
    elements(tree, 'tr').flatMap(({ children }) => children.map((cell) => textOf(cell).trim()).filter(Boolean));
  fc.assert(
    fc.property(anyTable, ({ source }) => {
      const cells = cellsOf(proseTree(source, prose));
      const written = cellsOf(asWritten.runSync(parseProse(source)));
      return cells.length === written.length && cells.every((text, index) => text === written[index]);
    }),
    RUNS,
  );
});

test('every row spans the table, and no heading or section is empty', () => {
  const widthOf = ({ children }: Element) =>
    children.reduce((sum, cell) => sum + (cell.type === 'element' ? Number(cell.properties.colSpan ?? 1) : 0), 0);
  fc.assert(
    fc.property(anyTable, ({ columns, source }) => {
      const tree = proseTree(source, prose);
      const parts = [...elements(tree, 'thead'), ...elements(tree, 'tbody')];
      return (
        elements(tree, 'tr').every((row) => widthOf(row) === columns) &&
        elements(tree, 'th').every((head) => textOf(head).trim() !== '') &&
        parts.every((part) => elements(part, 'tr').length > 0)
      );
    }),
    RUNS,
  );
});
