import pg from 'pg';
import { log } from '@/lib/process/log';
import { type Database, PLAN_IN_ORDER, type Queries, type Row, type Value } from './database';

// Counts and instants are bigint, which `pg` hands out as text. All of ours are safe integers.
const BIGINT = 20;
pg.types.setTypeParser(BIGINT, Number);

/** So many connections at most: sending, fan-out, the forms and the heartbeat. */
const CONNECTIONS = 6;

/** PostgreSQL, which several processes may share. */
export class PostgresDatabase implements Database {
  readonly isOwn = false;
  private readonly pool: pg.Pool;

  /** @param url `postgres://…` */
  constructor(url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, application_name: 'newsroom-alerts' });
    this.pool.on('connect', (client) => client.query(PLAN_IN_ORDER).catch(() => {}));
    // Of connections that are idle: the next query opens another one.
    this.pool.on('error', () => log('warn', 'The database closed a connection.'));
  }

  async query<R extends Row>(sql: string, parameters?: readonly Value[]): Promise<R[]> {
    return rowsOf<R>(await this.pool.query(sql, parameters as unknown[] | undefined));
  }

  async transaction<T>(run: (queries: Queries) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let failure: Error | undefined;
    try {
      await client.query('begin');
      const result = await run({
        query: async (sql, parameters) => rowsOf(await client.query(sql, parameters as unknown[] | undefined)),
      });
      await client.query('commit');
      return result;
    } catch (error) {
      failure = error as Error;
      await client.query('rollback').catch(() => {});
      throw error;
    } finally {
      client.release(failure);
    }
  }

  async rewrite(): Promise<void> {}

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** Several statements give several results. */
function rowsOf<R>(result: pg.QueryResult | pg.QueryResult[]): R[] {
  return (Array.isArray(result) ? result.flatMap(({ rows }) => rows) : result.rows) as R[];
}
