import type { ReactNode } from 'react';
import type { Instant } from '@/lib/domain/instant';

interface Props {
  /** When this page says something else next, if that is public. The browser fetches it again then. */
  refreshAt?: Instant | undefined;
  /** What a screen reader is told when the page has turned. */
  news?: string | undefined;
  children: ReactNode;
}

/** The part of a page that is its own; it is swapped as a whole at a transition. */
export function Main({ refreshAt, news, children }: Props) {
  return (
    <main id="main" tabIndex={-1} data-refresh-at={refreshAt} data-news={refreshAt || news ? news : undefined}>
      {children}
    </main>
  );
}
