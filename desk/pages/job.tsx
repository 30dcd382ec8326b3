import { shortDigest } from '../drafts/digest';
import { type Draft, latest } from '../drafts/draft';
import { words } from '../words';
import type { Around } from './page';
import { StateOf } from './state';
import { when } from './when';

const STEPS = [
  { name: 'facts', path: '', label: words.steps.facts },
  { name: 'files', path: '/files', label: words.steps.files },
  { name: 'preview', path: '/preview', label: words.steps.preview },
  { name: 'publish', path: '/publish', label: words.steps.publish },
] as const;

/** The name of a draft, its state and its steps. */
export function Job({
  desk,
  draft,
  step,
}: Pick<Around, 'desk'> & { draft: Draft; step: (typeof STEPS)[number]['name'] }) {
  const version = latest(draft);
  return (
    <div className="job">
      <div className="row">
        <h1>{draft.title}</h1>
        <StateOf draft={draft} />
      </div>
      <small>
        {version ? (
          <>
            {words.draft.saved(when(desk, version.at), version.by, version.number)} ·{' '}
            <span className="code">{shortDigest(version.digest)}</span>
          </>
        ) : (
          words.draft.unsaved
        )}
        {draft.published ? '' : ` · ${words.draft.hidden}`}
      </small>
      <nav aria-label={words.steps.label}>
        <ol className="steps">
          {STEPS.filter(({ name }) => name !== 'facts' || !draft.change).map(({ name, path, label }) => (
            <li key={name}>
              <a href={`/drafts/${draft.id}${path}`} aria-current={name === step ? 'step' : undefined}>
                {label}
                {name === 'facts' && draft.open > 0 ? (
                  <>
                    {' '}
                    <b>
                      {draft.open}
                      <span className="hide"> {words.today.open(draft.open).replace(/^\d+ /, '')}</span>
                    </b>
                  </>
                ) : null}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  );
}
