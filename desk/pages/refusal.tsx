import { words } from '../words';

/** What was refused, and what can be done. */
export function RefusalPage({ title, text }: { title: string; text: string }) {
  return (
    <div className="page">
      <div className="verdict no" role="alert">
        <h1>{title}</h1>
        <p className="pre">{text}</p>
        <p>
          <a href="/">{words.refused.back}</a>
        </p>
      </div>
    </div>
  );
}
