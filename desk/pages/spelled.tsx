import { english } from '@/lib/format/english';
import type { ReadForm } from '../drafts/form';
import { words } from '../words';

/** What was understood of a time that was typed, or why it cannot be used. */
export function SpelledTime({ form, name }: { form: Pick<ReadForm, 'refused' | 'spelled'>; name: string }) {
  const refused = form.refused.get(name);
  if (refused) {
    return (
      <div className="spell no" id={`why ${name}`.replaceAll(' ', '-')}>
        <p className="why">{refused.why}</p>
        {refused.choices.length > 0 && (
          <p>
            {words.times.instead} <b>{refused.choices.join(', ')}</b>
          </p>
        )}
      </div>
    );
  }
  const spelled = form.spelled.get(name);
  if (!spelled) return null;
  return (
    <div className="spell">
      <b>{english.unbroken(spelled.here)}</b>
      <p className="zones">
        {spelled.elsewhere.map((text) => (
          <span key={text}>{english.unbroken(text)}</span>
        ))}
      </p>
    </div>
  );
}
