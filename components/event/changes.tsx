import { Time } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';

/** What has changed since the event was announced, newest first. */
export function Changes({ event }: { event: CallEvent }) {
  const changes = event.history.slice(1).reverse();
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">Changes</h2>
      <ul className="rows">
        {changes.map(({ at, note, formerStartAt }) => (
          <li key={`${at}${note}`}>
            <Time at={at} zone={event.timeZone} show="brief" />
            <div>
              {note}
              {formerStartAt && (
                <small>
                  Before: <Time at={formerStartAt} zone={event.timeZone} />
                </small>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
