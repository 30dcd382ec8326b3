import type { ReactNode } from 'react';
import { Row } from '@/components/row';
import { Sentence } from '@/components/sentence';
import { Time } from '@/components/time';
import { documentAddress } from '@/lib/content/material-address';
import type { CallEvent, Replay } from '@/lib/content/types';
import { isUpcoming } from '@/lib/domain/featured';
import { gateAnswer } from '@/lib/domain/gate';
import { type Instant, MINUTE_MS } from '@/lib/domain/instant';
import { opensAbout } from '@/lib/domain/opening';
import { eventPhase, isCalledOff } from '@/lib/domain/phase';
import { hasClosed } from '@/lib/domain/window';
import { formatPhone, telephoneLink } from '@/lib/format/phone';
import type { SourceOf } from '@/lib/surfaces/citations/sources';
import type { Language } from '@/messages/language';
import { ReplayWindowWords, type WindowWordsProps } from './replay-window';
import { SourceLink } from './source';

interface Props {
  event: CallEvent;
  sourceOf: SourceOf;
  now: Instant;
  language: Language;
}

/** The facts of an event that its panel does not say. */
export function Details(props: Props) {
  const { event, language } = props;
  const { location, forwardLookingStatements: statements } = event;
  const { facts: words } = language.messages.event;
  const facts = [
    !isCalledOff(event) && length(props),
    // Until then, in the panel.
    location && !isUpcoming(event, props.now) && (
      <Fact key="where" name={words.where}>
        {location}
      </Fact>
    ),
    replayToCome(props),
    replayByPhone(props),
    statements && (
      <Fact key="statements" name={words.statements}>
        <a href={documentAddress(statements)}>{statements.title}</a>
      </Fact>
    ),
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return (
    <Row title={words.heading}>
      <dl className="facts">{facts}</dl>
    </Row>
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

function length({ event, now, language }: Props) {
  // A moment has no length, and several days are given as days.
  if (!isUpcoming(event, now) || event.days || event.endAt === event.startAt) return undefined;
  const { startAt, endAt, endIsEstimate, delayedFrom, timeZone: zone } = event;
  const words = language.messages.event.facts;
  const minutes = (endAt - startAt) / MINUTE_MS;
  return (
    <Fact key="length" name={words.length}>
      {(endIsEstimate ? words.lastsAbout : words.lasts)(minutes)}
      {endIsEstimate && <small>{words.isEstimate}</small>}
      {delayedFrom !== undefined && (
        <small>
          <Sentence of={words.plannedFor(<Time at={delayedFrom} zone={zone} language={language} />)} />
        </small>
      )}
    </Fact>
  );
}

function replayToCome({ event, now, sourceOf, language }: Props) {
  const { replay, timeZone: zone } = event;
  if (!replay || gateAnswer(event, 'replay', now).state !== 'early') return undefined;
  const { event: words, gates } = language.messages;
  return (
    <Fact key="replay" name={gates.replay.name}>
      <ReplayWindowWords window={replay} isAbout={opensAbout(event, replay)} zone={zone} language={language} />
      <SourceLink href={sourceOf('replay')} words={words.source.replayEnd} />
    </Fact>
  );
}

/** Numbers that are not in the panel: it has those that are open while the replay is. */
function replayByPhone({ event, now, sourceOf, language }: Props) {
  if (isCalledOff(event)) return undefined;
  const isInPanel = eventPhase(event, now) === 'replay';
  const numbers = (event.replay?.dialIn ?? []).filter(
    (window) => !hasClosed(window, now) && !(isInPanel && window.opensAt <= now),
  );
  if (numbers.length === 0) return undefined;
  return (
    <Fact key="phone" name={language.messages.event.facts.replayByPhone}>
      {numbers.map((dialIn) => (
        <ReplayNumber
          key={dialIn.number}
          dialIn={dialIn}
          isAbout={opensAbout(event, dialIn)}
          zone={event.timeZone}
          sourceOf={sourceOf}
          language={language}
        />
      ))}
    </Fact>
  );
}

interface ReplayNumberProps extends Omit<WindowWordsProps, 'window'> {
  dialIn: Replay['dialIn'][number];
  sourceOf: SourceOf;
}

function ReplayNumber({ dialIn, sourceOf, ...props }: ReplayNumberProps) {
  const { label, number, passcode, pin } = dialIn;
  const { facts, source } = props.language.messages.event;
  return (
    <p>
      {label} <a href={telephoneLink(number)}>{formatPhone(number)}</a>
      {passcode && (
        <small>
          <Sentence of={facts.passcode(passcode)} />
        </small>
      )}
      {pin && (
        <small>
          <Sentence of={facts.pin(pin)} />
        </small>
      )}
      <small>
        <ReplayWindowWords window={dialIn} {...props} />
        <SourceLink href={sourceOf(`number ${number}`)} words={source.number} />
      </small>
    </p>
  );
}
