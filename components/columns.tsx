import type { ReactNode } from 'react';

/** The words, and beside them, where there is room, what belongs to them. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="columns">
      <div>{children}</div>
      <div>{aside}</div>
    </div>
  );
}
