import type { CallEvent } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { scriptOf } from '@/lib/prose/script';
import { inOther, type Language, pathIn } from '@/messages/language';
import { eventLabel, eventRemarks } from './headline';
import { CalledOffTag } from './tag';
import { When } from './when';

interface Props {
  events: CallEvent[];
  now: Instant;
  language: Language;
}

export function EventList({ events, now, language }: Props) {
  return (
    <ul className="list">
      {events.map((event) => (
        <li key={event.slug}>
          <EventListTime event={event} language={language} />
          <div>
            <a
              href={pathIn(event.language ?? language, `/events/${event.slug}`)}
              {...scriptOf(event.title)}
              {...inOther(event)}
            >
              {event.status === 'cancelled' ? <s>{event.title}</s> : event.title}
            </a>
            <p className="note">
              <CalledOffTag event={event} language={language} />
              <span>{eventLabel(event, language)}</span>
              {!isCalledOff(event) &&
                eventRemarks(event, now, language).map((remark) => <span key={remark}>{remark}</span>)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function EventListTime({ event, language }: { event: CallEvent; language: Language }) {
  const time = <When event={event} language={language} brief />;
  return isCalledOff(event) ? <s>{time}</s> : time;
}
