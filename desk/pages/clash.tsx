import { type Draft, latest } from '../drafts/draft';
import type { Clash } from '../publish/write-out';
import { words } from '../words';
import { Changed } from './changed';
import { Typed } from './trouble';

/** Somebody else changed a file of a draft meanwhile: both versions side by side. */
export function ClashPage({ clashes }: { clashes: readonly Clash[] }) {
  return (
    <div className="page">
      <div className="verdict no" role="alert">
        <h1>{words.clash.title}</h1>
        <p>{words.clash.text}</p>
      </div>
      <Sides clashes={clashes} />
      <p>
        <a href="/">{words.refused.back}</a>
      </p>
    </div>
  );
}

export function Sides({ clashes }: { clashes: readonly Clash[] }) {
  return clashes.map(({ path, theirs, yours }) => (
    <section key={path}>
      <h2 className="code">{path}</h2>
      <div className="sides">
        <div>
          <h3>{words.clash.theirs}</h3>
          {theirs === undefined ? <p>{words.clash.gone}</p> : <Changed text={theirs} other={yours} kind="del" />}
        </div>
        <div>
          <h3>{words.clash.yours}</h3>
          <Changed text={yours} other={theirs ?? ''} kind="ins" />
        </div>
      </div>
    </section>
  ));
}

/** Somebody else saved the draft meanwhile: what was typed is not lost. */
export function ClashOfDraft({ draft, fields }: { draft: Draft; fields: Record<string, string> }) {
  return (
    <div className="page">
      <div className="verdict no" role="alert">
        <h1>{words.clash.draft(latest(draft)?.by ?? '')}</h1>
        <p>{words.clash.typed}</p>
        <p>
          <a className="go" href={`/drafts/${draft.id}`}>
            {words.clash.open}
          </a>
        </p>
      </div>
      <Typed fields={fields} />
    </div>
  );
}
