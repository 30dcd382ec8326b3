import type { Answer } from '../http/answer';
import type { SignInSettings } from '../settings';
import { words } from '../words';
import { outsidePage } from './outside';
import { BASE64URL, PasskeyForm } from './passkey-form';

/** Sends the code of a link, which stands behind `#` and so reaches no log and no other site. */
const SEND_CODE = `const sendCode = () => {
  const code = location.hash.slice(1);
  if (!code) return;
  history.replaceState(null, '', '/sign-in');
  const form = document.forms.code;
  form.elements.code.value = code;
  form.requestSubmit();
};
// A link that is opened where this page is shown already loads nothing.
addEventListener('hashchange', sendCode);
sendCode();`;

/** Asks the browser for a passkey, and sends what it signed. */
const ASK_FOR_PASSKEY = `${BASE64URL}
const ask = document.forms.passkey;
ask.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    const { challenge, rpId } = await (await fetch('/sign-in/challenge', { method: 'POST' })).json();
    const { id, rawId, type, response } = await navigator.credentials.get({
      publicKey: { challenge: bytes(challenge), rpId, userVerification: 'required' },
    });
    const { clientDataJSON, authenticatorData, signature, userHandle } = response;
    ask.elements.passkey.value = JSON.stringify({
      id, rawId: text(rawId), type, clientExtensionResults: {},
      response: {
        clientDataJSON: text(clientDataJSON), authenticatorData: text(authenticatorData), signature: text(signature),
        userHandle: userHandle ? text(userHandle) : undefined,
      },
    });
    ask.submit();
  } catch {
    ask.querySelector('output').hidden = false;
  }
});`;

/** What everybody gets who is not signed in, whatever they asked for. */
export function signInPage(by: SignInSettings['by']): Answer {
  const {
    title,
    link,
    again,
    passkey,
    withPasskey,
    firstLink,
    ask,
    openId,
    withOpenId,
    openIdAgain,
    guestLink,
    noPasskey,
  } = words.signIn;
  switch (by) {
    case 'link':
      return outsidePage(401, title, <CodeForm how={link} isFirst hint={again} />, { script: SEND_CODE });
    case 'passkey':
      return outsidePage(
        401,
        title,
        <>
          <p>{passkey}</p>
          <PasskeyForm action="/sign-in" button={withPasskey} failed={noPasskey} />
          <CodeForm how={firstLink} hint={ask} />
        </>,
        { script: `${SEND_CODE}\n${ASK_FOR_PASSKEY}` },
      );
    case 'openid':
      return outsidePage(
        401,
        title,
        <>
          <p>{openId}</p>
          <form action="/sign-in/openid" method="post">
            <p>
              <button className="go" type="submit">
                {withOpenId}
              </button>
            </p>
          </form>
          <CodeForm how={guestLink} hint={openIdAgain} />
        </>,
        { script: SEND_CODE },
      );
  }
}

function CodeForm({ how, hint, isFirst = false }: { how: string; hint: string; isFirst?: boolean }) {
  return (
    <>
      <p>{how}</p>
      <form name="code" action="/sign-in" method="post" className="field">
        <label htmlFor="code">{words.signIn.code}</label>
        <input id="code" name="code" autoComplete="off" spellCheck={false} />
        <p>
          <button className={isFirst ? 'go' : undefined} type="submit">
            {words.signIn.button}
          </button>
        </p>
      </form>
      <p className="hint">{hint}</p>
    </>
  );
}
