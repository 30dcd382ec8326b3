import { shortDigest } from '../drafts/digest';
import { PAST } from '../preview/address';
import { words } from '../words';
import type { Around } from './page';
import { when } from './when';

/** What was done at the desk, the latest first, and whether it is still as it was written. */
export function RecordPage({ desk }: Around) {
  const problems = desk.record.problems();
  const entries = desk.record.entries();
  const { title, whole, broken, empty, did } = words.record;
  return (
    <div className="page">
      <h1>{title}</h1>
      {problems.length === 0 ? (
        <p className="verdict ok">{whole}</p>
      ) : (
        <div className="verdict no" role="alert">
          <h2>{broken}</h2>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      )}
      <p>
        <a href={`/drafts/${PAST}/preview`}>{words.past.link}</a>
      </p>
      {entries.length === 0 && <p className="quiet">{empty}</p>}
      <ol className="list">
        {entries.map(({ at, by, what, draft, title, digest, reason, files = [] }) => (
          <li key={`${at} ${what} ${draft}`}>
            <p className="when">{when(desk, at)}</p>
            <div>
              <b>{by}</b> {did[what]}: {title} {digest !== '' && <small className="code">{shortDigest(digest)}</small>}
              {reason && <p>“{reason}”</p>}
              {files.map(({ path, sha256 }) => (
                <small className="code" key={path}>
                  {path}, SHA-256 {sha256}
                </small>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
