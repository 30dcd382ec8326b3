import type { SearchDatabase } from './database';
import { canBeMisspelt } from './readings';
import { type KnownWord, lettersOf, wordsAlike } from './spelling';

/** The words that a misspelling may stand for, with the number of documents that have each. */
export class WordCounts {
  private readonly changes = new Map<string, number>();
  private known: KnownWord[] | undefined;

  constructor(private readonly database: SearchDatabase) {}

  /** @param columns of a document: forms, divided by spaces */
  count(columns: readonly string[], change: 1 | -1): void {
    for (const form of new Set(columns.slice(0, -1).join(' ').split(' '))) {
      if (canBeMisspelt(form)) this.changes.set(form, (this.changes.get(form) ?? 0) + change);
    }
  }

  /** Writes down what was counted. */
  save(): void {
    for (const [form, change] of this.changes) {
      if (change === 0) continue;
      this.database.run(
        'insert into word values (?1, ?2) on conflict (form) do update set count = count + ?2',
        form,
        change,
      );
      if (change < 0) this.database.run('delete from word where form = ? and count <= 0', form);
      this.known = undefined;
    }
    this.changes.clear();
  }

  /** Words that are spelt like a form. */
  alike(form: string): string[] {
    this.known ??= this.read();
    return wordsAlike(form, this.known);
  }

  /** In one row: tens of thousands of rows take ten times as long. */
  private read(): KnownWord[] {
    const [row] = this.database.rows<{ forms: string | null; counts: string | null }>(
      `select group_concat(form, ' ') as forms, group_concat(count, ' ') as counts from word`,
    );
    const counts = row?.counts?.split(' ') ?? [];
    return (row?.forms?.split(' ') ?? []).map((word, index) => ({
      word,
      count: Number(counts[index]),
      letters: lettersOf(word),
    }));
  }
}
