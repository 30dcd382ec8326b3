import type { Problem } from '@/lib/content/problem';
import { STILL_TO_DECIDE } from '@/lib/content/read/document';
import type { Checked } from '../drafts/checked';
import { words } from '../words';

/** What `npm run check` would say of the draft, but for open questions, which have a form. */
export function Problems({ errors, notes }: Checked) {
  const all = [...errors.filter(({ rule }) => rule !== STILL_TO_DECIDE), ...notes];
  return (
    <section>
      <h2>{words.draft.problems}</h2>
      {all.length === 0 ? <p className="hint">{words.draft.noProblems}</p> : <ul>{all.map(one)}</ul>}
    </section>
  );
}

function one({ file, line, field, found, fix, why, severity, accepted }: Problem, index: number) {
  const isError = severity === undefined || severity === 'withheld';
  return (
    <li key={`${file} ${field} ${index}`} className={isError ? 'open clash' : 'open'}>
      <p>
        <b>{field}</b>
        <small>
          <span className="code">{words.draft.line(file, line)}</span>
        </small>
      </p>
      <p>{words.draft.found1(found)}</p>
      <p>{words.draft.fix(fix)}</p>
      {why && <p>{why}</p>}
      {accepted && (
        <p>
          {accepted.reason} ({accepted.by})
        </p>
      )}
    </li>
  );
}
