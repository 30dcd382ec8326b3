import './life-line.css';
import type { ReactNode } from 'react';
import { ClosingTime, Time } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { opensAbout } from '@/lib/domain/opening';
import { eventPhase, isCalledOff } from '@/lib/domain/phase';
import type { Language } from '@/messages/language';
import { eventHeadline } from './headline';
import { When } from './when';

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
  // No step is certain any more, or there is none to come to.
  if (isCalledOff(event) || event.kind === 'key date' || event.days?.hasStart) return null;
  if (event.days && event.days.first !== event.days.last) return null;
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
  const { timeZone: zone, replay, history } = event;
  const { timeline: words } = language.messages.event;
  const phase = eventPhase(event, now);
  const isBefore = phase === 'scheduled' || phase === 'starting';
  const time = (at: Instant) => <Time at={at} zone={zone} language={language} show="shortDayTime" />;
  const [announced] = history;
  const steps: Step[] = [];
  if (announced) {
    const when = <Time at={announced.at} zone={zone} language={language} show="shortDay" />;
    steps.push({ name: words.announced, when, state: 'done' });
  }
  // Where we are between two steps.
  if (isBefore)
    steps.push({
      name: phase === 'scheduled' ? words.today : eventHeadline(event, now, language),
      state: 'now',
    });
  steps.push({
    name: language.messages.kinds[event.kind].shortLabel,
    when: <When event={event} language={language} brief />,
    state: isBefore ? undefined : phase === 'live' || phase === 'day' ? 'now' : 'done',
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
