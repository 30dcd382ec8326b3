import { Row } from '@/components/row';
import { Time } from '@/components/time';
import type { CallEvent, Session } from '@/lib/content/types';
import { MINUTE_MS } from '@/lib/domain/instant';
import { calendarDateAt } from '@/lib/domain/wall-time';
import { gateAddress } from '@/lib/surfaces/webcasts';
import { type Language, pathIn } from '@/messages/language';

interface Props {
  event: CallEvent;
  language: Language;
}

/** The programme of an event, by day. */
export function Sessions({ event, language }: Props) {
  const { sessions, timeZone: zone } = event;
  const byDay = new Map<string, Session[]>();
  for (const session of sessions) {
    const day = calendarDateAt(session.startAt, zone);
    byDay.set(day, [...(byDay.get(day) ?? []), session]);
  }
  const isOneDay = byDay.size === 1 && !event.days;
  return [...byDay].map(([day, held]) => (
    <Row key={day} title={isOneDay ? language.messages.event.programme : language.format.day(day, zone)}>
      <ol className="list">
        {held.map((session) => (
          <li key={session.startAt}>
            <Time at={session.startAt} zone={zone} language={language} show="time" />
            <div>
              {session.title}
              <SessionNote event={event} session={session} language={language} />
            </div>
          </li>
        ))}
      </ol>
    </Row>
  ));
}

function SessionNote({ event, session, language }: Props & { session: Session }) {
  const { speakers, startAt, endAt, endIsEstimate, note, webcast } = session;
  const { site, gates, event: words } = language.messages;
  return (
    <p className="note">
      {speakers.map(({ name, role, organization }) => (
        <span key={name}>{site.speaker(name, role, organization)}</span>
      ))}
      {!endIsEstimate && <span>{words.facts.lasts((endAt - startAt) / MINUTE_MS)}</span>}
      {note && <span>{note}</span>}
      {webcast && (
        <a href={gateAddress(pathIn(event.language ?? language, `/events/${event.slug}`), 'webcast', webcast)}>
          {gates.webcast.name}
        </a>
      )}
    </p>
  );
}
