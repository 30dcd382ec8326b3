import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { Amount } from '@/lib/prose/amounts';
import type { StatementTable } from '@/lib/prose/statements';
import { readerOf } from './tables-of';

/** Columns are as wide as so many digits. */
const LABELS_WIDTH = 48;
const FIGURES_WIDTH = 14;

/** Tables as a workbook, each on a sheet of its own: the same bytes for the same tables. */
export async function xlsxOf(tables: readonly StatementTable[]): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(tables);
  const sheets = tables.map((table, index) => ({
    sheet: names[index] ?? '',
    data: dataOf(table),
    columns: (table.rows[0] ?? []).map((_, column) => ({ width: column === 0 ? LABELS_WIDTH : FIGURES_WIDTH })),
  }));
  const file = await writeExcelFile(sheets).toBuffer();
  // The writer dates its parts by the clock: two machines would answer differently. ZIP has local times, from 1980 on.
  return new Uint8Array(zipSync(unzipSync(new Uint8Array(file)), { mtime: new Date(1980, 0, 1) }));
}

function dataOf(table: StatementTable): SheetData {
  const amount = readerOf(table);
  return [
    [{ value: table.name, type: String, fontWeight: 'bold' }],
    ...(table.note ? [[{ value: table.note, type: String }]] : []),
    ...table.rows.map((row) =>
      row.map((cell, column) => {
        const number = amount(cell);
        if (number && isHeld(number))
          return { value: valueIn(number), type: Number, format: formatOf(number) } as const;
        if (!cell.text) return null;
        const align = column > 0 ? ({ align: 'right' } as const) : {};
        const weight = cell.isHead && column > 0 ? ({ fontWeight: 'bold' } as const) : {};
        return { value: cell.text, type: String, ...align, ...weight } as const;
      }),
    ),
  ];
}

/** Spreadsheets hold 15 digits. What has more stays words. */
function isHeld({ decimal }: Amount): boolean {
  return decimal.replace(/^[-0.]+|\./g, '').length <= 15;
}

function valueIn({ decimal, unit }: Amount): number {
  return Number(unit ? `${decimal}e-2` : decimal);
}

/** As the release shows it: its decimals, its currency, losses in parentheses. */
function formatOf({ decimal, unit, currency }: Amount): string {
  const [, decimals = ''] = decimal.split('.');
  const digits = `#,##0${decimals ? `.${'0'.repeat(decimals.length)}` : ''}${unit ? '%' : ''}`;
  const sign = currency ? `"${currency}"` : '';
  return `${sign}${digits}_);${sign}(${digits})`;
}

/** Sheets have at most 31 characters, none of some signs, and each a name of its own in any case of letters. */
function sheetNames(tables: readonly StatementTable[]): string[] {
  const taken = new Set<string>();
  return tables.map(({ name }, index) => {
    const plain = name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[' ]+/, '');
    const cut = (length: number) =>
      [...plain]
        .slice(0, length)
        .join('')
        .replace(/[' ]+$/, '');
    const first = cut(31);
    const own = !first || taken.has(first.toLowerCase()) || first.toLowerCase() === 'history';
    const sheet = own ? `${cut(26)} ${index + 1}`.trim() : first;
    taken.add(sheet.toLowerCase());
    return sheet;
  });
}
