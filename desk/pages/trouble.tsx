import { formatSize } from '@/lib/format/size';
import type { Desk } from '../desk';
import type { Trouble } from '../trouble';
import { words } from '../words';

/** What is wrong around the desk, on top of every page: what visitors get, what can still be done, who has to act. */
export function Troubles({ desk }: { desk: Desk }) {
  const all = desk.trouble.now();
  if (all.length === 0) return null;
  return (
    <div className="page">
      {all.map((trouble) => (
        <div className="verdict no" role="status" key={trouble.what}>
          <h2>{titleOf(trouble)}</h2>
          <p>{words.trouble[trouble.what].text}</p>
        </div>
      ))}
    </div>
  );
}

function titleOf(trouble: Trouble): string {
  switch (trouble.what) {
    case 'disk':
      return words.trouble.disk.title(formatSize(trouble.leftBytes));
    case 'content':
      return words.trouble.content.title(trouble.code);
    case 'clock':
      return words.trouble.clock.title(Math.round(trouble.offMs / 1000));
  }
}

/** The disk of the desk is full: what was typed is on this page, and nowhere else. */
export function NotSaved({ fields }: { fields: Readonly<Record<string, string>> }) {
  const { title, text } = words.trouble.full;
  return (
    <div className="page">
      <div className="verdict no" role="alert">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      <Typed fields={fields} />
    </div>
  );
}

/** What somebody typed, to copy. */
export function Typed({ fields }: { fields: Readonly<Record<string, string>> }) {
  return Object.entries(fields)
    .filter(([name, value]) => value !== '' && !['version', 'shown', 'next', 'digest'].includes(name))
    .map(([name, value]) => (
      <section key={name}>
        <h2>{name}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <pre className="code scroller" tabIndex={0}>
          {value}
        </pre>
      </section>
    ));
}
