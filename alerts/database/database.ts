/** What a parameter or a column can hold: no binary data and no dates, which the two databases hand out differently. */
export type Value = string | number | boolean | null | readonly string[];
export type Row = Record<string, string | number | boolean | null>;

/**
 * For each connection. The planner's statistics know nothing of a queue that has just grown: it would sort the whole of it
 * for every claim, where an index has it in order.
 */
export const PLAN_IN_ORDER = 'set enable_bitmapscan = off';

export interface Queries {
  /**
   * Runs one statement, or several if there are no parameters.
   * @param sql with `$1`, `$2`: the SQL that PostgreSQL and PGlite share
   * @throws the database's error
   */
  query<R extends Row = Row>(sql: string, parameters?: readonly Value[]): Promise<R[]>;
}

/** The alerts' database: PGlite in a directory, or PostgreSQL. */
export interface Database extends Queries {
  /** True if no other process can use it meanwhile. */
  isOwn: boolean;
  /** Runs queries as one transaction, which is rolled back if `run` throws. */
  transaction<T>(run: (queries: Queries) => Promise<T>): Promise<T>;
  /** Writes all files anew, so that nothing that was deleted is left in them. Where the files are not ours: nothing. */
  rewrite(): Promise<void>;
  close(): Promise<void>;
}
