import type { ReactNode } from 'react';
import { Row } from '@/components/row';
import { Sentence } from '@/components/sentence';
import { Time } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import { isUpcoming } from '@/lib/domain/featured';
import { type Gate, gateAnswer } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { isOpenAt } from '@/lib/domain/window';
import { type Language, pathIn } from '@/messages/language';
import { Action } from './action';
import { DialIns } from './dial-ins';
import { ReplayEnd } from './replay-end';

interface Props {
  event: CallEvent;
  /** The one that is closed. */
  gate: Gate;
  now: Instant;
  language: Language;
  /** Links to more about the event, before the numbers. */
  children: ReactNode;
}

/** What a reader who comes to a closed gate can do instead: the other gate, and the telephone. */
export function Instead({ event, gate, now, language, children }: Props) {
  if (isCalledOff(event)) return children;
  const { gates, event: words } = language.messages;
  const other: Gate = gate === 'webcast' ? 'replay' : 'webcast';
  const { state } = gateAnswer(event, other, now);
  const { replay } = event;
  const isOver = !isUpcoming(event, now);
  const byPhone = isOver ? (replay?.dialIn ?? []).filter((dialIn) => isOpenAt(dialIn, now)) : event.dialIn;
  return (
    <>
      {state === 'open' && (
        <div className="acts">
          <Action href={pathIn(event.language ?? language, `/events/${event.slug}/${other}`)}>
            {gates[other].enter}
          </Action>
        </div>
      )}
      {state === 'open' && other === 'replay' && (
        <p className="note">
          <ReplayEnd event={event} language={language} />
        </p>
      )}
      {state === 'early' && isOver && replay && (
        <p>
          <Sentence of={gates.replay.opensOn(<Time at={replay.opensAt} zone={event.timeZone} language={language} />)} />
        </p>
      )}
      {children}
      {byPhone.length > 0 && (
        <Row title={isOver ? words.facts.replayByPhone : words.join.byPhone}>
          <DialIns dialIn={byPhone} language={language} />
        </Row>
      )}
    </>
  );
}
