import { english } from '@/lib/format/english';
import { now } from '@/lib/process/clock';
import { isUndecided, type Look } from '../desk';
import { shortDigest } from '../drafts/digest';
import { mayApprove } from '../may';
import { itemsIn } from '../preview/stops';
import { clashesOf, presentFiles } from '../publishing';
import { words } from '../words';
import { BecomesPublic, releaseOf } from './becomes-public';
import { Sides } from './clash';
import { Job } from './job';
import type { Around } from './page';
import { Problems } from './problems';
import { stateOf } from './state';
import { publicationOf, when } from './when';

type Props = Around & { look: Look };

const text = words.publish;

/** How a draft becomes public: what it is, who has to agree, and where it stands. */
export function PublishPage(props: Props) {
  const { desk, look } = props;
  const { draft, version } = look;
  const clashes = clashesOf(desk, look);
  return (
    <>
      <Job desk={desk} draft={draft} step="publish" />
      <div className="page">
        <Verdict {...props} />
        {clashes.length > 0 && (
          <>
            <div className="verdict no" role="alert">
              <h2>{words.clash.title}</h2>
              <p>{words.clash.text}</p>
              <form action={`/drafts/${draft.id}/from-text`} method="post">
                <button className="plain" type="submit">
                  {words.clash.again}
                </button>
                <p className="hint">{words.clash.againHint}</p>
              </form>
            </div>
            <Sides clashes={clashes} />
          </>
        )}
        <div className="two">
          <div>
            <BecomesPublic look={look} zone={desk.company.timeZone} atOnce={isAtOnce(props)} />
            <MissingLanguages {...props} />
            {version &&
              look.files.map(({ path, text: bytes }) => (
                <details key={path}>
                  <summary className="code">{path}</summary>
                  {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
                  <pre className="code scroller" tabIndex={0}>
                    {bytes}
                  </pre>
                </details>
              ))}
            {!draft.published && <Problems look={look} canSettle={props.person.roles.includes('author')} />}
          </div>
          <div>{!draft.published && clashes.length === 0 && <Steps {...props} />}</div>
        </div>
      </div>
    </>
  );
}

/** Languages of the site that nothing of its release is in. */
function MissingLanguages({ desk, look: { draft, version, checked } }: Props) {
  if (!version || !checked || draft.published) return null;
  const [release] = itemsIn(checked.accepted.content, version.files).releases;
  const missing = release ? desk.languagesWithout(release) : [];
  return missing.length > 0 ? <p className="why">{words.languages.missing(missing)}</p> : null;
}

/** Where it stands. */
function Verdict({ desk, look }: Props) {
  const { draft, version, isIntact } = look;
  const release = releaseOf(look);
  if (draft.published) {
    const isPublic = !release || release.publishAt <= now();
    const time = release ? publicationOf(release, desk.company.timeZone) : when(desk, draft.published.at);
    return (
      <div className="verdict ok">
        <strong>{isPublic ? text.isPublic(time) : text.staged(time)}</strong>
        {!isPublic && <p>{text.stagedHint}</p>}
        <p className="hint">
          {draft.approval && text.approved(draft.approval.by, when(desk, draft.approval.at))}
          {draft.approval?.reason && ` · ${text.reason(draft.approval.reason)}`}
        </p>
      </div>
    );
  }
  if (!isIntact) return <p className="verdict no">{words.draft.damaged}</p>;
  if (draft.sentBack) {
    return (
      <div className="verdict no">
        <h2>{text.sentBack(draft.sentBack.by, when(desk, draft.sentBack.at))}</h2>
        <p>“{draft.sentBack.note}”</p>
      </div>
    );
  }
  if (draft.approval && draft.approval.digest !== version?.digest) return <p className="verdict no">{text.voidNow}</p>;
  if (draft.asked && draft.asked.digest !== version?.digest) return <p className="verdict no">{text.voidAsked}</p>;
  return null;
}

/** What can be done next, and by whom. */
function Steps(props: Props) {
  const { desk, person, look } = props;
  const { draft, version, checked, isIntact } = look;
  if (!version || !checked || !isIntact) return <NotReady hint={text.openQuestions(Math.max(1, draft.open))} />;
  if (checked.errors.length > 0) return <NotReady hint={text.openQuestions(Math.max(1, draft.open))} />;
  if (isUndecided(version, checked)) return <NotReady hint={text.noTime} />;
  const state = stateOf(draft);
  const isAuthor = person.roles.includes('author');
  if (state === 'approved' && !hasPassed(props)) {
    return (
      <form className="verdict" action={`/drafts/${draft.id}/write`} method="post">
        <p>{text.notWritten}</p>
        <button className="go" type="submit">
          {text.tryAgain}
        </button>
      </form>
    );
  }
  const isAsked = draft.asked?.digest === version.digest;
  if (isAsked && mayApprove(person, draft)) return <Approve {...props} />;
  if (!isAuthor) return null;
  if (!desk.settings.isFourEyes) return <Alone {...props} />;
  const others = desk.settings.people.filter((other) => mayApprove(other, draft));
  return (
    <section className="top">
      {isAsked && draft.asked ? (
        <p>{text.asked(draft.asked.by, when(desk, draft.asked.at))}</p>
      ) : (
        <form action={`/drafts/${draft.id}/ask`} method="post">
          <input type="hidden" name="digest" value={version.digest} />
          <h2>{text.who}</h2>
          <p className="hint">{text.whoHint(others.map(({ name }) => name).join(', '))}</p>
          <p>
            <button className="go" type="submit">
              {text.ask}
            </button>
          </p>
          <p className="hint">{text.askHint}</p>
        </form>
      )}
      <details className="away">
        <summary>{text.alone}</summary>
        <Alone {...props} />
      </details>
    </section>
  );
}

function NotReady({ hint }: { hint: string }) {
  return (
    <section className="top">
      <h2>{text.notReady}</h2>
      <p>{hint}</p>
    </section>
  );
}

function Approve(props: Props) {
  const { look } = props;
  const { draft, version, files } = look;
  if (!version) return null;
  return (
    <>
      <section className="verdict">
        <h2>{text.stands}</h2>
        <p>
          <span className="key code">{shortDigest(version.digest)}</span>
        </p>
        <small>{text.standsHint(files.length)}</small>
        <Passed {...props} />
        <form action={`/drafts/${draft.id}/approve`} method="post">
          <PublishFields {...props} />
          <button className="go" type="submit">
            {label(props, { at: text.approveAt, now: text.approveNow, day: text.approveDay })}
          </button>
        </form>
      </section>
      <details className="away">
        <summary>{text.sendBack}</summary>
        <form action={`/drafts/${draft.id}/send-back`} method="post">
          <input type="hidden" name="digest" value={version.digest} />
          <label htmlFor="note">{text.note}</label>
          <input id="note" name="note" />
          <p>
            <button className="plain" type="submit">
              {text.sendBack}
            </button>
          </p>
        </form>
      </details>
    </>
  );
}

function Alone(props: Props) {
  const { desk, look } = props;
  const isReasoned = desk.settings.isFourEyes;
  return (
    <form className={isReasoned ? 'ask' : 'verdict'} action={`/drafts/${look.draft.id}/alone`} method="post">
      <PublishFields {...props} />
      <Passed {...props} />
      {isReasoned && (
        <>
          <p>{text.aloneHint}</p>
          <div>
            <label htmlFor="reason">{text.aloneWhy}</label>
            <input id="reason" name="reason" minLength={10} required />
          </div>
        </>
      )}
      <button className={isReasoned ? 'risk' : 'go'} type="submit">
        {label(props, { at: text.publishAt, now: text.publishNow, day: text.publishDay })}
      </button>
    </form>
  );
}

function PublishFields(props: Props) {
  return (
    <>
      <input type="hidden" name="digest" value={props.look.version?.digest} />
      {(hasPassed(props) || isAtOnce(props)) && <input type="hidden" name="time" value="now" />}
    </>
  );
}

function Passed(props: Props) {
  const { desk, look } = props;
  const release = releaseOf(look);
  if (!release || !hasPassed(props) || isAtOnce(props)) return null;
  return (
    <div className="verdict no">
      <h2>{text.passed(timeOf(release.publishAt, desk.company.timeZone))}</h2>
      <p>{text.passedHint}</p>
    </div>
  );
}

/** The name of the button that publishes, with the hour in it. */
function label(props: Props, words: { at(time: string): string; now: string; day(day: string): string }): string {
  const release = releaseOf(props.look);
  const zone = props.desk.company.timeZone;
  if (!release || isAtOnce(props) || hasPassed(props)) return words.now;
  const { publication, publishAt } = release;
  if (publication.kind === 'day') return words.day(english.day(publication.date, zone));
  return words.at(timeOf(publishAt, zone).replaceAll(' ', '\u00a0'));
}

function timeOf(at: number, zone: string): string {
  return english.unbroken(english.shortDayTime(at, zone));
}

/** Whether its author wants it public as soon as it is approved. */
function isAtOnce({ look }: Props): boolean {
  return look.draft.form.public === 'now' && !look.draft.isByHand && !look.draft.published;
}

function hasPassed({ desk, look: { draft, version, isIntact } }: Props): boolean {
  return version !== undefined && isIntact && presentFiles(desk, draft, version) !== undefined;
}
