import { formOf, inputsOf, type ReadForm } from '../drafts/form';
import { words } from '../words';
import { SpelledTime } from './spelled';

interface Props {
  file: string;
  field: string;
  what: string;
  suggestion: string | undefined;
  canBeLeftOut: boolean;
  typed: Readonly<Record<string, string>>;
  form: ReadForm;
  isAnswered: boolean;
  /** Why the answer that was given cannot stand. */
  refusal: string | undefined;
}

/** Something that the text leaves open, with the ways to decide it. */
export function Question({ file, field, what, suggestion, canBeLeftOut, typed, form, isAnswered, refusal }: Props) {
  const inputs = inputsOf({ file, field });
  const kind = formOf(field);
  const chosen = typed[inputs.pick] ?? '';
  const pick = (value: string, label: string) => (
    <label className="pick">
      <input type="radio" name={inputs.pick} value={value} defaultChecked={chosen === value} />
      <span>{label}</span>
    </label>
  );
  const input = (name: string, label: string) => (
    <div>
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} defaultValue={typed[name] ?? ''} autoComplete="off" />
    </div>
  );
  return (
    <fieldset className={isAnswered ? 'open settled' : 'open'}>
      <legend>
        {what}
        <small>
          <span className="code">
            {file}, {field}
          </span>
        </small>
      </legend>
      {refusal && <p className="why">{words.draft.refused(refusal)}</p>}
      {suggestion !== undefined && pick('proposed', words.draft.proposed(suggestion))}
      {canBeLeftOut && pick('none', words.draft.none)}
      {pick('typed', words.draft.typed)}
      <div className="dhz inset">
        {kind === 'words' ? input(inputs.text, field) : input(inputs.day, words.times.day)}
        {kind === 'time' && input(inputs.hour, words.times.hour)}
      </div>
      <SpelledTime form={form} name={inputs.day} />
      {pick('', words.draft.leaveOpen)}
    </fieldset>
  );
}
