import type { Problem } from '@/lib/content/problem';
import { STILL_TO_DECIDE } from '@/lib/content/read/document';
import type { Look } from '../desk';
import { words } from '../words';

/** What `npm run check` would say of the draft, but for open questions, which have a form. */
export function Problems({ look, canSettle = false }: { look: Look; canSettle?: boolean }) {
  const { checked, draft, files } = look;
  if (!checked) return null;
  const all = [...checked.errors.filter(({ rule }) => rule !== STILL_TO_DECIDE), ...checked.notes];
  const isOwn = ({ file }: Problem) => canSettle && !draft.published && files.some(({ path }) => path === file);
  return (
    <section>
      <h2>{words.draft.problems}</h2>
      {all.length === 0 ? (
        <p className="hint">{words.draft.noProblems}</p>
      ) : (
        <ul>
          {all.map((problem, index) => (
            <One
              key={`${problem.file} ${problem.field} ${index}`}
              {...problem}
              settle={isOwn(problem) ? `/drafts/${draft.id}` : undefined}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** @param settle the address of the draft, if what is found can be settled here */
function One({
  file,
  line,
  field,
  found,
  fix,
  why,
  severity,
  accepted,
  finding,
  write,
  settle,
}: Problem & { settle: string | undefined }) {
  const isError = severity === undefined || severity === 'withheld';
  return (
    <li className={isError ? 'open clash' : accepted ? 'open settled' : 'open'}>
      <p>
        <b>{field}</b>
        <small>
          <span className="code">{words.draft.line(file, line)}</span>
        </small>
      </p>
      <p>{words.draft.found1(found)}</p>
      <p>{words.draft.fix(fix)}</p>
      {why && <p>{why}</p>}
      {accepted && <p>{words.settle.accepted(accepted.by, accepted.reason)}</p>}
      {settle && finding && !accepted && (
        <>
          {write && (
            <form action={`${settle}/fix`} method="post">
              <input type="hidden" name="finding" value={finding} />
              <button className="plain slim" type="submit">
                {words.draft.proposed(write.value)}
              </button>
            </form>
          )}
          <details>
            <summary>{words.settle.right}</summary>
            <form className="ask calm" action={`${settle}/accept`} method="post">
              <input type="hidden" name="finding" value={finding} />
              <div>
                <label htmlFor={finding}>{words.settle.why}</label>
                <input id={finding} name="reason" required minLength={10} maxLength={400} autoComplete="off" />
              </div>
              <button className="plain" type="submit">
                {words.settle.button}
              </button>
            </form>
          </details>
        </>
      )}
    </li>
  );
}
