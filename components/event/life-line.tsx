import './life-line.css';
import type { ReactNode } from 'react';
import { ClosingTime, Time } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { opensAbout } from '@/lib/domain/opening';
import { eventPhase, isCalledOff } from '@/lib/domain/phase';
import type { Language } from '@/messages/language';
import { eventHeadline } from './headline';

interface Step {
  name: string;
  when?: ReactNode;
  /** Is over, has begun, or is to come. */
  state: 'done' | 'now' | undefined;
  /** Its time, until the next step, is one in which the replay can be heard. */
  isOpen?: boolean;
}

interface Props {
  event: CallEvent;
  now: Instant;
  language: Language;
}

/** The event's life from its announcement on, and where it is now. */
export function LifeLine({ event, now, language }: Props) {
  // No step is certain any more.
  if (isCalledOff(event)) return null;
  return (
    <ol className="life" aria-label={language.messages.event.timeline.label}>
      {stepsOf({ event, now, language }).map(({ name, when, state, isOpen }) => (
        <li
          key={name}
          className={[state, isOpen && 'open'].filter(Boolean).join(' ') || undefined}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <b>{name}</b>
          {when}
        </li>
      ))}
    </ol>
  );
}

function stepsOf({ event, now, language }: Props): Step[] {
  const { timeZone: zone, startAt, replay, history } = event;
  const { timeline: words } = language.messages.event;
  const phase = eventPhase(event, now);
  const isBefore = phase === 'scheduled' || phase === 'starting';
  const time = (at: Instant) => <Time at={at} zone={zone} language={language} show="shortDayTime" />;
  const steps: Step[] = [
    {
      name: words.announced,
      when: <Time at={history[0].at} zone={zone} language={language} show="shortDay" />,
      state: 'done',
    },
    {
      name: language.messages.kinds[event.kind].shortLabel,
      when: time(startAt),
      state: isBefore ? undefined : phase === 'live' ? 'now' : 'done',
    },
  ];
  // Where we are between two steps.
  if (isBefore)
    steps.splice(1, 0, {
      name: phase === 'scheduled' ? words.today : eventHeadline(event, now, language),
      state: 'now',
    });
  if (phase === 'overrun' || phase === 'ended') steps.push({ name: eventHeadline(event, now, language), state: 'now' });
  if (!replay) return steps;
  const isOver = phase === 'archived';
  const isOpen = phase === 'replay';
  // An estimate is given in words, and not at all once it is open.
  const opens = opensAbout(event, replay) ? (
    isOver || isOpen ? undefined : (
      <span>{words.afterwards}</span>
    )
  ) : (
    time(replay.opensAt)
  );
  const { closesAt } = replay;
  steps.push({
    name: words.replay,
    when: opens,
    state: isOver ? 'done' : isOpen ? 'now' : undefined,
    isOpen: closesAt !== undefined,
  });
  if (closesAt !== undefined) {
    steps.push({
      name: words.replayEnds,
      when: <ClosingTime at={closesAt} zone={zone} language={language} brief />,
      state: isOver ? 'done' : undefined,
    });
  }
  return steps;
}
