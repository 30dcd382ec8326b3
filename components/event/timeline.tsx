import type { CallEvent } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { eventPhase, isCalledOff } from '@/lib/domain/phase';
import type { Phase } from '@/lib/domain/types';
import { capitalised } from '@/lib/format/capitalised';
import { formatShortDay, formatTime, unbroken } from '@/lib/format/dates';
import { nounOf } from './panel';

/** A drawing of the event's life, with where it is now. */
export function EventTimeline({ event, now }: { event: CallEvent; now: Instant }) {
  // It goes no further, and nothing of it is certain any more.
  if (isCalledOff(event)) return null;
  const phase = eventPhase(event, now);
  const { timeZone: zone, startAt, replay } = event;
  const stages: { name: string; when: string; phases: Phase[] }[] = [
    { name: 'Announced', when: formatShortDay(event.history[0].at, zone), phases: ['scheduled'] },
    {
      name: capitalised(nounOf(event)),
      when: `${formatShortDay(startAt, zone)}, ${unbroken(formatTime(startAt, zone))}`,
      phases: ['starting', 'live'],
    },
    ...(replay
      ? [
          {
            name: 'Replay',
            when: `through ${formatShortDay(replay.closesAt - 1, zone)}`,
            phases: ['ended', 'replay'] satisfies Phase[],
          },
        ]
      : []),
    { name: 'Archived', when: '', phases: ['archived'] },
  ];
  const current = stages.findIndex(({ phases }) => phases.includes(phase));
  return (
    <ol className="timeline" aria-label="Life of this event">
      {stages.map(({ name, when }, index) => (
        <li key={name} aria-current={index === current ? 'step' : undefined} data-past={index < current || undefined}>
          <span>{name}</span>
          {when && <small>{when}</small>}
        </li>
      ))}
    </ol>
  );
}
