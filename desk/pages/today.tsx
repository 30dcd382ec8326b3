import { type Draft, latest } from '../drafts/draft';
import { mayApprove } from '../may';
import { words } from '../words';
import type { Around } from './page';
import { PublicSite } from './schedule';
import { StateOf, stateOf } from './state';
import { when } from './when';

/** So many of the last changes are listed. */
const LAST = 8;

/** What was done last, by whom. */
function LastChanges({ desk }: Pick<Around, 'desk'>) {
  const entries = desk.record.entries().slice(0, LAST);
  if (entries.length === 0) return null;
  const { lastChanges, wholeRecord } = words.today;
  return (
    <section>
      <h2>{lastChanges}</h2>
      <ul className="list">
        {entries.map(({ at, by, what, draft, title, reason }) => (
          <li key={`${at} ${what} ${draft}`}>
            <p className="when">{when(desk, at)}</p>
            <div>
              {by} {words.record.did[what]}:{' '}
              {desk.drafts.get(draft) === undefined ? <b>{title}</b> : <a href={`/drafts/${draft}/publish`}>{title}</a>}
              {reason && <small>“{reason}”</small>}
            </div>
          </li>
        ))}
      </ul>
      <p>
        <a href="/record">{wholeRecord}</a>
      </p>
    </section>
  );
}

/** Where everybody begins: what waits for them, and the drafts. */
export function TodayPage({ desk, person }: Around) {
  const all = desk.drafts.all();
  const drafts = all.filter(({ published }) => !published);
  const waiting = drafts.filter((draft) => stateOf(draft) === 'asked' && mayApprove(person, draft));
  const { today } = words;
  const line = (draft: Draft, action?: string) => (
    <li key={draft.id}>
      <p className="when">
        <StateOf draft={draft} />
      </p>
      <div>
        <a href={`/drafts/${draft.id}${draft.open > 0 ? '' : '/publish'}`}>
          <b>{draft.title}</b>
        </a>
        <small>
          {today.by(latest(draft)?.by ?? draft.created.by, when(desk, latest(draft)?.at ?? draft.created.at))}
          {draft.open > 0 ? ` · ${today.open(draft.open)}` : ''}
        </small>
      </div>
      {action && (
        <div className="acts">
          <a className="go slim" href={`/drafts/${draft.id}/publish`}>
            {action}
          </a>
        </div>
      )}
    </li>
  );
  return (
    <div className="page">
      <h1 className="hide">{today.title}</h1>
      {waiting.length > 0 && (
        <section className="next">
          <h2>{today.waiting}</h2>
          <ul className="list">{waiting.map((draft) => line(draft, today.read))}</ul>
        </section>
      )}
      <section>
        <h2>{today.drafts}</h2>
        {drafts.length === 0 ? (
          <p className="quiet">{today.noDrafts}</p>
        ) : (
          <ul className="list">{drafts.map((draft) => line(draft))}</ul>
        )}
        {person.roles.includes('author') && (
          <p>
            <a className="plain" href="/new">
              {today.newOne}
            </a>
          </p>
        )}
      </section>
      <PublicSite desk={desk} person={person} />
      <LastChanges desk={desk} />
    </div>
  );
}
