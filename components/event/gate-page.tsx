import { Sentence } from '@/components/sentence';
import { Main } from '@/components/site/main';
import { ClosingTime, Time } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import { refreshAt } from '@/lib/domain/featured';
import { type Gate, gateAnswer } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { type Language, pathIn } from '@/messages/language';

interface Props {
  event: CallEvent;
  gate: Gate;
  now: Instant;
  language: Language;
}

/** The page of a closed gate: since or until when it is closed, and where to go instead. */
export function GatePage({ event, gate, now, language }: Props) {
  const answer = gateAnswer(event, gate, now);
  const { timeZone: zone, slug, status } = event;
  const { news, enter, page: words } = language.messages.gates[gate];
  const kind = language.messages.kinds[event.kind];
  return (
    <Main refreshAt={refreshAt([event], now)} news={answer.state === 'open' ? news.open : news.closed}>
      <p className="kind">{event.title}</p>
      {answer.state === 'early' && (
        <>
          <h1>{words.early}</h1>
          <p>
            <Sentence of={words.opensOn(<Time at={answer.opensAt} zone={zone} language={language} />)} />
          </p>
        </>
      )}
      {answer.state === 'open' && (
        <>
          <h1>{words.open}</h1>
          <p className="actions">
            <a className="action" href={pathIn(language, `/events/${slug}/${gate}`)}>
              {enter}
            </a>
          </p>
        </>
      )}
      {answer.state === 'over' && answer.since === undefined && (
        <>
          <h1>{words.calledOff}</h1>
          <p>{status === 'postponed' ? kind.calledOff.postponed : kind.calledOff.cancelled}</p>
        </>
      )}
      {answer.state === 'over' && answer.since !== undefined && (
        <>
          <h1>{words.ended}</h1>
          <p>
            <Sentence of={words.closedOn(<ClosingTime at={answer.since} zone={zone} language={language} />)} />
          </p>
        </>
      )}
      <p>
        <a href={pathIn(language, `/events/${slug}`)}>{kind.about}</a>
        {event.announcement && (
          <>
            {' · '}
            <a href={pathIn(language, `/releases/${event.announcement}`)}>{words.release}</a>
          </>
        )}
      </p>
    </Main>
  );
}
