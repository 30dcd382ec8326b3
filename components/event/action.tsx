import type { ReactNode } from 'react';

/** A link that looks like a button. */
export function Action({ href, second = false, children }: { href: string; second?: boolean; children: ReactNode }) {
  return (
    <a className={second ? 'btn alt' : 'btn'} href={href}>
      {children}
    </a>
  );
}
