import type { Release } from '@/lib/content/types';
import { amountOf, mayHaveDecimalCommas } from '@/lib/prose/amounts';
import { type StatementTable, statementsIn } from '@/lib/prose/statements';
import { proseTree } from '@/lib/prose/tree';
import type { Language } from '@/messages/language';

const known = new WeakMap<Pick<Release, 'body'>, readonly StatementTable[]>();

/** The tables of figures of a release, in order, found once. */
export function tablesOf(release: Pick<Release, 'body'>, { messages }: Language): readonly StatementTable[] {
  let tables = known.get(release);
  if (!tables) {
    // Most releases have none: a table has rows that begin or divide with bars.
    tables = release.body.includes('|')
      ? statementsIn(proseTree(release.body, messages.prose), messages.prose.table)
      : [];
    known.set(release, tables);
  }
  return tables;
}

/** How the cells of a table are read: as numbers where they are clear, else as words. */
export function readerOf({
  rows,
}: StatementTable): (cell: StatementTable['rows'][number][number]) => ReturnType<typeof amountOf> {
  const areWords = mayHaveDecimalCommas(rows.flat().flatMap(({ text, isHead }) => (isHead ? [] : [text])));
  return ({ text, isHead }) => (areWords || isHead ? undefined : amountOf(text));
}
