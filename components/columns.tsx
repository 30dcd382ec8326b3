import type { ReactNode } from 'react';

/** Main content and, beside it where there is room, an aside. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="columns">
      <div>{children}</div>
      <div>{aside}</div>
    </div>
  );
}
