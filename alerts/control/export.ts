import type { Database } from '@/alerts/database/database';
import { TOPICS } from '@/alerts/people/choice';

const TIMES = ['signed_up_at', 'confirmed_at', 'ended_at'];
const COLUMNS = ['address', 'state', ...TOPICS, 'frequency', 'language', 'without', ...TIMES, 'ended_how'];

/** The record of consent: who asked for what and confirmed it when, as CSV (RFC 4180). Times are UTC. */
export async function consentCsv(database: Database): Promise<string> {
  const people = await database.query(`select ${COLUMNS.join(', ')} from people order by signed_up_at, id`, []);
  const lines = people.map((person) =>
    COLUMNS.map((column) => {
      const value = person[column];
      return cell(TIMES.includes(column) && value !== null ? new Date(Number(value)).toISOString() : value);
    }).join(','),
  );
  return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

/** A spreadsheet must not take what somebody typed for a formula. */
function cell(value: unknown): string {
  const text = String(value ?? '').replace(/^(?=[=+\-@\t])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
