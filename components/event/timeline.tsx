import type { CallEvent } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { eventPhase, isCalledOff } from '@/lib/domain/phase';
import type { Phase } from '@/lib/domain/types';
import { windowEnd } from '@/lib/domain/window-end';
import type { Language } from '@/messages/language';

interface Stage {
  name: string;
  when?: string | undefined;
  phases: Phase[];
}

interface Props {
  event: CallEvent;
  now: Instant;
  language: Language;
}

/** The event's life from its announcement on, and where it is now. */
export function EventTimeline({ event, now, language: { messages, format } }: Props) {
  // No stage is certain any more.
  if (isCalledOff(event)) return null;
  const words = messages.event.timeline;
  const phase = eventPhase(event, now);
  const { timeZone: zone, startAt, replay } = event;
  const stages: Stage[] = [
    { name: words.announced, when: format.shortDay(event.history[0].at, zone), phases: ['scheduled'] },
    {
      name: messages.kinds[event.kind].shortLabel,
      when: format.unbroken(format.shortDayTime(startAt, zone)),
      phases: ['starting', 'live', 'overrun'],
    },
  ];
  if (replay) {
    const end = windowEnd(replay, zone);
    const when =
      end &&
      (end.kind === 'day'
        ? words.through(format.shortDay(end.date, zone))
        : words.until(format.unbroken(format.shortDayTime(end.at, zone))));
    stages.push({ name: words.replay, when, phases: ['ended', 'replay'] });
  }
  // A replay without an end lasts.
  if (!replay || replay.closesAt !== undefined) stages.push({ name: words.archived, phases: ['archived'] });
  const current = stages.findIndex(({ phases }) => phases.includes(phase));
  return (
    <ol className="timeline" aria-label={words.label}>
      {stages.map(({ name, when }, index) => (
        <li key={name} aria-current={index === current ? 'step' : undefined} data-past={index < current || undefined}>
          <span>{name}</span>
          {when && <small>{when}</small>}
        </li>
      ))}
    </ol>
  );
}
