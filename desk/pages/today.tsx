import { type Draft, latest } from '../drafts/draft';
import { mayApprove } from '../may';
import { words } from '../words';
import type { Around } from './page';
import { PublicSite } from './schedule';
import { StateOf, stateOf } from './state';
import { when } from './when';

/** Where everybody begins: what waits for them, and the drafts. */
export function TodayPage({ desk, person }: Around) {
  const all = desk.drafts.all();
  const drafts = all.filter(({ published }) => !published);
  const published = all.filter(({ published }) => published);
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
      {published.length > 0 && (
        <section>
          <h2>{today.published}</h2>
          <ul className="list">{published.map((draft) => line(draft))}</ul>
        </section>
      )}
      <PublicSite desk={desk} person={person} />
    </div>
  );
}
