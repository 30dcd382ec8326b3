import { Row } from '@/components/row';
import { type Language, pathIn } from '@/messages/language';

interface Props {
  /** Path of the collection: `/releases`. */
  collection: string;
  byYear: ReadonlyMap<number, readonly unknown[]>;
  /** The year that is shown, if it is one. */
  current?: number | undefined;
  language: Language;
}

/** Links to the years that have items, latest first. */
export function Years({ collection, byYear, current, language }: Props) {
  if (byYear.size === 0) return null;
  return (
    <Row title={language.messages.lists.years}>
      <nav aria-label={language.messages.lists.years} className="links years">
        {[...byYear].map(([year, { length }]) => (
          <span key={year}>
            <a
              href={pathIn(language, `${collection}/year/${year}`)}
              aria-current={year === current ? 'page' : undefined}
            >
              {year}
            </a>{' '}
            <small>{language.format.number(length)}</small>
          </span>
        ))}
      </nav>
    </Row>
  );
}
