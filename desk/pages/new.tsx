import type { Desk } from '../desk';
import { TEXT_ENDINGS } from '../uploads/text-of';
import { words } from '../words';
import { FurtherTexts } from './languages';

/** Where a draft begins: the text that goes to the wire. */
export function NewPage({ desk }: { desk: Desk }) {
  const { title, lede, text, hint, file, button } = words.fresh;
  return (
    <div className="page">
      <h1>{title}</h1>
      <p className="lede">{lede}</p>
      <form action="/drafts" method="post" encType="multipart/form-data">
        <div className="field">
          <label htmlFor="text">{text}</label>
          <textarea id="text" name="text" aria-describedby="text-hint" spellCheck={false} />
          <p className="hint" id="text-hint">
            {hint}
          </p>
        </div>
        <div className="field">
          <label htmlFor="file">{file}</label>
          <input id="file" type="file" name="file" accept={TEXT_ENDINGS.join()} />
        </div>
        <FurtherTexts desk={desk} />
        <p className="row foot">
          <button className="go" type="submit">
            {button}
          </button>
        </p>
      </form>
    </div>
  );
}
