import sqlite, { type Database, type Statement } from 'node-sqlite3-wasm';

/** In kB. Beyond it, pages are read from the file again: the memory does not grow with the archive. */
const CACHE_KB = 16_000;

/**
 * `doc` holds what results show, `fts` the forms of its words (lib/surfaces/search/words.ts), which have no copy of the
 * text, and `word` the words that a misspelling may stand for, with the number of documents that have them.
 *
 * What is taken out is overwritten: `secure_delete` zeroes freed pages, `secure-delete` takes words out of the index at
 * once, and a truncated journal keeps no former pages. The ascii tokenizer leaves forms as they are: it divides at spaces, and takes every other character for a letter.
 */
const SCHEMA = `
  create table doc (id integer primary key, key text not null unique, digest text not null, year integer not null,
    title text not null, details text not null, text text not null);
  create table word (form text primary key, count integer not null) without rowid;
  create virtual table fts using fts5 (title, details, body, facets, content='', tokenize="ascii tokenchars '.'");
  insert into fts (fts, rank) values ('secure-delete', 1);
`;

/** A database with prepared statements, which must be closed: the memory of WebAssembly is not collected. */
export class SearchDatabase {
  private readonly database: Database;
  private readonly statements = new Map<string, Statement>();

  /**
   * @param file `:memory:` to write nothing; no other process or thread may use it
   * @throws an error of SQLite if it cannot be used
   */
  constructor(file: string) {
    this.database = new sqlite.Database(file);
    this.database.exec(`
      pragma locking_mode = exclusive; pragma journal_mode = truncate; pragma cache_size = -${CACHE_KB}; pragma secure_delete = on;
      pragma synchronous = normal; pragma temp_store = memory;`);
    if (!this.value("select 1 from sqlite_master where name = 'fts'"))
      this.inTransaction(() => this.database.exec(SCHEMA));
  }

  run(sql: string, ...values: (string | number)[]): void {
    this.prepared(sql).run(values);
  }

  /** The rows, as arrays of their columns. */
  rows<Row>(sql: string, ...values: (string | number)[]): Row[] {
    return this.prepared(sql).all(values) as Row[];
  }

  /** The first column of the first row; undefined without one. */
  value(sql: string, ...values: (string | number)[]): string | number | undefined {
    const row = this.prepared(sql).get(values);
    return row === null ? undefined : (Object.values(row)[0] as string | number);
  }

  inTransaction(change: () => void): void {
    this.database.exec('begin');
    try {
      change();
      this.database.exec('commit');
    } catch (error) {
      if (this.database.inTransaction) this.database.exec('rollback');
      throw error;
    }
  }

  close(): void {
    for (const statement of this.statements.values()) statement.finalize();
    this.statements.clear();
    if (this.database.isOpen) this.database.close();
  }

  private prepared(sql: string): Statement {
    const statement = this.statements.get(sql) ?? this.database.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }
}
