import { translationName } from '@/lib/content/read/translation';
import { MATERIAL_KINDS } from '@/lib/domain/types';
import { formatSize } from '@/lib/format/size';
import type { Look } from '../desk';
import { DOCUMENT_ENDINGS } from '../uploads/safe-name';
import { words } from '../words';
import { DayAndHour } from './day-and-hour';

const text = words.attach;

/** A document for an event or a release that is there. */
export function AttachPage({ path, title }: { path: string; title: string }) {
  return (
    <div className="page">
      <h1>{text.title(title)}</h1>
      <p className="lede">{words.change.lede}</p>
      <AttachForm action="/attach" targets={[path]} hasRelease={false} isAlone />
    </div>
  );
}

/** The documents of a draft, and the form for a further one. */
export function Documents({ look }: { look: Look }) {
  const { draft, files, linked } = look;
  // Facts stay in first files.
  const own = files.map(({ path }) => path).filter((path) => !translationName(path));
  const targets = [...new Set([...own, ...linked])];
  const attached = draft.attached ?? [];
  if (targets.length === 0 || (draft.published && attached.length === 0)) return null;
  return (
    <section>
      <h2>{text.documents}</h2>
      {attached.length > 0 && (
        <ul className="list">
          {attached.map(({ path, title, kind, of, size, sha256 }) => (
            <li key={path}>
              <p className="when">{of.startsWith('releases/') ? text.attachment : kind}</p>
              <div>
                <a href={`/drafts/${draft.id}/documents/${sha256}`}>
                  <b>{title}</b>
                </a>
                <small className="code">
                  {path}, {formatSize(size)}, SHA-256 {sha256.slice(0, 12)}…
                </small>
                <small className="code">{of}</small>
              </div>
              {!draft.published && (
                <form className="acts" action={`/drafts/${draft.id}/detach`} method="post">
                  <input type="hidden" name="path" value={path} />
                  <button className="plain slim" type="submit">
                    {text.remove}
                    <span className="hide"> {title}</span>
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {!draft.published && (
        <details>
          <summary className="plain slim">{text.add}</summary>
          <AttachForm
            action={`/drafts/${draft.id}/attach`}
            targets={targets}
            hasRelease={files.some(({ path }) => path.startsWith('releases/'))}
          />
        </details>
      )}
    </section>
  );
}

interface Props {
  action: string;
  /** The files that can show it. */
  targets: readonly string[];
  /** Whether it can become public with the release of its draft. */
  hasRelease: boolean;
  /** It is all of its page. */
  isAlone?: boolean;
}

function AttachForm({ action, targets, hasRelease, isAlone = false }: Props) {
  const isEvent = targets.some((path) => path.startsWith('events/'));
  const event = targets.find((path) => path.startsWith('events/'));
  const pick = (value: string, label: string, isFirst = false) => (
    <label className="pick">
      <input type="radio" name="when" value={value} defaultChecked={isFirst} />
      <span>{label}</span>
    </label>
  );
  return (
    <form className={isAlone ? undefined : 'open'} action={action} method="post" encType="multipart/form-data">
      <div className="field">
        <label htmlFor="document">{text.file}</label>
        <input
          id="document"
          type="file"
          name="document"
          required
          accept={DOCUMENT_ENDINGS.map((each) => `.${each}`).join()}
          aria-describedby="document-hint"
        />
        <p className="hint" id="document-hint">
          {text.hint(DOCUMENT_ENDINGS.join(', '))}
        </p>
      </div>
      <div className="field">
        <label htmlFor="document-title">{text.name}</label>
        <input id="document-title" name="title" required maxLength={400} autoComplete="off" />
      </div>
      {targets.length === 1 ? (
        <input type="hidden" name="of" value={targets[0]} />
      ) : (
        <div className="field">
          <label htmlFor="document-of">{text.of}</label>
          <select id="document-of" name="of" defaultValue={event}>
            {targets.map((path) => (
              <option key={path} value={path}>
                {path}
              </option>
            ))}
          </select>
        </div>
      )}
      {isEvent && (
        <>
          <div className="field">
            <label htmlFor="document-kind">{text.kind}</label>
            <select id="document-kind" name="kind" defaultValue="slides">
              {MATERIAL_KINDS.map((kind) => (
                <option key={kind}>{kind}</option>
              ))}
            </select>
          </div>
          <fieldset className="field">
            <legend>{text.when}</legend>
            {hasRelease && pick('release', text.withRelease, true)}
            {pick('now', text.atOnce, !hasRelease)}
            {pick('at', text.atHour)}
            <DayAndHour of="document" />
          </fieldset>
        </>
      )}
      <p className="row foot">
        <button className={isAlone ? 'go' : 'plain'} type="submit">
          {text.button}
        </button>
      </p>
    </form>
  );
}
