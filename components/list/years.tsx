interface Props {
  /** Address of the collection: `/releases`. */
  collection: string;
  byYear: ReadonlyMap<number, readonly unknown[]>;
  /** The year that is shown, if it is one. */
  current?: number | undefined;
}

/** The years in which there is something, latest first. */
export function Years({ collection, byYear, current }: Props) {
  if (byYear.size === 0) return null;
  return (
    <nav aria-labelledby="years" className="years">
      <h2 id="years">By year</h2>
      <ul>
        {[...byYear].map(([year, { length }]) => (
          <li key={year}>
            <a href={`${collection}/year/${year}`} aria-current={year === current ? 'page' : undefined}>
              {year}
            </a>{' '}
            <small>{length}</small>
          </li>
        ))}
      </ul>
    </nav>
  );
}
