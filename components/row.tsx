import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** Where links lead to it. */
  id?: string;
  children: ReactNode;
}

/** A row of the ledger: its name in the margin, its matter beside it. */
export function Row({ title, id, children }: Props) {
  return (
    <section className="row" id={id}>
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
