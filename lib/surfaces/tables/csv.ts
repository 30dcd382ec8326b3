import type { StatementTable } from '@/lib/prose/statements';
import { readerOf } from './tables-of';

/**
 * A table as CSV (RFC 4180): its name, the note on its figures, its rows. Numbers are plain, losses have a minus. A byte
 * order mark tells spreadsheets that it is UTF-8.
 */
export function csvOf(table: StatementTable): string {
  const amount = readerOf(table);
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      const number = amount(cell);
      return number ? `${number.decimal}${number.unit ? '%' : ''}` : quoted(cell.text);
    }),
  );
  const heading = [table.name, ...(table.note ? [table.note] : [])].map((text) => [quoted(text)]);
  return `\ufeff${[...heading, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

/**
 * Words that a spreadsheet would run as a formula are kept from it by an apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection); Japanese ones take wide signs too. A dash alone is none.
 */
const FORMULA = /^[=+\-@\t＝＋－＠](?=.)/;

function quoted(text: string): string {
  const safe = text.replace(FORMULA, "'$&");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
