import { english } from '@/lib/format/english';
import { howOf, PUBLIC, type ReadForm } from '../drafts/form';
import { words } from '../words';
import { SpelledTime } from './spelled';

/** Zones that releases are timed in, besides the company's own. */
const ZONES = [
  'UTC',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'Europe/London',
  'Europe/Paris',
  'Europe/Zurich',
  'Asia/Tokyo',
  'Asia/Hong_Kong',
  'Asia/Singapore',
  'Australia/Sydney',
];

/** Nothing is chosen at first: this is said on purpose, and holds whatever hour is typed. */
const UNDECIDED = 'undecided';

interface Props {
  typed: Readonly<Record<string, string>>;
  form: ReadForm;
  /** The company's zone. */
  zone: string;
  /** The day that the words state. */
  stated: string | undefined;
}

/** When a release becomes public: the one thing that the words never leave no doubt about. */
export function PublicationQuestion({ typed, form, zone, stated }: Props) {
  const { whenQuestion, statedDay, atHour, dayAlone, dayAloneHint, atOnce, atOnceHint, undecided } = words.draft;
  const how = howOf(typed);
  const pick = (value: string, label: string, hint?: string) => (
    <label className="pick">
      <input type="radio" name={PUBLIC.how} value={value} defaultChecked={how === value} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
  const isRefused = form.refused.has(PUBLIC.day);
  return (
    <fieldset className={how === '' || how === UNDECIDED || isRefused ? 'open' : 'open settled'} id="when">
      <legend>{whenQuestion}</legend>
      {stated && <p>{statedDay(english.day(stated, zone))}</p>}
      {pick('at', atHour)}
      {pick('day', dayAlone, dayAloneHint)}
      <div className="dhz inset">
        <div>
          <label htmlFor={PUBLIC.day}>{words.times.day}</label>
          <input
            id={PUBLIC.day}
            name={PUBLIC.day}
            defaultValue={typed[PUBLIC.day] ?? (stated ? english.shortDay(stated, zone) : '')}
            autoComplete="off"
            aria-invalid={isRefused || undefined}
          />
        </div>
        <div>
          <label htmlFor={PUBLIC.hour}>{words.times.hour}</label>
          <input id={PUBLIC.hour} name={PUBLIC.hour} defaultValue={typed[PUBLIC.hour] ?? ''} autoComplete="off" />
        </div>
        <div>
          <label htmlFor={PUBLIC.zone}>{words.times.zone}</label>
          <select id={PUBLIC.zone} name={PUBLIC.zone} defaultValue={typed[PUBLIC.zone] ?? zone}>
            {[...new Set([zone, ...ZONES])].map((name) => (
              <option key={name} value={name}>
                {name.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        </div>
      </div>
      <SpelledTime form={form} name={PUBLIC.day} />
      {pick('now', atOnce, atOnceHint)}
      {pick(UNDECIDED, undecided)}
    </fieldset>
  );
}
