import type { Look } from '../desk';
import { firstReleaseOf } from '../drafts/texts';
import { words } from '../words';
import { Documents } from './attach';
import { Job } from './job';
import { InOtherLanguages } from './languages';
import type { Around } from './page';
import { Problems } from './problems';

/** The files of a draft as they are written, to look at and to change. */
export function FilesPage({ desk, person, look }: Around & { look: Look }) {
  const { draft, version, files } = look;
  return (
    <>
      <Job desk={desk} draft={draft} step="files" />
      <div className="page">
        <h2>{words.files.title}</h2>
        <p className="lede">{words.files.lede}</p>
        {!look.isIntact && <p className="why">{words.draft.damaged}</p>}
        <Problems look={look} canSettle={person.roles.includes('author')} />
        <form id="files" action={`/drafts/${draft.id}/files`} method="post">
          <input type="hidden" name="version" value={version?.number ?? 0} />
          {files.map(({ path, text }) => (
            <div className="field wide" key={path}>
              <label htmlFor={`file ${path}`}>
                <span className="code">{path}</span> ({baseOf(look, path)})
              </label>
              <textarea
                className="code"
                id={`file ${path}`}
                name={`file ${path}`}
                defaultValue={text}
                readOnly={draft.published !== undefined}
                spellCheck={false}
              />
            </div>
          ))}
        </form>
        {draft.change && firstReleaseOf(draft, files) !== undefined && (
          <InOtherLanguages desk={desk} draft={draft} canChange={person.roles.includes('author')} />
        )}
        <Documents look={look} />
      </div>
      {!draft.published && files.length > 0 && (
        <div className="bar">
          <p />
          <button className="plain" type="submit" form="files">
            {words.files.button}
          </button>
        </div>
      )}
    </>
  );
}

function baseOf({ version }: Look, path: string): string {
  const base = version?.files.find((file) => file.path === path)?.base ?? null;
  return base === null ? words.files.isNew : words.files.isChanged;
}
