import type { Random } from './random';

// Financial statements of a quarter as on wires: one or two heading rows, row groups, totals that add up,
// losses in parentheses. The figures are invented.

/** A quarter of a calendar year. */
export interface Quarter {
  year: number;
  /** 0 for the quarter that ends in March. */
  index: number;
}

const QUARTER_ENDS = ['March 31', 'June 30', 'September 30', 'December 31'] as const;
const MONTHS_SO_FAR = ['Three', 'Six', 'Nine', 'Twelve'] as const;

export const quarterEnd = ({ index }: Quarter) => QUARTER_ENDS[index] ?? '';

type Row = [label: string, ...figures: (number | string)[]];

const inThousands = (figure: number) => {
  const digits = Math.abs(figure).toLocaleString('en-US');
  return figure === 0 ? '—' : figure < 0 ? `(${digits})` : digits;
};
const inDollars = (figure: number) => (figure < 0 ? `$(${Math.abs(figure).toFixed(2)})` : `$${figure.toFixed(2)}`);

function table(rows: Row[]): string {
  const lines = rows.map(
    (cells) => `| ${cells.map((cell) => (typeof cell === 'number' ? inThousands(cell) : cell)).join(' | ')} |`,
  );
  const width = rows[0]?.length ?? 0;
  return [lines[0], `|${'---|'.repeat(width)}`, ...lines.slice(1)].join('\n');
}

/** The sums of columns of figures. */
const sum = (...columns: number[][]) =>
  (columns[0] ?? []).map((_, at) => columns.reduce((all, column) => all + (column[at] ?? 0), 0));
const less = (column: number[]) => column.map((figure) => -figure);

/** A statement of operations, from the second quarter on with the year to date. */
export function statementsOfOperations(random: Random, { year, index }: Quarter): string {
  const periods = index === 0 ? 2 : 4;
  const line = (least: number, most: number) =>
    Array.from({ length: periods }, (_, at) => random.int(least, most) * (at < 2 ? 1 : index + 1));
  const cells = <T>(cell: T) => Array.from({ length: periods }, () => cell);

  const license = line(800, 42_000);
  const royalties = line(0, 18_000);
  const materials = line(200, 6_000);
  const revenues = sum(license, royalties, materials);
  const research = line(14_000, 46_000);
  const administration = line(4_000, 16_000);
  const restructuring = random.chance(0.3) ? line(100, 3_000) : cells(0);
  const expenses = sum(research, administration, restructuring);
  const operating = sum(revenues, less(expenses));
  const interest = less(line(0, 5_000));
  const other = line(-900, 900);
  const net = sum(operating, interest, other);
  const shares = line(68_000, 87_000).map((figure, at) => (at < 2 ? figure : Math.round(figure / (index + 1))));
  const perShare = net.map((figure, at) => inDollars(figure / (shares[at] ?? 1)));
  const dollars = (figures: number[]) =>
    figures.map((figure) => (figure < 0 ? `$(${inThousands(-figure)})` : `$${inThousands(figure)}`));

  const spans = [
    `Three Months Ended ${QUARTER_ENDS[index]},`,
    '',
    `${MONTHS_SO_FAR[index]} Months Ended ${QUARTER_ENDS[index]},`,
    '',
  ];
  const years = cells('').map((_, at) => String(year - (at % 2)));
  return table([
    ['', ...spans.slice(0, periods)],
    ['', ...years],
    ['Revenues:', ...cells('')],
    ['License and milestone fees', ...dollars(license)],
    ['Non-cash royalty revenue related to the sale of future royalties', ...royalties],
    ['Clinical materials revenue', ...materials],
    ['Total revenues', ...revenues],
    ['Operating expenses:', ...cells('')],
    ['Research and development', ...research],
    ['General and administrative', ...administration],
    ['Restructuring charge', ...restructuring],
    ['Total operating expenses', ...expenses],
    ['Loss from operations', ...operating],
    ['Non-cash interest expense on liability related to the sale of future royalties', ...interest],
    ['Other income (expense), net', ...other],
    ['Net income (loss)', ...dollars(net)],
    ['Basic and diluted net income (loss) per common share', ...perShare],
    ['Basic and diluted weighted average common shares outstanding', ...shares],
  ]);
}

/** A balance sheet, compared with the end of last year. */
export function balanceSheet(random: Random, quarter: Quarter): string {
  const line = (least: number, most: number) => [random.int(least, most), random.int(least, most)];
  const cash = line(60_000, 320_000);
  const receivable = line(300, 12_000);
  const inventory = line(0, 3_000);
  const prepaid = line(1_000, 6_000);
  const current = sum(cash, receivable, inventory, prepaid);
  const property = line(9_000, 30_000);
  const assets = sum(current, property);
  const payable = line(2_000, 14_000);
  const accrued = line(5_000, 30_000);
  const deferred = line(1_000, 60_000);
  const notes = line(0, 100_000);
  const liabilities = sum(payable, accrued, deferred, notes);
  const equity = sum(assets, less(liabilities));
  return table([
    ['', `${quarterEnd(quarter)}, ${quarter.year}`, `December 31, ${quarter.year - 1}`],
    ['ASSETS', '', ''],
    ['Cash and cash equivalents', ...cash.map((figure) => `$${inThousands(figure)}`)],
    ['Accounts receivable', ...receivable],
    ['Inventory', ...inventory],
    ['Prepaid and other current assets', ...prepaid],
    ['Total current assets', ...current],
    ['Property and equipment, net of accumulated depreciation', ...property],
    ['Total assets', ...assets],
    ['LIABILITIES AND SHAREHOLDERS’ EQUITY (DEFICIT)', '', ''],
    ['Accounts payable', ...payable],
    ['Accrued liabilities', ...accrued],
    ['Deferred revenue', ...deferred],
    ['Convertible notes, net', ...notes],
    ['Total liabilities', ...liabilities],
    ['Shareholders’ equity (deficit)', ...equity],
    ['Total liabilities and shareholders’ equity (deficit)', ...assets],
  ]);
}

/** A statement of cash flows for the year to date. */
export function statementsOfCashFlows(random: Random, { year, index }: Quarter): string {
  const line = (least: number, most: number) => [random.int(least, most), random.int(least, most)];
  const net = line(-160_000, 20_000);
  const depreciation = line(1_000, 9_000);
  const compensation = line(2_000, 16_000);
  const working = line(-30_000, 30_000);
  const operating = sum(net, depreciation, compensation, working);
  const property = line(-9_000, -200);
  const sales = line(0, 400);
  const investing = sum(property, sales);
  const stock = line(0, 140_000);
  const exercises = line(10, 4_000);
  const financing = sum(stock, exercises);
  const change = sum(operating, investing, financing);
  const before = line(60_000, 260_000);
  return table([
    ['(In thousands)', `${MONTHS_SO_FAR[index]} Months Ended ${QUARTER_ENDS[index]}, ${year}`, String(year - 1)],
    ['Cash flows from operating activities:', '', ''],
    ['Net income (loss)', ...net],
    ['Depreciation and amortization', ...depreciation],
    ['Stock-based compensation', ...compensation],
    ['Changes in operating assets and liabilities', ...working],
    ['Net cash used for operating activities', ...operating],
    ['Cash flows from investing activities:', '', ''],
    ['Purchases of property and equipment', ...property],
    ['Proceeds from sale of equipment', ...sales],
    ['Net cash used for investing activities', ...investing],
    ['Cash flows from financing activities:', '', ''],
    ['Proceeds from issuance of common stock, net', ...stock],
    ['Proceeds from stock options exercised', ...exercises],
    ['Net cash provided by financing activities', ...financing],
    ['Net change in cash and cash equivalents', ...change],
    ['Cash and cash equivalents, beginning of period', ...before],
    ['Cash and cash equivalents, end of period', ...sum(before, change)],
  ]);
}
