import { Contacts } from '@/components/contacts';
import { Sentence } from '@/components/sentence';
import { Main } from '@/components/site/main';
import { ClosingTime, Time } from '@/components/time';
import type { CallEvent, Contact } from '@/lib/content/types';
import { refreshAt } from '@/lib/domain/featured';
import { type Gate, gateAnswer } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { opensAbout } from '@/lib/domain/opening';
import { hasHour } from '@/lib/surfaces/event-when';
import { gateAddress, webcastName, webcastOf } from '@/lib/surfaces/webcasts';
import { inOther, type Language, pathIn } from '@/messages/language';
import { Action } from './action';
import { Documents } from './documents';
import { Instead } from './instead';
import { When } from './when';

interface Props {
  event: CallEvent;
  gate: Gate;
  /** Of one of several webcasts. */
  name?: string | undefined;
  now: Instant;
  /** Whom to ask. */
  contacts: Contact[];
  language: Language;
}

/** The page of a closed gate: since or until when it is closed, and what there is instead. */
export function GatePage({ event, gate, name, now, contacts, language }: Props) {
  const answer = gateAnswer(event, gate, now, name);
  const { timeZone: zone, slug, status } = event;
  const { news, enter, page: words, ...gateWords } = language.messages.gates[gate];
  const kind = language.messages.kinds[event.kind];
  const opens = gate === 'replay' && opensAbout(event, event.replay) ? gateWords.opensAbout : gateWords.opensOn;
  const announcement = event.releases.find((release) => release.slug === event.announcement);
  const path = pathIn(event.language ?? language, `/events/${slug}`);
  return (
    <Main refreshAt={refreshAt([event], now)} news={answer.state === 'open' ? news.open : news.closed}>
      <p className="eyebrow">
        <a href={path}>{event.title}</a>
        {name !== undefined && <span>{webcastName(webcastOf(event, name) ?? {}, language)}</span>}
      </p>
      {answer.state === 'early' && (
        <>
          <h1>{words.early}</h1>
          <p className="lead">
            {gate === 'webcast' && !hasHour(event) ? (
              <When event={event} language={language} />
            ) : (
              <Sentence of={opens(<Time at={answer.opensAt} zone={zone} language={language} />)} />
            )}
          </p>
        </>
      )}
      {answer.state === 'open' && (
        <>
          <h1>{words.open}</h1>
          <div className="acts">
            <Action href={gateAddress(path, gate, name)}>{enter}</Action>
          </div>
        </>
      )}
      {answer.state === 'over' && answer.since === undefined && (
        <>
          <h1>{words.calledOff}</h1>
          <p className="lead">{status === 'postponed' ? kind.calledOff.postponed : kind.calledOff.cancelled}</p>
          <p>{event.history.at(-1)?.note}</p>
        </>
      )}
      {answer.state === 'over' && answer.since !== undefined && (
        <>
          <h1>{words.ended}</h1>
          <p className="lead">
            <Sentence of={words.closedOn(<ClosingTime at={answer.since} zone={zone} language={language} />)} />
          </p>
        </>
      )}
      <Instead event={event} gate={gate} now={now} language={language}>
        <div className="acts">
          <a href={path}>{kind.about}</a>
          {announcement && (
            <a
              href={pathIn(announcement.language ?? language, `/releases/${announcement.slug}`)}
              {...inOther(announcement)}
            >
              {words.release}
            </a>
          )}
        </div>
      </Instead>
      <Documents event={event} language={language} />
      <Contacts contacts={contacts} language={language} />
    </Main>
  );
}
