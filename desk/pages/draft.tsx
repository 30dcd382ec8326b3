import { unexplained } from '@/wire/import/doubts';
import { DOES, PURPOSES } from '@/wire/import/purpose';
import { mismatches } from '@/wire/import/summary';
import type { Look } from '../desk';
import type { Composed } from '../drafts/compose';
import type { ReadForm } from '../drafts/form';
import { itemsIn } from '../preview/stops';
import { words } from '../words';
import { FoundFacts, marksOf } from './facts';
import { Job } from './job';
import { InOtherLanguages, inLanguage } from './languages';
import { MarkedWords } from './marked-words';
import { Order } from './order';
import type { Around } from './page';
import { Problems } from './problems';
import { PublicationQuestion } from './publication';
import { Question } from './question';

interface Props extends Around {
  look: Look;
  form: ReadForm;
  composed: Composed;
  /** The form was sent and is not saved: its times have to be seen first, or cannot be used. */
  isUnsaved: boolean;
}

/** A draft: what is open, what was found, and the words that say it. */
export function DraftPage(props: Props) {
  const { look, composed } = props;
  const { draft } = look;
  const { facts, text } = composed.read;
  const marks = marksOf(facts);
  return (
    <>
      <Job desk={props.desk} draft={draft} step="facts" />
      <div className="page">
        <Unsaved {...props} />
        <div className="two even">
          <div>
            {composed.known && !composed.imported ? <PurposeForm {...composed} id={draft.id} /> : <Open {...props} />}
            <Problems look={look} canSettle={props.person.roles.includes('author')} />
            <Remarks {...props} />
            <InOtherLanguages
              desk={props.desk}
              draft={draft}
              translations={composed.translations}
              canChange={props.person.roles.includes('author')}
            />
            <FoundFacts facts={facts} marks={marks} />
            <Scheduled {...props} />
            <Discard {...look} />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a column that scrolls must be reached by keyboard */}
          <section className="stick" aria-label={words.draft.words} tabIndex={0}>
            <MarkedWords text={text} marks={marks} />
            <p className="hint">{words.draft.wordsHint}</p>
            {composed.translations.map(({ code, text }) => (
              <details key={code}>
                <summary>{words.languages.text(code)}</summary>
                <div {...inLanguage(code)}>
                  <MarkedWords text={text} marks={[]} />
                </div>
              </details>
            ))}
          </section>
        </div>
      </div>
      {!draft.published && composed.imported && !draft.isByHand && (
        <div className="bar">
          <p>
            <b>{words.draft.openTitle(openCount(props))}</b>
          </p>
          <div className="row">
            <button className="plain" type="submit" form="draft" name="next" value="publish">
              {words.draft.goOn}
            </button>
            <button className="plain" type="submit" form="draft" name="next" value="preview">
              {words.draft.andPreview}
            </button>
            <button className="go" type="submit" form="draft">
              {words.draft.save}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

function openCount({ form, composed }: Props): number {
  const isUndecided = form.publication === 'draft' && !form.isAtOnce;
  return composed.questions.filter(({ isAnswered }) => !isAnswered).length + (isUndecided ? 1 : 0);
}

function Unsaved({ isUnsaved, form }: Props) {
  if (!isUnsaved) return null;
  if (form.refused.size > 0) {
    return (
      <div className="verdict no" role="alert">
        <h2>{words.draft.notUnderstood(form.refused.size)}</h2>
      </div>
    );
  }
  return (
    <div className="verdict" role="alert">
      <h2>{words.draft.spelledFirst}</h2>
      {[...form.spelled].map(([name, { here, elsewhere }]) => (
        <p key={name}>
          <strong>{here}</strong> <small>{elsewhere.join(' · ')}</small>
        </p>
      ))}
      <p>{words.draft.spelledHint}</p>
    </div>
  );
}

function Open(props: Props) {
  const { desk, look, composed, form } = props;
  const { draft, version } = look;
  if (draft.published) return null;
  if (draft.isByHand) {
    return (
      <form className="open" action={`/drafts/${draft.id}/from-text`} method="post">
        <p>{words.draft.byHand}</p>
        <p>
          <button className="plain slim" type="submit">
            {words.draft.fromText}
          </button>
        </p>
      </form>
    );
  }
  return (
    <form id="draft" action={`/drafts/${draft.id}`} method="post">
      <input type="hidden" name="version" value={version?.number ?? 0} />
      <input type="hidden" name="shown" value={form.shown} />
      <h2>{words.draft.openTitle(openCount(props))}</h2>
      <PublicationQuestion
        typed={draft.form}
        form={form}
        zone={desk.company.timeZone}
        stated={composed.read.facts.releaseDate?.value}
      />
      {composed.questions.map(({ file, field, todo, isAnswered, refusal }) => (
        <Question
          key={`${file} ${field}`}
          file={file}
          field={field}
          what={todo.what}
          suggestion={todo.suggestion}
          canBeLeftOut={todo.offer !== undefined}
          isAnswered={isAnswered}
          refusal={refusal}
          typed={draft.form}
          form={form}
        />
      ))}
      <p className="hint">{words.times.how}</p>
    </form>
  );
}

function PurposeForm({ known, id }: Pick<Composed, 'known'> & { id: string }) {
  if (!known) return null;
  return (
    <form action={`/drafts/${id}/purpose`} method="post">
      <fieldset className="open">
        <legend>{words.draft.purpose}</legend>
        <p>{words.draft.because(known.event.title, known.because.join(', '))}</p>
        {PURPOSES.map((purpose) => (
          <label className="pick" key={purpose}>
            <input type="radio" name="purpose" value={purpose} defaultChecked={purpose === known.probable} />
            <span>
              {purpose}
              <small>{DOES[purpose]}</small>
            </span>
          </label>
        ))}
        <p>
          <button className="go" type="submit">
            {words.draft.take}
          </button>
        </p>
      </fieldset>
    </form>
  );
}

/** What the importer would print besides: what does not add up, what it changed, what it did on its way. */
function Remarks({ desk, composed: { read, imported } }: Props) {
  if (!imported) return null;
  const against = [...mismatches(read.facts, desk.company), ...unexplained(imported)];
  const lists = [
    { title: words.draft.against, lines: [...against, ...(imported.waits ? [imported.waits] : [])] },
    {
      title: words.draft.changes,
      lines: imported.changes.map(({ field, from, to }) => words.draft.changed(field, from, to)),
    },
    { title: words.draft.done, lines: read.notes.all() },
  ];
  return (
    <>
      {lists
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul className="hint">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      {imported.missingContacts && (
        <section>
          <h2>{words.draft.missing}</h2>
          <pre className="code scroller">{imported.missingContacts}</pre>
        </section>
      )}
    </>
  );
}

function Scheduled({ desk, look: { version, checked } }: Props) {
  if (!version || !checked) return null;
  return <Order items={itemsIn(checked.accepted.content, version.files)} zone={desk.company.timeZone} />;
}

function Discard({ draft }: Look) {
  if (draft.published) return null;
  return (
    <details className="away">
      <summary className="risk slim">{words.draft.discard}</summary>
      <form className="ask" action={`/drafts/${draft.id}/discard`} method="post">
        <button className="risk sure" type="submit">
          {words.draft.discard}
        </button>
      </form>
    </details>
  );
}
