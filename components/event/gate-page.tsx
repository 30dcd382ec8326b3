import { Columns } from '@/components/columns';
import { Contacts } from '@/components/contacts';
import { Sentence } from '@/components/sentence';
import { Main } from '@/components/site/main';
import { ClosingTime, Time } from '@/components/time';
import type { CallEvent, Contact } from '@/lib/content/types';
import { refreshAt } from '@/lib/domain/featured';
import { type Gate, gateAnswer } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { opensAbout } from '@/lib/domain/opening';
import { type Language, pathIn } from '@/messages/language';
import { Documents } from './documents';
import { Instead } from './instead';

interface Props {
  event: CallEvent;
  gate: Gate;
  now: Instant;
  /** Whom to ask. */
  contacts: Contact[];
  language: Language;
}

/** The page of a closed gate: since or until when it is closed, and what there is instead. */
export function GatePage({ event, gate, now, contacts, language }: Props) {
  const answer = gateAnswer(event, gate, now);
  const { timeZone: zone, slug, status } = event;
  const { news, enter, page: words } = language.messages.gates[gate];
  const kind = language.messages.kinds[event.kind];
  const opens = gate === 'replay' && opensAbout(event, event.replay) ? words.opensAbout : words.opensOn;
  return (
    <Main refreshAt={refreshAt([event], now)} news={answer.state === 'open' ? news.open : news.closed}>
      <p className="kind">{event.title}</p>
      {answer.state === 'early' && (
        <>
          <h1>{words.early}</h1>
          <p>
            <Sentence of={opens(<Time at={answer.opensAt} zone={zone} language={language} />)} />
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
          <p>{event.history.at(-1)?.note}</p>
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
      <Columns aside={<Contacts contacts={contacts} language={language} />}>
        <Instead event={event} gate={gate} now={now} language={language} />
        <p>
          <a href={pathIn(language, `/events/${slug}`)}>{kind.about}</a>
          {event.announcement && (
            <>
              {' · '}
              <a href={pathIn(language, `/releases/${event.announcement}`)}>{words.release}</a>
            </>
          )}
        </p>
        <Documents event={event} language={language} />
      </Columns>
    </Main>
  );
}
