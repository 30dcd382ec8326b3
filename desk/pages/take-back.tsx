import { words } from '../words';

/** Asks before something is taken back. The question opens where the first press was not. */
export function TakeBack({ kind, path, title }: { kind: 'release' | 'event'; path: string; title: string }) {
  const { button, question, note, sure } = words.takeBack;
  const id = `note ${path}`;
  return (
    <details name="ask">
      <summary className="risk slim">
        {button}
        <span className="hide"> {title}</span>
      </summary>
      <form className="ask" action="/take-back" method="post">
        <input type="hidden" name="path" value={path} />
        <p>{question(title)}</p>
        <div>
          <label htmlFor={id}>{note}</label>
          <input id={id} name="note" autoComplete="off" />
        </div>
        <div className="row">
          <button className="risk sure" type="submit">
            {sure(kind)}
          </button>
        </div>
      </form>
    </details>
  );
}
