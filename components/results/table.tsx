import './results.css';
import type { Instant } from '@/lib/domain/instant';
import type { DOCUMENT_COLUMNS, ResultRow } from '@/lib/site/lists/results';
import { type Language, pathIn } from '@/messages/language';
import { ResultCall } from './call';

interface Props {
  rows: ResultRow[];
  /** Those that any row of the page has something for. */
  columns: readonly (typeof DOCUMENT_COLUMNS)[number][];
  now: Instant;
  language: Language;
}

/** The results of a year: a period in each row, links in its cells. */
export function ResultsTable({ rows, columns, now, language }: Props) {
  const words = language.messages.results;
  return (
    <table className="grid">
      <thead>
        <tr>
          {(['period', ...columns] as const).map((column) => (
            <th key={column} scope="col">
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ period, events: [event, ...others], links }) => (
          <tr key={words.period(period)}>
            <th scope="row">
              {event ? (
                <a href={pathIn(event.language ?? language, `/events/${event.slug}`)}>{words.period(period)}</a>
              ) : (
                words.period(period)
              )}
            </th>
            {columns.map((column) => (
              <td key={column}>
                {column === 'call' &&
                  event &&
                  [event, ...others].map((each) => (
                    <ResultCall key={each.slug} event={each} now={now} language={language} />
                  ))}
                {links[column].map(({ label, href }) => (
                  <a key={href} href={href}>
                    {label}
                  </a>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
