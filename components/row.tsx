import type { ReactNode } from 'react';

/** A row of the ledger: its name in the margin, its matter beside it. */
export function Row({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="row" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
