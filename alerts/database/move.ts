import type { Database, Row, Value } from './database';
import { TABLES } from './migrations';

/** Rows of one statement: parameters are limited to 65,535. */
const AT_ONCE = 500;

/**
 * Copies all tables into an empty database of the same schema.
 * @returns how many rows
 * @throws Error if there is something in it already
 */
export async function moveAll(from: Database, to: Database): Promise<number> {
  const [there] = await to.query<{ count: number }>(
    'select (select count(*) from people) + (select count(*) from notices) as count',
    [],
  );
  if (there?.count) throw new Error('The database to move to is not empty.');
  let moved = 0;
  await to.transaction(async ({ query }) => {
    for (const table of TABLES) {
      // The new database has its own, and no process of the old one is alive.
      if (table === 'schema_steps' || table === 'senders') continue;
      const rows = await from.query(`select * from ${table}`, []);
      for (let first = 0; first < rows.length; first += AT_ONCE) {
        const { sql, values } = insertion(table, rows.slice(first, first + AT_ONCE));
        await query(sql, values);
      }
      moved += rows.length;
    }
    await query(`update deliveries set state = 'queued', sender = null where state = 'claimed'`);
  });
  return moved;
}

function insertion(table: string, rows: Row[]): { sql: string; values: Value[] } {
  const columns = Object.keys(rows[0] ?? {});
  const values: Value[] = rows.flatMap((row) => columns.map((column) => row[column] ?? null));
  const places = rows.map(
    (_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
  );
  return { sql: `insert into ${table} (${columns.join(', ')}) values ${places.join(', ')}`, values };
}
