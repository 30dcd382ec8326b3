import { plainText } from '@/lib/prose/plain-text';
import { SearchDatabase } from './database';
import type { SearchDocument } from './document';
import { WordCounts } from './word-counts';
import { formsOf } from './words';

const DAY_MS = 24 * 3_600_000;
/** Before the first day of any content: row ids are positive. */
const FIRST_DAY = -800_000;
/** Room for the documents of a day. */
const IDS_A_DAY = 2 ** 14;

interface Row {
  id: number;
  year: number;
  title: string;
  /** One line each. */
  details: string;
  /** The plain text of the body's blocks, one line each. */
  text: string;
}

const DOCUMENT = 'select id, year, title, details, text from doc where key = ?';
const FTS_COLUMNS = 'rowid, title, details, body, facets';

/** The index of what is public: in a file, of which little is in memory, or in memory alone. */
export class SearchIndex {
  readonly database: SearchDatabase;
  readonly words: WordCounts;

  /** @param file `:memory:` to write nothing; no other process or thread may use it */
  constructor(file: string) {
    this.database = new SearchDatabase(file);
    this.words = new WordCounts(this.database);
  }

  /**
   * Adds documents, or replaces them if they differ.
   * @returns keys of those that cannot be read as MDX, which are not found
   */
  put(documents: readonly SearchDocument[]): string[] {
    const unreadable: string[] = [];
    this.change(() => {
      for (const document of documents) {
        if (this.has(document)) continue;
        const row = this.rowOf(document.key);
        if (row) this.takeOut(document.key, row);
        const text = textOf(document.body);
        if (text === undefined) unreadable.push(document.key);
        else this.add(document, text);
      }
    });
    return unreadable;
  }

  /** Whether a document is here as it is: its text need not be read. */
  has({ key, digest }: Pick<SearchDocument, 'key' | 'digest'>): boolean {
    return this.database.value('select digest from doc where key = ?', key) === digest;
  }

  remove(keys: Iterable<string>): void {
    this.change(() => {
      for (const key of keys) {
        const row = this.rowOf(key);
        if (row) this.takeOut(key, row);
      }
    });
  }

  keys(): string[] {
    return this.database.rows<{ key: string }>('select key from doc').map(({ key }) => key);
  }

  /**
   * A part of the work that takes the last traces of removed words out of the file: the index keeps the beginning of the
   * first word of each of its pages until they are written anew.
   * @returns whether there is more to do
   */
  scrub(isFirst: boolean): boolean {
    // A merge needs a second segment.
    if (isFirst) {
      this.database.run(`insert into fts (${FTS_COLUMNS}) values (0, '', '', '', 'scrub')`);
      this.database.run(`insert into fts (fts, ${FTS_COLUMNS}) values ('delete', 0, '', '', '', 'scrub')`);
    }
    const before = Number(this.database.value('select total_changes()'));
    this.database.run(`insert into fts (fts, rank) values ('merge', ?)`, isFirst ? -SCRUBBED_PAGES : SCRUBBED_PAGES);
    // https://www.sqlite.org/fts5.html#the_merge_command
    return Number(this.database.value('select total_changes()')) - before >= 2;
  }

  close(): void {
    this.database.close();
  }

  private change(run: () => void): void {
    this.database.inTransaction(() => {
      run();
      this.words.save();
    });
  }

  private rowOf(key: string): Row | undefined {
    return this.database.rows<Row>(DOCUMENT, key)[0];
  }

  private add({ key, title, details, at, year, digest }: SearchDocument, text: string): void {
    const id = this.freeId(at);
    const row = { id, year, title, details: details.join('\n'), text };
    this.database.run(
      'insert into doc (id, key, digest, year, title, details, text) values (?, ?, ?, ?, ?, ?, ?)',
      id,
      key,
      digest,
      year,
      title,
      row.details,
      text,
    );
    const forms = indexed(key, row);
    this.database.run(`insert into fts (${FTS_COLUMNS}) values (?, ?, ?, ?, ?)`, id, ...forms);
    this.words.count(forms, 1);
  }

  private takeOut(key: string, row: Row): void {
    const forms = indexed(key, row);
    this.database.run(`insert into fts (fts, ${FTS_COLUMNS}) values ('delete', ?, ?, ?, ?, ?)`, row.id, ...forms);
    this.database.run('delete from doc where id = ?', row.id);
    this.words.count(forms, -1);
  }

  /** Ids are in the order of days, so that the newest of many matches are found without sorting them. */
  private freeId(at: number): number {
    const first = (Math.floor(at / DAY_MS) - FIRST_DAY) * IDS_A_DAY;
    let id =
      Number(
        this.database.value('select max(id) from doc where id between ? and ?', first, first + IDS_A_DAY - 1) ??
          first - 1,
      ) + 1;
    while (this.database.value('select 1 from doc where id = ?', id)) id++;
    return id;
  }
}

/** In pages of 4 kB: a step takes about ten milliseconds. */
const SCRUBBED_PAGES = 100;

/** The day of an id, as an instant. */
export function dayOf(id: number): number {
  return (Math.floor(id / IDS_A_DAY) + FIRST_DAY) * DAY_MS;
}

/** The columns of a row in the index, as forms. */
function indexed(key: string, { title, details, text, year }: Row): string[] {
  const columns = [title, details, text].map((column) => formsOf(column).join(' '));
  const [kind, language] = key.slice(0, key.indexOf('/')).split('@');
  return [...columns, facetsOf(kind, year, language).join(' ')];
}

/**
 * What a search can be narrowed by. No form of a word begins with its sign, so that no query finds it as a word: to search all
 * columns takes two thirds of the time of searching some.
 */
export function facetsOf(kind: string | undefined, year: number | undefined, language?: string): string[] {
  return [kind && `kind${kind}`, year && `year${year}`, language && `language${language}`]
    .filter(Boolean)
    .map((facet) => `§${facet}`);
}

function textOf(body: string): string | undefined {
  try {
    return plainText(body)
      .split('\n\n')
      .map((block) => block.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join('\n');
  } catch {
    return undefined;
  }
}
