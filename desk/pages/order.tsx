import { english } from '@/lib/format/english';
import { type Items, stopsOf } from '../preview/stops';
import { words } from '../words';

/** What happens when, of a release and its events, in the company's time. */
export function Order({ items, zone }: { items: Items; zone: string }) {
  const all = stopsOf(items);
  if (all.length === 0) return null;
  return (
    <section className="top">
      <h2>{words.draft.order}</h2>
      <ol className="line">
        {all.map(({ at, what }) => (
          <li key={at}>
            <span className="when">{english.unbroken(english.dayTime(at, zone))}</span>
            <br />
            {what}
          </li>
        ))}
      </ol>
    </section>
  );
}
