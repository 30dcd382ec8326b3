import { Time } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { capitalised } from '@/lib/format/capitalised';
import { panelHeadline } from './panel';

export function EventList({ events, now }: { events: CallEvent[]; now: Instant }) {
  return (
    <ul className="rows">
      {events.map((event) => (
        <li key={event.slug}>
          <Time at={event.startAt} zone={event.timeZone} show="brief" />
          <div>
            <a href={`/events/${event.slug}`}>{event.title}</a>
            <small>
              {capitalised(event.kind)} · {panelHeadline(event, now)}
            </small>
          </div>
        </li>
      ))}
    </ul>
  );
}
