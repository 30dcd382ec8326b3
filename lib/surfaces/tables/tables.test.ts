import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { defaultLanguage } from '@/messages/language';
import { writeNewsroom } from '@/testing/newsroom';
import { expect, test } from '@/testing/unit';
import { csvOf } from './csv';
import { tablesOf } from './tables-of';
import { xlsxOf } from './xlsx';

const directory = mkdtempSync(join(tmpdir(), 'newsroom-'));
const [, , body = ''] = readFileSync(join(writeNewsroom(directory), 'releases/q3-2026-results.mdx'), 'utf8').split(
  '---\n',
);
rmSync(directory, { recursive: true });

const tables = tablesOf({ body }, defaultLanguage);
const tableOf = (markdown: string) => tablesOf({ body: markdown }, defaultLanguage);

test('the tables of figures of a release are found with their names, and no others', () => {
  expect(tables.map(({ name }) => name)).toEqual([
    'Consolidated statements of operations',
    'Consolidated balance sheets: assets, liabilities and equity',
  ]);
});

test('a statement is this CSV, byte for byte', () => {
  expect(csvOf(tables[0] as (typeof tables)[0])).toBe(
    [
      '\ufeffConsolidated statements of operations',
      '"(In thousands, except per share data; unaudited)"',
      ',"Three months ended September 30,",,Change',
      ',2026,2025,',
      'Revenues:,,,',
      'Product revenue,48112,33240,45%',
      'Collaboration revenue,13214,11102,19%',
      'Total revenues,61326,44342,38%',
      'Restructuring charge,—,2750,N/M',
      'Loss from operations,-8883,-20877,-57%',
      'Net loss,-4677,-16966,-72%',
      '"Net loss per share, basic and diluted",-0.06,-0.22,-73%',
      `"'=Adjusted, of partners",12,7,71%`,
      '',
    ].join('\r\n'),
  );
});

for (const words of ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '＝1+1']) {
  test(`${words} is words to a spreadsheet that opens the CSV`, () => {
    const [table] = tableOf(`| | 2026 |\n|---|---|\n| ${words} | 5 |\n| Revenue | 6 |`);
    expect(table && csvOf(table)).toContain(`'${words},5\r\n`);
  });
}

test('a note at a figure is no digit of it', () => {
  const [table] = tableOf(
    '| | 2026[^1] | 2025^2^ |\n|---|---|---|\n| Revenue^a^ | 1,234[^1] | 5,678^2^ |\n| Costs | 99 | 98 |\n\n[^1]: Unaudited.',
  );
  expect(table && csvOf(table)).toContain('Table\r\n,2026¹,2025²\r\nRevenue^a,1234,5678\r\nCosts,99,98\r\n');
});

test('figures with decimal commas stay as they are written', () => {
  const [table] = tableOf('| | 2026 |\n|---|---|\n| Umsatz | 1.234 |\n| Anteil | 0,5 |\n| Kosten | 12.500 |');
  expect(table && csvOf(table)).toContain('Umsatz,1.234\r\nAnteil,"0,5"\r\nKosten,12.500\r\n');
});

test('the workbook has a sheet a table, and the same bytes for the same tables', async () => {
  const first = await xlsxOf(tables);
  const parts = unzipSync(first);
  expect(Object.keys(parts).filter((path) => /worksheets\/sheet\d+\.xml$/.test(path))).toHaveLength(2);
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  expect([...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'Consolidated statements of oper',
    'Consolidated balance sheets ass',
  ]);
  // ZIP keeps seconds, two at a time.
  const now = Date.now;
  Date.now = () => now() + 10_000;
  try {
    expect(await xlsxOf(tables)).toEqual(first);
  } finally {
    Date.now = now;
  }
});

test('sheets of one name get numbers, and names that are too long or forbidden are cut', async () => {
  const table = '| | 2026 |\n|---|---|\n| Revenue | 6 |';
  const names = [
    "'History'",
    'history',
    'Balance sheets of the company [unaudited]',
    'Balance sheets of the company undiluted',
  ];
  const found = tableOf(names.map((name) => `## ${name.replace('[', '\\[')}\n\n${table}`).join('\n\n'));
  const workbook = strFromU8(unzipSync(await xlsxOf(found))['xl/workbook.xml'] ?? new Uint8Array());
  expect([...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'History 1',
    'history 2',
    'Balance sheets of the company u',
    'Balance sheets of the comp 4',
  ]);
});

test('openpyxl reads the workbook: numbers as numbers, words as words', async () => {
  const python = (script: string, input?: Uint8Array) =>
    spawnSync('python3', ['-c', script], { encoding: 'utf8', ...(input && { input }) });
  test.skip(python('import openpyxl').status !== 0, 'openpyxl for Python is not installed');
  const { stdout, stderr } = python(
    'import io, json, openpyxl, sys; b = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))\n' +
      'print(json.dumps([[[c.value, c.data_type, c.number_format] for c in row] for row in b.worksheets[0].iter_rows()]))',
    await xlsxOf(tables),
  );
  const cells = JSON.parse(stdout || stderr) as [unknown, string, string][][];
  expect(cells[0]?.[0]?.slice(0, 2)).toEqual(['Consolidated statements of operations', 's']);
  expect(cells[10]).toEqual([
    ['Net loss', 's', 'General'],
    [-4677, 'n', '"$"#,##0_);"$"(#,##0)'],
    [-16966, 'n', '"$"#,##0_);"$"(#,##0)'],
    [-0.72, 'n', '#,##0%_);(#,##0%)'],
  ]);
  expect(cells[8]?.slice(0, 3).map(([value, type]) => [value, type])).toEqual([
    ['Restructuring charge', 's'],
    ['—', 's'],
    [2750, 'n'],
  ]);
  expect(cells[12]?.[0]?.slice(0, 2)).toEqual(['=Adjusted, of partners', 's']);
});
