import { Time } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { type Language, pathIn } from '@/messages/language';
import { eventHeadline } from './headline';

interface Props {
  events: CallEvent[];
  now: Instant;
  language: Language;
}

export function EventList({ events, now, language }: Props) {
  return (
    <ul className="rows">
      {events.map((event) => (
        <li key={event.slug}>
          <Time at={event.startAt} zone={event.timeZone} language={language} show="shortDayTime" />
          <div>
            <a href={pathIn(language, `/events/${event.slug}`)}>{event.title}</a>
            <small>
              {language.messages.kinds[event.kind].label} · {eventHeadline(event, now, language)}
            </small>
          </div>
        </li>
      ))}
    </ul>
  );
}
