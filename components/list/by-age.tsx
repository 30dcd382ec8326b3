import type { ReactNode } from 'react';
import { Row } from '@/components/row';
import { type Ageing, isHistorical } from '@/lib/domain/historical';
import type { Instant } from '@/lib/domain/instant';
import type { Language } from '@/messages/language';

interface Props<T> {
  items: T[];
  now: Instant;
  language: Language;
  /** Heading of the items that are not historical. */
  title: string;
  list: (items: T[]) => ReactNode;
}

/** A list with its historical items apart, under their own heading and a note. */
export function ByAge<T extends Ageing>({ items, now, language, title, list }: Props<T>) {
  const words = language.messages.lists;
  const recent = items.filter((item) => !isHistorical(item, now));
  const historical = items.filter((item) => isHistorical(item, now));
  return (
    <>
      {recent.length > 0 && <Row title={title}>{list(recent)}</Row>}
      {historical.length > 0 && (
        <Row title={words.historical}>
          <p className="note">{words.historicalNote}</p>
          {list(historical)}
        </Row>
      )}
    </>
  );
}
