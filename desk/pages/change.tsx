import type { ChangeForm } from '../changes/change-form';
import { words } from '../words';
import { SpelledTime } from './spelled';

/** What changes of something that is public. */
export function ChangePage({ form, isUnsaved }: { form: ChangeForm; isUnsaved: boolean }) {
  const { path, title, kinds, kind, typed, shown, zone } = form;
  const { what, lede, kinds: labels, note, newStart, replay, button } = words.change;
  const input = (name: string, label: string) => (
    <div>
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} defaultValue={typed[name] ?? ''} autoComplete="off" />
    </div>
  );
  const picks = (some: typeof kinds) =>
    some.map((each) => (
      <label className="pick" key={each}>
        <input type="radio" name="kind" value={each} defaultChecked={each === kind} />
        <span>
          {labels[each].label}
          <small>{labels[each].hint}</small>
        </span>
      </label>
    ));
  return (
    <div className="page">
      <h1>{words.change.title(title)}</h1>
      <p className="lede">{lede}</p>
      {isUnsaved && form.refused.size === 0 && shown !== '' && (
        <div className="verdict" role="alert">
          <h2>{words.draft.spelledFirst}</h2>
          <p>
            <strong>{shown}</strong>
          </p>
          <p>{words.draft.spelledHint}</p>
        </div>
      )}
      <form action="/change" method="post">
        <input type="hidden" name="path" value={path} />
        <input type="hidden" name="shown" value={shown} />
        <fieldset className="field">
          <legend>{what}</legend>
          {picks(kinds)}
        </fieldset>
        {kinds.includes('move') && (
          <fieldset className="field">
            <legend>
              {newStart} <span className="hint">({zone.replaceAll('_', ' ')})</span>
            </legend>
            <div className="dhz">
              {input('day', words.times.day)}
              {input('hour', words.times.hour)}
            </div>
            <SpelledTime form={form} name="day" />
            <p className="hint">{words.times.how}</p>
          </fieldset>
        )}
        {kinds.includes('replay') && (
          <fieldset className="field">
            <legend>{replay.legend}</legend>
            {input('url', replay.url)}
            {input('through', replay.through)}
            <SpelledTime form={form} name="through" />
          </fieldset>
        )}
        <div className="field">
          <label htmlFor="note">{note}</label>
          <input id="note" name="note" defaultValue={typed.note ?? ''} autoComplete="off" />
        </div>
        <p className="row foot">
          <button className="go" type="submit">
            {button}
          </button>
        </p>
      </form>
    </div>
  );
}
