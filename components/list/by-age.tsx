import type { ReactNode } from 'react';
import { type Ageing, isHistorical } from '@/lib/domain/historical';
import type { Instant } from '@/lib/domain/instant';

interface Props<T> {
  items: T[];
  now: Instant;
  /** Heading of what is not historical. */
  title: string;
  list: (items: T[]) => ReactNode;
}

/** A list with what is historical kept apart: under a heading of its own, with a sentence that says what that means. */
export function ByAge<T extends Ageing>({ items, now, title, list }: Props<T>) {
  const recent = items.filter((item) => !isHistorical(item, now));
  const historical = items.filter((item) => isHistorical(item, now));
  return (
    <>
      {recent.length > 0 && (
        <section aria-labelledby="recent">
          <h2 id="recent">{title}</h2>
          {list(recent)}
        </section>
      )}
      {historical.length > 0 && (
        <section aria-labelledby="historical">
          <h2 id="historical">Historical</h2>
          <p className="hint">Kept as a record. It was true of its day, is not updated, and may no longer hold.</p>
          {list(historical)}
        </section>
      )}
    </>
  );
}
