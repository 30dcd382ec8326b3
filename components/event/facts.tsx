import type { ReactNode } from 'react';
import { Sentence } from '@/components/sentence';
import { ClosingTime, ReleaseDate, Time } from '@/components/time';
import { documentAddress } from '@/lib/content/material-address';
import type { CallEvent, Release, Replay } from '@/lib/content/types';
import { isUpcoming } from '@/lib/domain/featured';
import { type Gate, gateAnswer } from '@/lib/domain/gate';
import { type Instant, MINUTE_MS } from '@/lib/domain/instant';
import { opensAbout } from '@/lib/domain/opening';
import { isCalledOff } from '@/lib/domain/phase';
import { hasClosed } from '@/lib/domain/window';
import { windowEnd } from '@/lib/domain/window-end';
import { formatPhone } from '@/lib/format/phone';
import type { SourceOf } from '@/lib/surfaces/citations/sources';
import { type Language, pathIn } from '@/messages/language';
import { ReplayEnd } from './replay-end';
import { SourceLink } from './source';

interface Props {
  event: CallEvent;
  announcement: Release | undefined;
  sourceOf: SourceOf;
  now: Instant;
  language: Language;
}

/** The facts of an event: how to take part, and afterwards what remains. */
export function EventFacts({ event, announcement, sourceOf, now, language }: Props) {
  const { startAt, endAt, delayedFrom, timeZone: zone, location, speakers, forwardLookingStatements } = event;
  const { event: words, site } = language.messages;
  const minutes = (endAt - startAt) / MINUTE_MS;
  const byPhone = isCalledOff(event) ? [] : (event.replay?.dialIn ?? []).filter((dialIn) => !hasClosed(dialIn, now));
  return (
    <dl className="facts">
      {!isCalledOff(event) && (
        <Fact name={words.facts.when}>
          <Time at={startAt} zone={zone} language={language} />
          <SourceLink href={sourceOf('start')} words={words.source.start} />
          {delayedFrom !== undefined && (
            <small>
              <Sentence of={words.facts.plannedFor(<Time at={delayedFrom} zone={zone} language={language} />)} />
            </small>
          )}
          {isUpcoming(event, now) && (
            <small>{event.endIsEstimate ? words.facts.lengthIsEstimate(minutes) : words.facts.length(minutes)}</small>
          )}
        </Fact>
      )}
      {location && <Fact name={words.facts.where}>{location}</Fact>}
      <GateFact event={event} gate="webcast" now={now} sourceOf={sourceOf} language={language} />
      <GateFact event={event} gate="replay" now={now} sourceOf={sourceOf} language={language} />
      {byPhone.length > 0 && (
        <Fact name={words.facts.replayByPhone}>
          {byPhone.map((dialIn) => (
            <ReplayNumber
              key={dialIn.number}
              dialIn={dialIn}
              isAbout={opensAbout(event, dialIn)}
              zone={zone}
              sourceOf={sourceOf}
              language={language}
            />
          ))}
        </Fact>
      )}
      {speakers.length > 0 && (
        <Fact name={words.facts.speakers}>
          {speakers.map(({ name, role, organization }) => (
            <span key={name} className="line">
              {name}
              {(role || organization) && <small>{site.position(role, organization)}</small>}
            </span>
          ))}
        </Fact>
      )}
      {announcement && (
        <Fact name={words.facts.announced}>
          <a href={pathIn(language, `/releases/${announcement.slug}`)}>{announcement.title}</a>
          <small>
            <ReleaseDate release={announcement} zone={zone} language={language} />
          </small>
        </Fact>
      )}
      {forwardLookingStatements && (
        <Fact name={words.facts.riskFactors}>
          <a href={documentAddress(forwardLookingStatements)}>{forwardLookingStatements.title}</a>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ReplayNumberProps {
  dialIn: Replay['dialIn'][number];
  /** When it opens is an estimate. */
  isAbout: boolean;
  zone: string;
  sourceOf: SourceOf;
  language: Language;
}

function ReplayNumber({ dialIn, isAbout, zone, sourceOf, language }: ReplayNumberProps) {
  const { label, number, passcode, opensAt } = dialIn;
  const { facts, source } = language.messages.event;
  const from = <Time at={opensAt} zone={zone} language={language} />;
  const end = windowEnd(dialIn, zone);
  const opens = () => {
    if (!end) return facts.openFrom(from);
    return end.kind === 'day'
      ? facts.openThrough(from, language.format.day(end.date, zone))
      : facts.openUntil(from, language.format.dayTime(end.at, zone));
  };
  const opensAfter = () => {
    if (!end) return facts.openAfter;
    return end.kind === 'day'
      ? facts.openAfterThrough(language.format.day(end.date, zone))
      : facts.openAfterUntil(language.format.dayTime(end.at, zone));
  };
  return (
    <span className="line">
      {label}{' '}
      <a href={`tel:${number}`} className="number">
        {formatPhone(number)}
      </a>
      {passcode && (
        <>
          {' '}
          <Sentence of={facts.passcode(passcode)} />
        </>
      )}
      <small>
        {isAbout ? opensAfter() : <Sentence of={opens()} />}
        <SourceLink href={sourceOf(`number ${number}`)} words={source.number} />
      </small>
    </span>
  );
}

interface GateFactProps {
  event: CallEvent;
  gate: Gate;
  now: Instant;
  sourceOf: SourceOf;
  language: Language;
}

function GateFact({ event, gate, now, sourceOf, language }: GateFactProps) {
  const answer = gateAnswer(event, gate, now);
  const { timeZone: zone } = event;
  const words = language.messages.gates[gate];
  const { source } = language.messages.event;
  const stated = <SourceLink href={sourceOf(gate)} words={gate === 'replay' ? source.replayEnd : source.webcast} />;
  const more =
    gate === 'replay' ? (
      <small>
        <ReplayEnd event={event} language={language} />
        {stated}
      </small>
    ) : (
      stated
    );
  const opens = gate === 'replay' && opensAbout(event, event.replay) ? words.opensAbout : words.opens;
  const ended = gate === 'webcast' && event.endIsEstimate ? words.closed : words.ended;
  switch (answer.state) {
    case 'absent':
      return null;
    case 'early':
      return (
        <Fact name={words.name}>
          <Sentence of={opens(<Time at={answer.opensAt} zone={zone} language={language} />)} />
          {more}
        </Fact>
      );
    case 'open':
      return (
        <Fact name={words.name}>
          <a href={pathIn(language, `/events/${event.slug}/${gate}`)}>{words.enter}</a>
          {more}
        </Fact>
      );
    case 'over':
      if (answer.since === undefined) return <Fact name={words.name}>{words.calledOff}</Fact>;
      return (
        <Fact name={words.name}>
          <Sentence of={ended(<ClosingTime at={answer.since} zone={zone} language={language} />)} />
          {gate === 'replay' && stated}
        </Fact>
      );
  }
}
