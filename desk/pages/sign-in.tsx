import { renderToStaticMarkup } from 'react-dom/server';
import { type Answer, htmlAnswer } from '../http/answer';
import { deskStyle } from '../style';
import { words } from '../words';
import { Html } from './page';

/** Sends the code of a link, which stands behind `#` and so reaches no log and no other site. */
const SCRIPT = `const code = location.hash.slice(1);
if (code) {
  history.replaceState(null, '', '/sign-in');
  const form = document.forms[0];
  form.elements.code.value = code;
  form.requestSubmit();
}`;

/** What everybody gets who is not signed in, whatever they asked for: it names no company and depends on nothing. */
export function signInPage(): Answer {
  const style = deskStyle();
  const html = renderToStaticMarkup(
    <Html title={words.signIn.title} style={style}>
      <main id="main">
        <div className="page">
          <div className="narrow">
            <h1>{words.signIn.title}</h1>
            <p>{words.signIn.how}</p>
            <form action="/sign-in" method="post" className="field">
              <label htmlFor="code">{words.signIn.code}</label>
              <input id="code" name="code" autoComplete="off" spellCheck={false} />
              <p>
                <button className="go" type="submit">
                  {words.signIn.button}
                </button>
              </p>
            </form>
            <p className="hint">{words.signIn.again}</p>
          </div>
        </div>
      </main>
      <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />
    </Html>,
  );
  return htmlAnswer(401, html, { style, script: SCRIPT });
}
