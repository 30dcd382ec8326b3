import type { Look } from '../desk';
import type { AskedView } from '../preview/view';
import { words } from '../words';
import { GuestLinkForm } from './guest-links';
import { Job } from './job';
import type { Around } from './page';
import { Preview } from './preview';

/** The preview as a step of a draft. */
export function PreviewPage({ desk, look, asked }: Around & { look: Look; asked: AskedView }) {
  const { draft } = look;
  return (
    <>
      <Job desk={desk} draft={draft} step="preview" />
      <div className="page">
        <Preview look={look} asked={asked} zone={desk.company.timeZone} />
        {!draft.published && <GuestLinkForm desk={desk} draft={draft} />}
      </div>
      {!draft.published && (
        <div className="bar">
          <p />
          <div className="row">
            <a className="go" href={`/drafts/${draft.id}/publish`}>
              {words.preview.goOn}
            </a>
          </div>
        </div>
      )}
    </>
  );
}
