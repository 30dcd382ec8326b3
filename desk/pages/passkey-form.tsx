import { words } from '../words';

/** Browsers give and take bytes. Their own conversions (WebAuthn 3, "toJSON") are younger than the desk's oldest browsers. */
export const BASE64URL = `const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');`;

interface Props {
  action: string;
  button: string;
  /** Shown if the browser gave no passkey. */
  failed: string;
  /** For the script, as JSON. */
  options?: object;
}

/** A form that a script fills: passkeys are the browser's, and only a script can ask for them. */
export function PasskeyForm({ action, button, failed, options }: Props) {
  return (
    <form name="passkey" action={action} method="post" data-options={options && JSON.stringify(options)}>
      <input type="hidden" name="passkey" />
      <p>
        <button className="go" type="submit">
          {button}
        </button>
      </p>
      <output hidden>{failed}</output>
      <noscript>
        <p>{words.signIn.noScript}</p>
      </noscript>
    </form>
  );
}
