import { Time } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { type Language, pathIn } from '@/messages/language';
import { eventLabel, eventRemark } from './headline';
import { CalledOffTag } from './tag';

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
            <a href={pathIn(language, `/events/${event.slug}`)}>
              {event.status === 'cancelled' ? <s>{event.title}</s> : event.title}
            </a>
            <p className="note">
              <CalledOffTag event={event} language={language} />
              <span>{eventLabel(event, language)}</span>
              {!isCalledOff(event) && <Remark event={event} now={now} language={language} />}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Remark({ event, now, language }: { event: CallEvent; now: Instant; language: Language }) {
  const remark = eventRemark(event, now, language);
  return remark && <span>{remark}</span>;
}

function EventListTime({ event, language }: { event: CallEvent; language: Language }) {
  const time = <Time at={event.startAt} zone={event.timeZone} language={language} show="shortDayTime" />;
  return isCalledOff(event) ? <s>{time}</s> : time;
}
