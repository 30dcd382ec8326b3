import { Sentence } from '@/components/sentence';
import { Time } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import { isUpcoming } from '@/lib/domain/featured';
import { type Gate, gateAnswer } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { isOpenAt } from '@/lib/domain/window';
import { type Language, pathIn } from '@/messages/language';
import { DialIns } from './dial-ins';
import { ReplayEnd } from './replay-end';

interface Props {
  event: CallEvent;
  /** The one that is closed. */
  gate: Gate;
  now: Instant;
  language: Language;
}

/** What a reader who comes to a closed gate can do instead: the other gate, and the telephone. */
export function Instead({ event, gate, now, language }: Props) {
  if (isCalledOff(event)) return null;
  const { gates } = language.messages;
  const other: Gate = gate === 'webcast' ? 'replay' : 'webcast';
  const { state } = gateAnswer(event, other, now);
  const { replay } = event;
  const isOver = !isUpcoming(event, now);
  const byPhone = isOver ? (replay?.dialIn ?? []).filter((dialIn) => isOpenAt(dialIn, now)) : event.dialIn;
  return (
    <>
      {state === 'open' && (
        <p className="actions">
          <a className="action" href={pathIn(language, `/events/${event.slug}/${other}`)}>
            {gates[other].enter}
          </a>
        </p>
      )}
      {state === 'open' && other === 'replay' && (
        <p>
          <ReplayEnd event={event} language={language} />
        </p>
      )}
      {state === 'early' && isOver && replay && (
        <p>
          <Sentence of={gates.replay.opensOn(<Time at={replay.opensAt} zone={event.timeZone} language={language} />)} />
        </p>
      )}
      <DialIns dialIn={byPhone} language={language} />
    </>
  );
}
