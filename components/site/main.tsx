import type { ReactNode } from 'react';
import type { Instant } from '@/lib/domain/instant';

interface Props {
  /** The next public transition of this page, when the browser fetches it again. */
  refreshAt?: Instant | undefined;
  /** Announced to screen readers after a refresh. */
  news?: string | undefined;
  children: ReactNode;
}

/** The main content of a page, replaced as a whole at a transition. */
export function Main({ refreshAt, news, children }: Props) {
  return (
    <main id="main" tabIndex={-1} data-refresh-at={refreshAt} data-news={refreshAt || news ? news : undefined}>
      {children}
    </main>
  );
}
