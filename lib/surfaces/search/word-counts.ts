import type { SearchDatabase } from './database';
import { canBeMisspelt } from './readings';
import { wordsAlike } from './spelling';

/** The words that a misspelling may stand for, with the number of documents that have each. */
export class WordCounts {
  private readonly changes = new Map<string, number>();
  private known: [word: string, count: number][] | undefined;

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
    this.known ??= this.database
      .rows<{ form: string; count: number }>('select form, count from word')
      .map(({ form, count }) => [form, count]);
    return wordsAlike(form, this.known);
  }
}
