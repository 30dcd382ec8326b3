import { Sentence } from '@/components/sentence';
import { Time } from '@/components/time';
import { gateAnswer } from '@/lib/domain/gate';
import { canRegister } from '@/lib/domain/registration';
import { DialIns } from './dial-ins';
import { Opens } from './opens';
import type { PanelProps } from './panel-props';
import { SourceLink } from './source';
import { FurtherWebcasts } from './webcasts';

/** The ways to take part: by phone, online, in person. */
export function Ways({ event, now, language, sourceOf }: PanelProps) {
  const { join, facts, registerUntil } = language.messages.event;
  return (
    <>
      {event.dialIn.length > 0 && (
        <>
          <h2>{join.byPhone}</h2>
          <DialIns dialIn={event.dialIn} sourceOf={sourceOf} language={language} />
        </>
      )}
      {event.registration?.closesAt !== undefined && canRegister(event, now) && (
        <p>
          <Sentence
            of={registerUntil(<Time at={event.registration.closesAt} zone={event.timeZone} language={language} />)}
          />
        </p>
      )}
      {(event.webcast || event.webcasts.some(({ window }) => !window)) && (
        <>
          <h2>{join.online}</h2>
          {event.webcast && <Online event={event} now={now} language={language} sourceOf={sourceOf} />}
          <FurtherWebcasts event={event} now={now} language={language} />
        </>
      )}
      {event.location && (
        <>
          <h2>{facts.where}</h2>
          <p>{event.location}</p>
          {event.venue?.directions && <p className="note">{event.venue.directions}</p>}
          {event.venue?.map && (
            <p>
              <a href={event.venue.map}>{facts.map}</a>
            </p>
          )}
        </>
      )}
    </>
  );
}

function Online({ event, now, language, sourceOf }: PanelProps) {
  const answer = gateAnswer(event, 'webcast', now);
  const { event: words, gates } = language.messages;
  return (
    <p>
      {answer.state === 'early' && <Opens event={event} gate="webcast" at={answer.opensAt} language={language} />}
      {answer.state === 'open' && gates.webcast.openAnswer}
      <SourceLink href={sourceOf?.('webcast')} words={words.source.webcast} />
    </p>
  );
}
