import type { Answer } from '../http/answer';
import type { Person } from '../people';
import { words } from '../words';
import { outsidePage } from './outside';
import { BASE64URL, PasskeyForm } from './passkey-form';

const MAKE = `${BASE64URL}
const make = document.forms.passkey;
make.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    const options = JSON.parse(make.dataset.options);
    options.challenge = bytes(options.challenge);
    options.user.id = bytes(options.user.id);
    for (const each of options.excludeCredentials) each.id = bytes(each.id);
    const made = await navigator.credentials.create({ publicKey: options });
    const { clientDataJSON, attestationObject } = made.response;
    make.elements.passkey.value = JSON.stringify({
      id: made.id, rawId: text(made.rawId), type: made.type, clientExtensionResults: made.getClientExtensionResults(),
      response: { clientDataJSON: text(clientDataJSON), attestationObject: text(attestationObject) },
    });
    make.submit();
  } catch {
    make.querySelector('output').hidden = false;
  }
});`;

/** @param options for the browser, as `PublicKeyCredentialCreationOptionsJSON` */
export function makePasskeyPage({ name }: Person, options: object): Answer {
  const { title, text, button, failed } = words.signIn.make;
  return outsidePage(
    200,
    title,
    <>
      <p>{text(name)}</p>
      <PasskeyForm action="/passkey" button={button} failed={failed} options={options} />
    </>,
    { script: MAKE },
  );
}
